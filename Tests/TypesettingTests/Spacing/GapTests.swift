import Frames
import Testing
import Typesetting

@Suite struct GapTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func place(_ character: String, in text: String) throws -> Double {
    let line = SetLine(try workshop.typesetter.line(StyledText(text, workshop.style())), of: text, em: 10)
    return try #require(line.cells.first { $0.text == character }).x
  }

  @Test("D1: a quarter em between Han and letters or digits", arguments: ["国A国", "国2国"])
  func d1(text: String) throws {
    let inner = String(Array(text)[1])
    #expect(abs(try place(inner, in: text) - 1.25) < 0.001)
    let bare = try workshop.advance(inner)
    #expect(abs(try workshop.advance(text) - 2.5 - bare) < 0.001)
  }

  @Test("D2: no gap beside Chinese marks, none at the line's edges")
  func d2() throws {
    let letter = try workshop.advance("A")
    #expect(abs(try workshop.advance("国，A") - 2 - letter) < 0.001)
    #expect(abs(try workshop.advance("国（A）国") - 4 - letter) < 0.001)
    #expect(abs(try workshop.advance("A") - letter) < 0.001)
  }

  @Test("D3: a typed space is the gap between Han and Latin, and stays between two Han")
  func d3() throws {
    #expect(abs(try workshop.advance("国 A 国") - (try workshop.advance("国A国"))) < 0.001)
    #expect(try workshop.advance("携手创美好 石榴花开") > 9.2)
  }

  @Test("D1: signs that are no letters have none", arguments: ["国①国", "国Ⅲ国", "国㎡国"])
  func d1(signs: String) throws {
    #expect(try abs(workshop.advance(signs) - 3) < 0.001)
  }

  @Test("D4: the gap stands between runs too, but not at superscripts")
  func d4() throws {
    let plain = workshop.style()
    let bold = TextStyle(families: workshop.sans, weight: .bold, size: 10)
    let runs = StyledText([.init("国", plain), .init("国", bold), .init("A", plain)])
    let whole = try workshop.typesetter.line(runs).width / 10
    #expect(abs(whole - 2.25 - (try workshop.advance("A"))) < 0.001)
    let note = StyledText([.init("国", plain), .init("1", workshop.style(6, rise: 0.4)), .init("国", plain)])
    let digit = try workshop.advance("1") * 0.6
    #expect(abs(try workshop.typesetter.line(note).width / 10 - 2 - digit) < 0.001)
  }

  @Test("D5: combining marks and variation selectors don't block the gap")
  func d5() throws {
    let plain = try workshop.advance("国A")
    #expect(abs(try workshop.advance("国\u{FE00}A") - plain) < 0.001)
  }

  @Test("D6: the gap leaves no trace in the text")
  func d6() throws {
    let text = "截至2019年底共A组、3.5万人，GDP增长 5.8 倍。"
    let line = try workshop.typesetter.line(StyledText(text, workshop.style()))
    #expect(line.frame.extracted == text)
    for (_, _, run) in line.frame.runs {
      #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
    }
    #expect(line.frame.runs.allSatisfy { $0.run.clusters.allSatisfy { $0.glyphs == 1 } }, "no glyph stands for a gap")
    let parts = StyledText([
      .init("截至", workshop.style()), .init("2019", workshop.style(language: "en")), .init("年底", workshop.style()),
    ])
    let runs = try workshop.typesetter.line(parts).frame.runs.map(\.run)
    #expect(runs.map(\.text) == ["截至", "2019", "年底"])
    for run in runs.prefix(2) { #expect(abs(run.gap - 2.5) < 0.01, "a run knows the gap after it") }
    #expect(runs[2].gap == 0)
  }
}
