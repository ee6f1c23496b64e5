import Frames
import Testing
import Typesetting

@Suite struct BidiTests {
  @Test("L1: both brackets around Uyghur words are those of Han", arguments: ["zh-Hans", "ug"])
  func brackets(language: String) throws {
    let workshop = try Workshop()
    for text in ["ئۇيغۇر（ئۇيغۇر）国", "ئۇيغۇر（ئۇيغۇر）", "国（ئۇيغۇر）国"] {
      let lines = try workshop.lines(text, measure: 40, alignment: .start, language: language)
      let cells = try #require(lines.first).cells
      for mark in ["（", "）"] {
        let index = try #require(cells.firstIndex { $0.text == mark })
        let next = cells.map(\.x).filter { $0 > cells[index].x + 0.001 }.min() ?? lines[0].width
        #expect(next - cells[index].x > 0.45, "\(text): \(mark)")
      }
    }
  }

  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private let word = "ئۇيغۇر"

  private func runs(_ text: StyledText, measure: Double, rightToLeft: Bool? = nil) throws -> [[(x: Double, run: GlyphRun)]] {
    let style = ParagraphStyle(lineHeight: 18, rightToLeft: rightToLeft)
    return try workshop.typesetter.lines(text, measure: measure, style: style).map { line in
      line.frame.runs.map { ($0.x, $0.run) }
    }
  }

  @Test("L1: Uyghur in Chinese is joined, runs from the right, and keeps its text")
  func l1() throws {
    let text = "中文" + word + "中文"
    let line = try #require(try runs(StyledText(text, workshop.style()), measure: 200).first)
    let arabic = try #require(line.first { $0.run.rightToLeft }?.run)
    #expect(arabic.text == word)
    #expect(arabic.face.file.contains("NotoNaskh"))
    #expect(arabic.clusters.reduce(0) { $0 + Int($1.bytes) } == word.utf8.count)
    let isolated = try word.unicodeScalars.map { try workshop.advance(String($0)) }.reduce(0, +)
    #expect(arabic.advance / 10 < isolated, "joined letters are narrower than isolated ones")
    #expect(line.map(\.run.text).joined() == text)
    #expect(zip(line, line.dropFirst()).allSatisfy { $0.x + $0.run.advance <= $1.x + 0.001 })
  }

  @Test("L1: stretch does not go to the Uyghur spaces alone, and never between joined letters")
  func l1Stretch() throws {
    let text = "中文中文中文" + word + " " + word + "中文中文中文中文中文中文中文中文"
    let natural = try workshop.typesetter.line(StyledText(word, workshop.style())).width
    for measure in stride(from: 120.0, through: 190, by: 5) {
      let set = try runs(StyledText(text, workshop.style()), measure: measure)
      for line in set.dropLast() {
        for (_, run) in line where run.rightToLeft && run.text == word { #expect(abs(run.advance - natural) < 0.01) }
      }
      let lines = try workshop.typesetter.lines(
        StyledText(text, workshop.style()), measure: measure, style: ParagraphStyle(lineHeight: 18))
      let cells = SetLine(lines[0], of: text, em: 10).cells
      let han = zip(cells, cells.dropFirst()).filter { $0.0.text == "中" && $0.1.text == "文" }.map { $1.x - $0.x - 1 }
      if lines.count > 1, lines[0].fit.opening > 0.001 {
        for gap in han { #expect(abs(gap - lines[0].fit.opening) < 0.005) }
      }
    }
  }

  @Test("L1: brackets around Uyghur in Uyghur text are mirrored")
  func l1Brackets() throws {
    let style = TextStyle(families: ["Noto Naskh Arabic"], size: 10, language: "ug")
    let text = StyledText("(" + word + ")", style)
    let line = try #require(try runs(text, measure: 200).first)
    let plain = try workshop.typesetter.line(StyledText("()", TextStyle(families: ["Noto Naskh Arabic"], size: 10, language: "en")))
    let glyphs = line.flatMap { run in run.run.glyphs.map { (run.x + $0.x, $0.id) } }.sorted { $0.0 < $1.0 }
    #expect(glyphs.first?.1 == plain.frame.runs.first?.run.glyphs.first?.id, "the leftmost glyph is an opening bracket")
  }

  @Test("L2: a Uyghur paragraph runs from the right and is flush on both sides")
  func l2() throws {
    let sentence = "بارلىق ئىنسانلار تۇغۇلۇشىدىنلا ئەركىن، ئىززەت۔ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان. ئۇلار ئەقىلگە ۋە ۋىجدانغا ئىگە"
    let style = TextStyle(families: ["Noto Naskh Arabic"], size: 10, language: "ug")
    let lines = try workshop.typesetter.lines(StyledText(sentence, style), measure: 150, style: ParagraphStyle(lineHeight: 18))
    #expect(lines.count > 2)
    for line in lines.dropLast() { #expect(abs(line.width - 150) < 0.01) }
    let last = try #require(lines.last)
    let edge = last.frame.runs.map { $0.x + $0.run.advance }.max() ?? 0
    #expect(abs(edge - 150) < 3, "the last line is flush right")
  }

  @Test("L4 L6: traditional Mongolian is joined and has every glyph")
  func l4() throws {
    let text = "巴音郭楞" + "ᠮᠣᠩᠭᠣᠯ" + "自治州"
    let line = try workshop.typesetter.line(StyledText(text, workshop.style()))
    #expect(line.frame.extracted == text)
    #expect(line.frame.runs.contains { $0.run.face.file.contains("Mongolian") })
    for (_, _, run) in line.frame.runs { #expect(run.glyphs.allSatisfy { $0.id != 0 }) }
  }
}
