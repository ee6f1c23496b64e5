import ReportKit
import Testing

@testable import Manuscript

@Suite struct NoteTests {
  private func prose(_ text: String) throws -> Prose {
    let manuscript = try Manuscript([UInt8](text.utf8), file: "a.md")
    guard case .paragraph(let paragraph) = manuscript.blocks.first else { return Prose() }
    return paragraph.text
  }

  @Test func aMarkCarriesItsNote() throws {
    let text = try prose("一[^a]二[^b]。\n\n[^b]: {.end} 尾注。\n\n[^a]: 脚注**重**。\n")
    #expect(
      text.inlines == [
        .text("一"), .note(Note(Prose([.text("脚注"), .strong("重"), .text("。")]))), .text("二"),
        .note(Note("尾注。", kind: .end)), .text("。"),
      ])
  }

  @Test func anUnknownKindIsAnErrorWithItsPlace() {
    #expect(throws: ManuscriptError.self) { try prose("一[^a]。\n\n[^a]: {.foo} 注。\n") }
  }

  @Test func columnsAndBreaksAreFences() throws {
    let text = "```columns 3\n甲\n\n乙\n```\n\n```side-by-side\n丙\n|||\n丁\n```\n\n```recto-break\n```\n"
    let blocks = try Manuscript([UInt8](text.utf8), file: "a.md").blocks
    #expect(
      blocks == [
        .columns(Columns(count: 3, blocks: [.paragraph(Paragraph("甲")), .paragraph(Paragraph("乙"))])),
        .sideBySide(SideBySide([.init(blocks: [.paragraph(Paragraph("丙"))]), .init(blocks: [.paragraph(Paragraph("丁"))])])),
        .rectoBreak,
      ])
  }

  @Test func aTablesCaptionSaysWhereItStands() throws {
    let text = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n: {.top} 题名 {#tab-a}\n"
    guard case .table(let table) = try Manuscript([UInt8](text.utf8), file: "a.md").blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.placement == .top)
    #expect(table.anchor == "tab-a")
  }
}
