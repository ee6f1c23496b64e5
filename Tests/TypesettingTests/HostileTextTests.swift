import Frames
import Testing
import Typesetting

/// Text that no one should write: each gives a clear error or sane lines, soon.
@Suite(.timeLimit(.minutes(2))) struct HostileTextTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func reason(_ text: String, measure: Double = 20) -> String? {
    do {
      let lines = try workshop.lines(text, measure: measure)
      return lines.map(\.text).joined() == text ? nil : "text was lost"
    } catch {
      return "\(error)"
    }
  }

  @Test("control characters are named", arguments: ["甲\u{0}乙", "甲\u{7}乙", "甲\u{1B}[0m乙", "甲\u{9F}乙"])
  func controls(text: String) throws {
    let reason = try #require(self.reason(text))
    #expect(reason.contains("control character U+"))
    #expect(reason.contains("甲"))
  }

  @Test("a replacement character, such as a lone surrogate leaves, is set or named")
  func surrogates() {
    let text = String(decoding: [0xED, 0xA0, 0x80, 0xE7, 0x94, 0xB2] as [UInt8], as: UTF8.self)
    let reason = self.reason(text)
    #expect(reason == nil || reason?.contains("U+FFFD") == true)
  }

  @Test("a character that no font has is named with its place")
  func missing() throws {
    let reason = try #require(self.reason("长长的一句话里有一个\u{10330}字"))
    #expect(reason.contains("U+10330"))
    #expect(reason.contains("一个"))
  }

  @Test("a hundred thousand letters without a break")
  func unbroken() throws {
    let lines = try workshop.lines(String(repeating: "a", count: 100_000), measure: 5)
    #expect(lines.count > 1_000)
    for line in lines { #expect(line.width <= 5.001) }
  }

  @Test("a hundred thousand marks that may not start a line")
  func marks() throws {
    let lines = try workshop.lines(String(repeating: "。", count: 20_000), measure: 20)
    for line in lines { #expect(line.width <= 20.501) }
  }

  @Test("thousands of combining marks on one letter")
  func combining() {
    for base in ["国", "e"] {
      let reason = self.reason(base + String(repeating: "\u{301}", count: 100_000))
      #expect(reason?.contains("U+0301") == true || reason?.contains("combining marks") == true)
    }
    #expect(reason("cafe\u{301}") == nil, "a letter that the font has as a whole needs no combining mark")
    #expect(reason("e" + String(repeating: "\u{FE00}", count: 10_000)) == nil)
    let reason = self.reason("e" + String(repeating: "\u{FE00}", count: 100_000))
    #expect(reason == nil || reason?.contains("combining marks") == true)
  }

  @Test("bidi overrides, open and nested")
  func overrides() {
    #expect(reason("甲\u{202E}乙丙\u{202D}丁abc\u{202C}") == nil)
    #expect(reason(String(repeating: "\u{202E}甲\u{2067}", count: 500)) == nil)
    #expect(reason("\u{202E}") == nil)
    #expect(reason("\u{2069}\u{2069}甲") == nil)
  }

  @Test("invisible text, spaces and line ends alone", arguments: ["", " ", "\u{200B}", "\u{FEFF}", "\n", "\r\n\r\n", "\u{2028}", "   \n  "])
  func invisible(text: String) throws {
    let lines = try workshop.lines(text, measure: 20)
    #expect(lines.count <= 3)
    _ = try workshop.typesetter.line(StyledText(text, workshop.style()))
  }

  @Test("empty runs and no runs")
  func emptyRuns() throws {
    let style = workshop.style()
    let paragraph = ParagraphStyle(lineHeight: 18)
    #expect(try workshop.typesetter.lines(StyledText(), measure: 100, style: paragraph).isEmpty)
    let text = StyledText([.init("", style), .init("甲", style), .init("", style), .init("乙", style), .init("", style)])
    #expect(try workshop.typesetter.lines(text, measure: 100, style: paragraph).count == 1)
  }

  @Test("measures that are no length are refused; a tiny one holds one character a line")
  func measures() throws {
    let style = ParagraphStyle(lineHeight: 18)
    for measure in [0, -1, Double.nan, .infinity] {
      #expect(throws: TypesettingError.self) {
        try workshop.typesetter.lines(StyledText("甲", workshop.style()), measure: measure, style: style)
      }
    }
    #expect(try workshop.lines("甲乙丙", measure: 0.1).count == 3)
    #expect(throws: TypesettingError.self) {
      try workshop.typesetter.line(StyledText("甲", workshop.style(0)))
    }
    #expect(throws: TypesettingError.self) {
      try workshop.typesetter.line(StyledText("甲", workshop.style(.nan)))
    }
  }

  @Test("an indent wider than the measure, or of no length")
  func indents() throws {
    for indent in [50, -50, 1e9] {
      let lines = try workshop.lines("甲乙丙丁戊己庚辛壬癸", measure: 5, indent: indent)
      #expect(lines.map(\.text).joined() == "甲乙丙丁戊己庚辛壬癸")
    }
  }

  @Test("every block of Unicode's first plane gives lines or a named character")
  func planes() {
    for start in stride(from: UInt32(0xA0), to: 0xFFFF, by: 64) {
      let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init).filter { $0.properties.generalCategory != .control }
      guard !scalars.isEmpty else { continue }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let reason = self.reason(text, measure: 9)
      #expect(reason == nil || reason?.contains("no font has") == true, "U+\(String(start, radix: 16)): \(reason ?? "")")
    }
  }
}
