import Frames
import Testing
import Typesetting

@Suite struct HyphenTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private let text = "The inter\u{AD}national co\u{AD}oper\u{AD}ation of pro\u{AD}vinces is re\u{AD}markable"

  @Test("E7: a word that ends a line at a soft hyphen shows a hyphen, flush with the measure")
  func shown() throws {
    var shown = 0
    for measure in stride(from: 7.0, through: 14, by: 0.5) {
      let lines = try workshop.lines(text, measure: measure, language: "en")
      #expect(lines.map(\.text).joined() == text)
      for line in lines.dropLast() where line.text.hasSuffix("\u{AD}") && line.text.contains(" ") {
        shown += 1
        let last = try #require(line.line.frame.runs.last?.run)
        #expect(last.text.hasSuffix("\u{AD}"))
        let edge = (line.line.frame.runs.last?.x ?? 0) + (last.glyphs.last?.x ?? 0)
        #expect(edge < measure * 10 && edge > measure * 10 - 6, "the hyphen ends at the measure")
      }
    }
    #expect(shown > 0)
  }

  @Test("a soft hyphen within a line is not seen")
  func hidden() throws {
    #expect(abs(try workshop.advance("inter\u{AD}national") - (try workshop.advance("international"))) < 0.1)
  }
}
