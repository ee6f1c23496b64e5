import ReportKit
import Testing

@testable import Manuscript

@Suite struct FieldTextTests {
  private func blocks(_ text: String) throws -> [Block] { try Manuscript(text, file: "a.md").blocks }

  @Test func anOfficialDocumentHasItsParts() throws {
    let blocks = try blocks(
      """
      ```letterhead
      份号：000001
      发文机关：甲市人民政府
      发文机关: 乙市人民政府
      文件：文件
      发文字号：甲政发〔2026〕1号
      签发人：张三
      ```

      ```signature
      附件：名单
      署名：甲市人民政府
      日期：2026年1月1日
      印章：留位
      ```

      ```imprint
      抄送：某局。
      印发机关：某办
      印发日期：2026年1月2日
      ```
      """)
    #expect(
      blocks == [
        .letterhead(
          Letterhead(
            copyNumber: "000001", organs: ["甲市人民政府", "乙市人民政府"], kind: "文件", number: "甲政发〔2026〕1号",
            signers: ["张三"])),
        .signature(Signature(enclosures: ["名单"], organs: ["甲市人民政府"], date: "2026年1月1日", seal: .room)),
        .imprint(Imprint(copiesTo: "某局。", printer: "某办", date: "2026年1月2日")),
      ])
  }

  @Test(arguments: [
    "```letterhead\n发文机关：甲\n```", "```letterhead\n机关：甲\n```", "```signature\n甲\n```", "```imprint\n```",
    "```bibliography\na | X | 甲 | 乙\n```", "```index radicals\n```", "```contents 9\n```", "```timeline\n只有一项\n```", "```swift\nlet a = 1\n```",
  ])
  func brokenBlocksAreRefused(_ text: String) {
    #expect(throws: ManuscriptError.self) { try blocks(text) }
  }

  @Test func listsWorksAndCode() throws {
    let blocks = try blocks(
      "```index strokes\n```\n\n```bibliography\nw1 | M | 甲; 乙 | 书 | 出版地=北京 | 年=2024\n```\n\n```code swift\nlet a = 1\n```\n\n---\n\n{index 巴州|州}和[^a]\n\n[^a]: 注。")
    #expect(blocks[0] == .listing(Listing(.index, order: .strokes)))
    #expect(blocks[1] == .bibliography(Bibliography([.init(anchor: "w1", kind: .book, authors: ["甲", "乙"], title: "书", place: "北京", year: "2024")])))
    #expect(blocks[2] == .code(Code("let a = 1\n", language: "swift")))
    #expect(blocks[3] == .rule)
    guard case .paragraph(let paragraph) = blocks[4] else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.text.indexTerms == [IndexTerm("巴州", text: "州")])
  }
}
