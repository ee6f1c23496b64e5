import Frames
import Testing
import Typesetting

@Suite struct JustificationTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private let text =
    "2019年12月，河北省第九批援疆干部人才骨干入疆，开启新一轮对口援疆工作。三年多来，河北省在疆干部人才累计达到1979人，其中计划内"
    + "援疆干部人才375人、柔性援疆人员1604人。他们肩负组织重托和亲人期盼，弘扬“舍家报国、忠诚担当、团结奉献、创新奋进”的援疆精神。"

  @Test("E1: every line but the last is flush on both sides", arguments: [12.0, 18, 23.5, 28, 35])
  func e1(measure: Double) throws {
    let lines = try workshop.lines(text, measure: measure, indent: 2)
    #expect(lines.map(\.text).joined() == text)
    for line in lines.dropLast() { #expect(abs(line.width - measure) < 0.01, "\(line.text)") }
  }

  @Test("E7: a single character on a line is no way out", arguments: [7.0, 8, 9])
  func e7(measure: Double) throws {
    let lines = try workshop.lines("总投资650.19亿元，受益8.7万余人次。", measure: measure).map(\.text)
    #expect(lines.allSatisfy { $0.count > 1 }, "\(lines)")
    let words = try workshop.lines("Institute of Technology共同承担，采用新方法", measure: 10).map(\.text)
    #expect(words.first?.hasPrefix("Institute of") == true, "\(words)")
  }

  @Test("E2: a line is pressed before it is opened")
  func e2() throws {
    let lines = try workshop.lines("文文文文，甲甲甲甲甲。字字字字字字", measure: 10)
    #expect(lines[0].text == "文文文文，甲甲甲甲甲。")
    #expect(abs(lines[0].width - 10) < 0.001)
  }

  @Test("E3: white space is given up tier by tier")
  func e3() throws {
    // One em too long: first the word space (1/12 em), then the brackets (1 em), before any comma.
    for cut in stride(from: 0.05, through: 2.4, by: 0.05) {
      let line = "甲，（乙丙）丁A b丙，丁。戊"
      let natural = try workshop.advance(line)
      let set = try workshop.lines(line + "\u{2028}字", measure: natural - cut)
      guard set.count == 2 else { continue }
      let used = set[0].line.fit.shrink
      let tiers = used.indices.filter { used[$0] > 0 }
      for tier in tiers.dropLast() { #expect(used[tier] > 0.999, "tier \(tier) is not exhausted: \(used)") }
    }
    let pressed = try workshop.lines("甲（乙丙）丁，丙，丁戊\u{2028}字", measure: 10)
    #expect(pressed[0].line.fit.shrink[ShrinkOrder.bracket] == 1)
  }

  private enum ShrinkOrder {
    static let bracket = 3
  }

  @Test("E4: white space is taken on tier by tier: word spaces, gaps, then every place alike")
  func e4() throws {
    let lines = try workshop.lines("甲乙丙丁Ab cd甲乙丙GB/T 9704—2012甲乙丙丁戊己庚辛", measure: 16.5)
    for line in lines.dropLast() where line.line.fit.opening > 0.001 {
      for share in line.line.fit.stretch where share > 0 { #expect(share > 0.999) }
    }
  }

  @Test("E5: nothing opens inside words, numbers, dashes and ellipses")
  func e5() throws {
    for measure in stride(from: 9.0, through: 14, by: 0.3) {
      for line in try workshop.lines("甲乙丙hand甲——乙丙丁……甲乙2019年丙丁甲乙丙丁", measure: measure) {
        let word = line.cells.filter { "hand2019".contains($0.text) }
        for (a, b) in zip(word, word.dropFirst()) where a.text != "d" {
          #expect(b.x - a.x < 0.95)
        }
      }
    }
  }

  @Test("E6: Han cells are never pressed", arguments: [10.0, 13.3, 17, 21])
  func e6(measure: Double) throws {
    for line in try workshop.lines(text, measure: measure) {
      for (a, b) in zip(line.cells, line.cells.dropFirst()) where isHan(a.text) && isHan(b.text) {
        #expect(b.x - a.x > 0.9999)
      }
    }
  }

  private func isHan(_ text: String) -> Bool {
    text.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  @Test("F1: the first line is indented, the others are not")
  func f1() throws {
    let lines = try workshop.lines(text, measure: 20, indent: 2)
    #expect(abs(lines[0].cells[0].x - 2) < 0.001)
    #expect(abs(lines[1].cells[0].x) < 0.51)
  }

  @Test("F2: the last line has two Han")
  func f2() throws {
    let lines = try workshop.lines(String(repeating: "文", count: 31) + "。", measure: 10)
    #expect((lines.last?.text.filter { $0 == "文" }.count ?? 0) >= 2)
  }

  @Test("F6: every line is as high as the paragraph says, with its baseline in the same place")
  func f6() throws {
    let styled = StyledText([
      .init(text, workshop.style()), .init("1", workshop.style(6, rise: 0.4)), .init("国国国", workshop.style(16)),
    ])
    let lines = try workshop.typesetter.lines(styled, measure: 200, style: ParagraphStyle(lineHeight: 18))
    for line in lines {
      #expect(line.frame.size.height == 18)
      #expect(line.frame.baseline == 9 + 3.8)
    }
  }
}
