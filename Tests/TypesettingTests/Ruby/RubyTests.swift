import Frames
import Testing
import Typesetting

@Suite struct RubyTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func run(_ base: String, _ reading: String?, _ placement: Annotation.Placement = .above) -> StyledText.Run {
    let size = placement == .above ? 5.0 : 3
    return StyledText.Run(
      base, workshop.style(), annotation: reading.map { Annotation($0, workshop.style(size), placement: placement) })
  }

  private func row(_ runs: [StyledText.Run], measure: Double = 200) throws -> [(text: String, left: Double, right: Double, y: Double)] {
    try workshop.typesetter.lines(StyledText(runs), measure: measure, style: ParagraphStyle(alignment: .start, lineHeight: 18))
      .flatMap { line in line.frame.runs.map { ($0.run.text, $0.x, $0.x + $0.run.advance, $0.y) } }
  }

  @Test("J4: pinyin stands in the middle above its character, neighbours stay a quarter em apart")
  func j4() throws {
    let placed = try row([run("乌", "wū"), run("鲁", "lǔ"), run("窗", "chuāng"), run("双", "shuāng"), run("国", nil)])
    let small = placed.filter { $0.y < 5 }, large = placed.filter { $0.y > 5 }
    #expect(small.map(\.text) == ["wū", "lǔ", "chuāng", "shuāng"])
    for (a, b) in zip(small, small.dropFirst()) { #expect(b.left - a.right >= 1.24) }
    let wu = try #require(small.first), base = try #require(large.first)
    #expect(abs((wu.left + wu.right) / 2 - (base.left + 5)) < 0.6)
    #expect(small.allSatisfy { $0.left >= 0 })
    #expect(large.map(\.text).joined() == "乌鲁窗双国")
  }

  @Test("J4: a wide reading stands over a neighbour without one, and keeps to the line's edge")
  func j4Edges() throws {
    let alone = try row([run("国", nil), run("窗", "chuāng"), run("国", nil)])
    let bases = alone.filter { $0.y > 5 }
    #expect((bases.map(\.right).max() ?? 0) < 35, "the neighbours hardly part")
    let edge = try row([run("窗", "chuāng"), run("国", nil)])
    #expect(edge.filter { $0.y < 5 }.allSatisfy { $0.left >= -0.001 })
    #expect(edge.filter { $0.y > 5 }.map(\.left).min() == 0)
  }

  @Test("J5: 注音 stands in a column at the right of its character")
  func j5() throws {
    let placed = try row([run("重", "ㄔㄨㄥˊ", .beside), run("慶", "ㄑㄧㄥˋ", .beside)])
    let letters = placed.filter { "ㄔㄨㄥ".contains($0.text) && $0.left < 16 }
    #expect(letters.count == 3)
    #expect(letters.allSatisfy { $0.left >= 10 })
    #expect(zip(letters, letters.dropFirst()).allSatisfy { abs($1.y - $0.y - 3) < 0.01 }, "from top to bottom")
    let tone = try #require(placed.first { $0.text == "ˊ" })
    #expect(tone.left > letters[0].left)
    let second = try #require(placed.first { $0.text.contains("慶") })
    #expect(second.left > 14)
  }

  @Test("J6: a gloss is centred when Latin and spread when Han; a word under a wider one opens; it is never broken")
  func j6() throws {
    let latin = try row([run("北京市朝阳区", "Beijing")])
    let gloss = try #require(latin.first { $0.text == "Beijing" })
    #expect(abs((gloss.left + gloss.right) / 2 - 30) < 0.1)
    let han = try row([run("北京市朝阳区", "首都")])
    let spread = try #require(han.first { $0.text == "首都" })
    #expect(abs(spread.left) < 0.1 && abs(spread.right - 60) < 0.1)
    let wide = try row([run("国", nil), run("巴州", "Bayingolin Mongol Prefecture"), run("国", nil)])
    let extent = wide.filter { $0.y > 5 }.map(\.right).max() ?? 0
    #expect(extent > 60, "the words open below a wider gloss")
    for measure in stride(from: 40.0, through: 80, by: 5) {
      let text = StyledText([run("国国国", nil), run("巴音郭", "Bayin"), run("国国国国", nil)])
      let lines = try workshop.typesetter.lines(text, measure: measure, style: ParagraphStyle(lineHeight: 18))
      let whole = lines.filter { $0.frame.extracted.contains("巴音郭") }
      #expect(whole.count == 1)
    }
  }

  @Test("F6: annotations change no line's height nor baseline")
  func f6() throws {
    let style = ParagraphStyle(lineHeight: 18)
    let plain = try workshop.typesetter.lines(StyledText([run("国国", nil)]), measure: 100, style: style)
    let noted = try workshop.typesetter.lines(StyledText([run("国", "guó"), run("国", nil)]), measure: 100, style: style)
    #expect(plain.first?.frame.size.height == noted.first?.frame.size.height)
    #expect(plain.first?.frame.baseline == noted.first?.frame.baseline)
  }
}
