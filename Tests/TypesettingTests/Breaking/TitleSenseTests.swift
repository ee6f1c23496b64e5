import Testing
import Typesetting

@Suite struct TitleSenseTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func lines(_ title: String, measure: Double) throws -> [String] {
    let style = ParagraphStyle(alignment: .center, lineHeight: 20, wrapping: .title)
    return try workshop.typesetter.lines(StyledText(title, workshop.style()), measure: measure * 10, style: style)
      .map { SetLine($0, of: title, em: 10).text }
  }

  @Test("G5: a title breaks where the sense does")
  func sense() throws {
    #expect(
      try lines("河北省第九批对口援疆工作年度简报：产业、医疗、教育与文化", measure: 20)
        == ["河北省第九批对口援疆工作年度简报：", "产业、医疗、教育与文化"])
    for measure in stride(from: 9.0, through: 16, by: 0.5) {
      let set = try lines("加强医疗人才培训提升基层服务能力的实施方案", measure: measure)
      for line in set.dropLast() {
        #expect(!"加医人培提基服实方".contains(line.last ?? " "), "\(measure): \(set)")
      }
      for line in set { #expect(!line.hasPrefix("的")) }
    }
  }

  @Test("G5: lines are alike in length, and the last one is never a lonely character")
  func shape() throws {
    for count in 11...40 {
      let set = try lines(String(repeating: "省", count: count), measure: 10)
      let lengths = set.map(\.count)
      #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1, "\(lengths)")
      #expect(set.count == (count + 9) / 10)
    }
  }

  @Test("a title of one line stays one")
  func single() throws {
    #expect(try lines("民生援疆济危难暖人心", measure: 20).count == 1)
  }

  @Test("quotations and book titles are not broken in a title")
  func quotations() throws {
    for measure in stride(from: 10.0, through: 16, by: 1) {
      let set = try lines("关于印发《对口援疆办法》的通知说明", measure: measure)
      #expect(set.contains { $0.contains("《对口援疆办法》") }, "\(set)")
    }
  }
}
