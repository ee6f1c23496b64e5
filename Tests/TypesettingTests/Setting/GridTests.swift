import Frames
import Testing
import Typesetting

@Suite struct GridTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func lines(_ text: String, measure: Double, _ style: ParagraphStyle) throws -> [SetLine] {
    try workshop.typesetter.lines(StyledText(text, workshop.style()), measure: measure * 10, style: style)
      .map { SetLine($0, of: text, em: 10) }
  }

  @Test("D7 E9: on a grid every Han of every line, the last one too, stands on a whole em", arguments: [12.0, 15, 20])
  func grid(measure: Double) throws {
    let text = "截至2019年底共A组，（巴州）援疆项目191个；总投资650.19亿元，国·国，Latin words between them，其余各项——按计划推进。"
    let set = try lines(text, measure: measure, ParagraphStyle(lineHeight: 18, grid: true))
    #expect(set.map(\.text).joined() == text)
    #expect(set.map(\.line.frame.extracted).joined() == text)
    for line in set {
      #expect(line.width <= measure + 0.001)
      for cell in line.cells where cell.text.unicodeScalars.first.map({ $0.value >= 0x4E00 && $0.value < 0xA000 }) == true {
        #expect(abs(cell.x - cell.x.rounded()) < 0.01, "\(cell.text) at \(cell.x) in \(line.text)")
      }
    }
  }

  @Test("E8: names are set evenly between both ends", arguments: ["张三", "欧阳修", "司马相如"])
  func e8(name: String) throws {
    let line = try #require(try lines(name, measure: 4, ParagraphStyle(alignment: .distributed, lineHeight: 18)).first)
    #expect(abs(line.width - 4) < 0.001)
    #expect(line.cells.first?.x == 0)
    #expect(abs((line.cells.last?.x ?? 0) - 3) < 0.001)
    #expect(line.line.frame.extracted == name)
  }

  @Test("E10: marks hang only when asked, one at a line's end, never in Taiwan")
  func e10() throws {
    let text = "文文文文文文文文文文，字字字字字字字字字字字字。"
    func first(_ hangs: Bool, _ language: String = "zh-Hans") throws -> Line {
      let style = ParagraphStyle(lineHeight: 18, hangsMarks: hangs)
      let lines = try workshop.typesetter.lines(StyledText(text, workshop.style(language: language)), measure: 100, style: style)
      return try #require(lines.first)
    }
    #expect(try !first(false).hangsAComma)
    let hung = try first(true)
    #expect(hung.hangsAComma && hung.fit.hangs)
    #expect(abs(hung.width - 100) < 0.1, "the measure counts no hanging mark")
    #expect(try !first(true, "zh-Hant").hangsAComma)
  }

  @Test("B10: three marks in a row part where the line would else be very loose, and the line says so")
  func b10() throws {
    let text = "文文文文文文文文文字》」）。字字字字字字字字字"
    let found = try (10...13).flatMap { try lines(text, measure: Double($0), ParagraphStyle(lineHeight: 18)) }
    for line in found where line.line.fit.broken == .markRun { #expect("》」）。".contains(line.text.last ?? "文")) }
    let narrow = try lines("文文》」）。字字字字", measure: 2.6, ParagraphStyle(lineHeight: 18))
    #expect(narrow.contains { $0.line.fit.broken == .markRun && $0.line.fit.breaksRule })
    #expect(try lines("文文》。字字字字", measure: 3, ParagraphStyle(lineHeight: 18)).allSatisfy { $0.line.fit.broken != .markRun })
  }

  @Test("item 7: a paragraph of many lines has the same variants as a short one, and gives them in linear memory")
  func variants() throws {
    let text = StyledText(String(repeating: "河北省在疆干部人才累计达到1979人，其中计划内援疆干部人才375人。", count: 200), workshop.style())
    let best = try workshop.typesetter.best(text, measure: 280, style: ParagraphStyle(lineHeight: 18))
    #expect(best.lineCount > 200)
    let others = workshop.typesetter.alternatives(to: best)
    #expect(others.map(\.lineCount).contains(best.lineCount + 1))
    for other in others {
      let lines = try workshop.typesetter.lines(of: other)
      #expect(lines.count == other.lineCount)
      #expect(other.cost >= best.cost)
    }
  }
}

extension Line {
  fileprivate var hangsAComma: Bool { frame.runs.contains { $0.run.text.hasSuffix("文，") } && fit.hangs }
}
