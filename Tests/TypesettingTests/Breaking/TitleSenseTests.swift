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

  @Test("G5: no line of a title ends inside a word, whatever the words are", arguments: [
    "推动干部人才队伍建设再上新台阶的若干意见", "塔里木河流域水资源统一管理与生态保护条例", "基层卫生技术人员继续教育学分管理暂行办法",
    "城镇居民人均可支配收入与消费支出变化情况", "各民族交往交流交融三年行动计划实施评估",
  ])
  func words(title: String) throws {
    let words = [
      "推动", "干部", "人才", "队伍", "建设", "台阶", "若干", "意见", "塔里木", "流域", "水资源", "统一", "管理", "生态", "保护",
      "条例", "基层", "卫生", "技术", "人员", "技术人员", "继续", "教育", "学分", "暂行", "办法", "城镇", "居民", "人均", "可支配", "收入",
      "消费", "支出", "变化", "情况", "民族", "交往", "交流", "交融", "三年", "行动", "计划", "实施", "评估",
    ]
    for measure in stride(from: 8.0, through: 15, by: 0.5) {
      let set = try lines(title, measure: measure)
      for (line, next) in zip(set, set.dropFirst()) {
        let seam = String(line.suffix(3)) + "|" + next.prefix(3)
        for word in words {
          let cuts = word.indices.dropFirst().map { word[..<$0] + "|" + word[$0...] }
          #expect(!cuts.contains { seam.contains($0) }, "\(measure): \(set)")
        }
      }
    }
  }
}
