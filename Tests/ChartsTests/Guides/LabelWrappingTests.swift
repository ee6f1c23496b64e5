import Frames
import Testing

@testable import Charts

/// Where the lines of titles break.
@Suite struct LabelWrappingTests {
  private func wrapping() throws -> LabelWrapping {
    LabelWrapping(font: LabelFont(families: ["Noto Sans CJK SC"], size: 10, color: .black), labels: Labels(try Workshop.typesetter()))
  }

  @Test(arguments: [
    "Internationalization-of-semiconductors", "https://www.example.org/very/long/address", "居民人均可支配收入，同比增长率（%）", "Grün und Internationalization",
  ])
  func noLineIsLongerThanItsRoom(_ text: String) throws {
    let wrapping = try wrapping()
    for width in [12.0, 30, 55, 80] {
      for lines in [try wrapping.paragraph(text, width: width), try wrapping.balanced(text, width: width)] {
        #expect(try lines.allSatisfy { try $0.count == 1 || wrapping.labels.width($0, wrapping.font) <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
    }
  }

  @Test func longWordsBreakAfterTheirSigns() throws {
    let lines = try wrapping().paragraph("https://www.example.org/very/long/address", width: 80)
    #expect(lines.count > 1 && lines.dropLast().allSatisfy { $0.hasSuffix("/") || $0.hasSuffix(".") })
    #expect(try wrapping().paragraph("see semiconductors", width: 90) == ["see", "semiconductors"])
  }

  @Test func noParagraphEndsWithASingleCharacter() throws {
    #expect(try wrapping().paragraph("居民人均可支配收入同比增长率，单位：%", width: 182) == ["居民人均可支配收入同比增长率，", "单位：%"])
    #expect(try wrapping().paragraph("一二三四五六七", width: 60).last?.count == 2)
  }

  @Test func quartersAreWholeWords() throws {
    #expect(try wrapping().balanced("2021年第一季度", width: 42) == ["2021年", "第一季度"])
    #expect(try wrapping().balanced("2021年第一季度", width: 30).contains("第一季度") == false)
  }
}
