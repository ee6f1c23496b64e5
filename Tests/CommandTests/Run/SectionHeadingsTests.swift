import ReportKit
import Testing

@testable import jianbao

@Suite struct SectionHeadingsTests {
  private func section(_ title: String?, _ blocks: [Block]) -> Section {
    Section(ReportFile.SectionEntry(id: "s", kind: .chapter, title: title, content: .manuscript), blocks).openedOnce
  }

  private func headings(_ section: Section) -> [String] {
    section.blocks.compactMap { if case .heading(let heading) = $0 { "\(heading.level) \(heading.text.plain)" } else { nil } }
  }

  private let text: [Block] = [
    .heading(Heading("概况", level: 1)), .paragraph(Paragraph("一段。")), .heading(Heading("人口", level: 2)),
  ]

  @Test(arguments: [nil, "概况"]) func aHeadingAtTheHeadOfTheTextIsItsTitle(title: String?) {
    let section = section(title, text)
    #expect(section.title == "概况")
    #expect(headings(section) == ["2 人口"])
  }

  @Test func otherHeadingsStandBelowTheTitle() {
    let section = section("年度情况", text)
    #expect(section.title == "年度情况")
    #expect(headings(section) == ["2 概况", "3 人口"])
  }

  @Test func aHeadingWithANameStaysToBeReferredTo() {
    let named: [Block] = [.heading(Heading("概况", level: 1, anchor: "sec-a"))]
    #expect(headings(section("概况", named)) == ["2 概况"])
  }

  @Test func aSectionWithoutATitleKeepsItsHeadings() {
    #expect(headings(section("", text)) == ["1 概况", "2 人口"])
  }

  @Test func aTitleOfReportYAMLGoesBeforeThePlugins() {
    let made = Section(id: "s", title: "产业援疆", blocks: [])
    #expect(made.titled("产业").title == "产业")
    #expect(made.titled(nil).title == "产业援疆")
  }
}
