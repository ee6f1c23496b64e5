import Frames
import Testing
import Typesetting

@Suite struct PunctuationStyleTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func width(_ text: String, _ style: PunctuationStyle, language: String = "zh-Hans") throws -> Double {
    try workshop.lines(text, measure: 40, alignment: .start, punctuation: style, language: language)[0].width
  }

  @Test("A12: connectors: short half an em, long one em, tilde one em, solidus half an em")
  func a12() throws {
    #expect(abs(try workshop.advance("国–国") - 2.5) < 0.001)
    #expect(abs(try workshop.advance("国—国") - 3) < 0.001)
    #expect(abs(try workshop.advance("国～国") - 3) < 0.001)
    #expect(abs(try workshop.advance("国/国") - 2.5) < 0.001)
  }

  @Test("A13: curly quotes are Chinese between Han and Western between words")
  func a13() throws {
    let chinese = try workshop.advance("他说“好”了")
    #expect(abs(chinese - 6) < 0.001)
    #expect(try workshop.advance("say “ok” now") < 6.6)
    #expect(try workshop.advance("don’t") < 2.8)
    #expect(abs(try workshop.advance("他说“ok”了") - (try workshop.advance("ok")) - 5) < 0.001)
  }

  @Test("A14: the named styles")
  func a14() throws {
    #expect(abs(try width("国，国国", .kaiming) - 3.5) < 0.001)
    #expect(abs(try width("国，国。国", .kaiming) - 4.5) < 0.001)
    #expect(abs(try width("国，国。国", .halfWidth) - 4) < 0.001)
    #expect(abs(try width("国，国。国", .lineEndHalf) - 5) < 0.001)
    #expect(abs(try width("国，国。", .lineEndHalf) - 3.5) < 0.001)
    #expect(abs(try width("国，国。", .fullWidth) - 4) < 0.001)
    #expect(abs(try width("国，“国”。", .plain) - 6) < 0.001)
  }

  @Test("A15: regional marks: centred in Taiwan and Hong Kong, exclamation marks of a full em there and in Japan")
  func a15() throws {
    func box(_ text: String, _ language: String) throws -> [Double] {
      try workshop.lines(text, measure: 40, alignment: .start, language: language)[0].cells.map(\.x)
    }
    for language in ["zh-Hans", "zh-Hant", "ja"] {
      #expect(abs(try width("国，国国", .lineEndHalf, language: language) - 4) < 0.001, "\(language)")
    }
    #expect(abs(try width("国」。国", .lineEndHalf, language: "zh-Hant") - 3.5) < 0.001)
    #expect(abs(try width("国。」国", .lineEndHalf, language: "zh-Hant") - 3.5) < 0.001)
    #expect(abs(try width("国！！国", .lineEndHalf, language: "zh-Hant") - 4) < 0.001)
    #expect(abs(try width("国！」国", .lineEndHalf, language: "ja") - 4) < 0.001)
    #expect(abs(try width("国·国", .lineEndHalf, language: "zh-Hant") - 3) < 0.001)
  }

  @Test("A16: marks of different runs, sizes, fonts and links still share their white space")
  func a16() throws {
    let serif = workshop.style(), bold = TextStyle(families: workshop.sans, weight: .bold, size: 10)
    let link = StyledText.Run("《标题》", serif, link: .init(.address("https://example.org"), title: "标题"))
    let text = StyledText([.init("国", serif), .init("（重点）", bold), .init("。国", serif), link, .init("，国", serif)])
    #expect(abs(try workshop.typesetter.line(text).width / 10 - 12) < 0.001)
    let large = StyledText([.init("国（重）", workshop.style(20)), .init("。国", serif)])
    #expect(abs(try workshop.typesetter.line(large).width - 70 - 20) < 0.001)
    let raised = workshop.style(6, rise: 0.4)
    let note = StyledText([.init("国（重）", serif), .init("1", raised), .init("。国", serif)])
    let digit = try workshop.advance("1") * 6
    #expect(abs(try workshop.typesetter.line(note).width - 55 - digit) < 0.001)
  }
}
