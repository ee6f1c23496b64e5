import ReportKit
import Testing

@testable import Manuscript

@Suite struct ManuscriptTests {
  @Test func aManuscriptIsReadBlockByBlock() throws {
    let manuscript = try Manuscript(
      """
      {.lead} 总投资{f008}。

      ## 招商 {#sec-attract}

      落地{f007}项目，
      见{#fig-people:page}。出台“{=十条措施}”。

      - 一
      - **二**

      > 一切都值了。
      >
      > ——张东玲
      """, file: "a.md")
    #expect(
      manuscript.blocks == [
        .paragraph(Paragraph("总投资\(FigureReference("f008"))。", style: "lead")),
        .heading(Heading("招商", level: 2, anchor: "sec-attract")),
        .paragraph(
          Paragraph(
            "落地\(FigureReference("f007"))项目，见\(Reference("fig-people", form: .page))。出台“十条措施”。")),
        .list(List([Prose([.text("一")]), Prose([.strong("二")])])),
        .quote(Quote([.paragraph(Paragraph("一切都值了。"))], attribution: "张东玲")),
      ])
    #expect(manuscript.literals == ["十条措施"])
  }

  @Test func emptyTextHasNoBlocks() throws {
    #expect(try Manuscript("", file: "a.md").blocks.isEmpty)
    #expect(try Manuscript("\u{FEFF}\n\n", file: "a.md").blocks.isEmpty)
  }

  @Test func allProblemsAreToldAtOnce() {
    let error = #expect(throws: ManuscriptError.self) { try Manuscript("一{f0 20}\n\n二{x\n\n<b>三</b>\n", file: "a.md") }
    #expect(error?.diagnostics.map(\.code) == ["mention.unknown", "mention.open", "markdown.html", "markdown.html"])
    #expect(error?.diagnostics.compactMap(\.place?.line) == [1, 3, 5, 5])
  }
}
