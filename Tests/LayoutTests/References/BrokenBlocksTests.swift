import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// A block that can't be laid out leaves a box, and what refers to it leads there.
@Suite struct BrokenBlocksTests {
  private func document(_ blocks: [Block]) throws -> LaidOutReport {
    let fonts = try #require(PageMakerTests.fonts)
    return try PageMaker(theme: .annualBrief, fonts: fonts).pages(
      of: Report(
        information: .init(title: "测试", date: "2023-04-01"),
        sections: [Section(id: "s", title: "节", blocks: blocks)]), created: 0)
  }

  private func leads(_ laid: LaidOutReport) -> (to: Set<String>, from: Set<String>) {
    let frames = laid.document.pages.map(\.frame)
    return (Set(frames.flatMap(\.anchors)), Set(frames.flatMap(\.linkedAnchors)))
  }

  @Test func referencesToABrokenTableLeadToItsBox() throws {
    let ragged = Table(anchor: "tab", caption: "表", columns: [.init("甲"), .init("乙")], rows: [.init(["一"])])
    let laid = try document([
      .paragraph(Paragraph(Prose([.text("见"), .reference(Reference("tab")), .reference(Reference("tab", form: .page))]))),
      .table(ragged),
    ])
    #expect(laid.failures.count == 1)
    let (to, from) = leads(laid)
    #expect(from.contains("tab"))
    #expect(from.isSubset(of: to))
  }

  @Test func marksForTheIndexInABrokenParagraphLeadToItsBox() throws {
    let laid = try document([
      .paragraph(Paragraph(Prose([.index(IndexTerm("银行")), .reference(Reference("nowhere"))]))),
      .listing(Listing(.index)),
    ])
    #expect(laid.failures.count == 1)
    let (to, from) = leads(laid)
    #expect(from.isSubset(of: to), "\(from.subtracting(to))")
  }

  @Test func aPictureThatIsMissingKeepsItsNumber() throws {
    let laid = try document([
      .paragraph(Paragraph(Prose([.text("见"), .reference(Reference("fig-a"))]))),
      .failure(Failure(subject: "image", code: "image.read", message: "没有这个文件", anchor: "fig-a")),
    ])
    #expect(laid.failures.isEmpty)
    #expect(laid.document.pages.contains { $0.frame.dump(indent: 0).contains("“图") })
    let (to, from) = leads(laid)
    #expect(from.contains("fig-a"))
    #expect(from.isSubset(of: to))
  }
}
