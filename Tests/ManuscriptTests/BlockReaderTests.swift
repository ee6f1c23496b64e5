import ReportKit
import Testing

@testable import Manuscript

@Suite struct BlockReaderTests {
  @Test func tableHasAlignmentsCaptionAndAnchor() throws {
    let blocks = try Manuscript(
      """
      | 项目 | 数值 |
      | :--- | ---: |
      | 团队 | {f019} |

      : 医疗团队 {#tab-teams}
      """, file: "a.md").blocks
    let row = Table.Row([Prose([.text("团队")]), Prose([.figure(FigureReference("f019"))])])
    #expect(
      blocks == [
        .table(
          Table(
            anchor: "tab-teams", caption: "医疗团队",
            columns: [.init("项目"), .init("数值", alignment: .end)], rows: [row]))
      ])
  }

  @Test func aColonWithoutATableIsAParagraph() throws {
    #expect(try Manuscript(": 不是表题", file: "a.md").blocks == [.paragraph(Paragraph(": 不是表题"))])
  }

  @Test func orderedListsNestBlocks() throws {
    let blocks = try Manuscript("1. 一\n\n   续\n2. 二", file: "a.md").blocks
    guard case .list(let list) = blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(list.ordered)
    #expect(list.items.map(\.count) == [2, 1])
  }

  @Test(arguments: [
    ("<div>\n</div>", "markdown.html"), ("```swift\n```", "block.swift"),
  ])
  func whatAReportDoesNotHaveIsRefused(text: String, code: String) {
    let error = #expect(throws: ManuscriptError.self) { try Manuscript(text, file: "a.md") }
    #expect(error?.diagnostics.map(\.code) == [code])
  }
}
