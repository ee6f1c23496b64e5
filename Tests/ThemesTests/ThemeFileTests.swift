import Frames
import Testing
import Typesetting
import Yams

@testable import Themes

@Suite struct ThemeFileTests {
  private func theme(_ yaml: String) throws -> Theme {
    try YAMLDecoder().decode(ThemeFile.self, from: yaml).theme()
  }

  @Test(
    "A slip of the pen is refused wherever it stands",
    arguments: [
      "chapers: recto", "page: {botom: 20}", "styles: {body: {ident: 2}}", "furniture: {folo: x}", "chart: {lineWith: 1}",
      "numbering: {heading: decimal}", "numbering: {headings: decimall}",
    ])
  func strangers(yaml: String) {
    let error = #expect(throws: DecodingError.self) { try theme(yaml) }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains("known are: ") || context.debugDescription.contains("there are: "))
  }

  /// The lists of keys name every property, or it would never be read.
  @Test func everyKeyIsRead() throws {
    func check<Value: StrictlyKeyed>(_ type: Value.Type) throws {
      let value = try YAMLDecoder().decode(Value.self, from: "{}")
      let properties = Mirror(reflecting: value).children.compactMap(\.label)
      #expect(Set(properties) == Set(Value.CodingKeys.allCases.map(\.stringValue)), "\(type)")
    }
    try check(ThemeFile.PageEntry.self)
    try check(ThemeFile.StyleEntry.self)
    try check(ThemeFile.FurnitureEntry.self)
    try check(ThemeFile.ChartEntry.self)
  }

  @Test func nothingChangesNothing() throws {
    #expect(try theme("{}") == .annualBrief)
  }

  @Test func colorReachesTheStylesThatUseIt() throws {
    let theme = try theme(##"colors: {accent: "#004488"}"##)
    #expect(theme.text["key number"].text.color == Color(hex: "#004488"))
    #expect(theme.chart.accent == Color(hex: "#004488"))
    #expect(theme.chart.palette.first == Color(hex: "#004488"))
  }

  @Test func styleBeginsAsAnother() throws {
    let theme = try theme("styles: {a: {like: b, size: 20}, b: {like: body, bold: true, line: 30}}")
    #expect(theme.text["a"].text.size == 20)
    #expect(theme.text["a"].text.weight == .bold)
    #expect(theme.text["a"].paragraph.lineHeight == 30)
    #expect(theme.text["a"].paragraph.firstLineIndent == 2)
  }

  @Test func headingsAreStyles() throws {
    let theme = try theme("styles: {heading 2: {size: 18}, heading 5: {like: heading 3}}")
    #expect(theme.text.headings[1].text.size == 18)
    #expect(theme.text.headings.count == 5)
  }

  @Test func typeAreaIsGivenInCharactersAndLines() throws {
    let page = try theme("page: {size: A4, columns: 28, lines: 22, grid: 28}").page
    #expect(abs(page.measure - 28 * 10.5) < 1e-9)
    #expect(abs(page.depth - 22 * 28) < 1e-9)
    #expect(abs(page.margins.left - page.margins.right) < 1e-9)
  }

  @Test func fontsReachTheStyles() throws {
    let theme = try theme("fonts: {serif: [Kai]}")
    #expect(theme.text.body.text.families == ["Kai"])
    #expect(theme.chart.label.families == Theme.annualBrief.fonts.sans)
  }

  @Test(arguments: [
    (##"colors: {acent: "#004488"}"##, "colors.acent"), ("styles: {a: {like: nobody}}", "styles.a.like"),
    ("styles: {a: {like: b}, b: {like: a}}", "styles.a.like"), ("styles: {a: {like: body, color: reddish}}", "styles.a.color"),
    ("styles: {a: {like: body, size: -3}}", "styles.a.size"), ("page: {columns: 400}", "page"), ("page: {grid: 0}", "page.grid"),
  ])
  func mistakesNameTheirKey(yaml: String, key: String) {
    #expect { try theme(yaml) } throws: { ($0 as? ThemeError)?.key == key }
  }

  @Test(arguments: [##"colors: {accent: red}"##, "page: {size: A11}", "page: {size: [1]}", "styles: {a: {align: left}}"])
  func nonsenseIsRefusedByTheReader(yaml: String) {
    #expect(throws: DecodingError.self) { try theme(yaml) }
  }
}
