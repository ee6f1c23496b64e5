import Frames
import ReportKit
import Testing
import Themes

@testable import Layout

/// A mark for the index leaves its entry wherever it stands, and the entry leads to its page.
@Suite struct IndexMarksTests {
  private static func mark(_ word: String) -> Prose { Prose([.text("在"), .index(IndexTerm(word)), .text("。")]) }

  private static func table(
    _ cell: Prose = "一", caption: Prose = "表", title: Prose = "甲", alignment: Table.Alignment = .start, notes: [Prose] = []
  ) -> Block {
    .table(
      Table(
        caption: caption, columns: [.init(title), .init("乙", alignment: alignment)], rows: [.init(["一", cell])],
        notes: notes))
  }

  private static let bars = ChartSpec(
    view: .unit(Mark(.bar)), data: .rows([["a": .string("甲"), "b": .number(1)]]),
    encoding: Encoding([.x: ChannelDefinition(field: "a", .nominal), .y: ChannelDefinition(field: "b", .quantitative)]))

  private static let places: [(word: String, block: Block)] = [
    ("事件", .timeline(Timeline([.init(date: "2020年", text: mark("事件"))]))),
    ("事注", .timeline(Timeline([.init(date: "2020年", text: "办", note: mark("事注"))]))),
    ("表题", table(caption: mark("表题"))),
    ("栏目", table(title: mark("栏目"))),
    ("数格", table(Prose([.text("8.7"), .index(IndexTerm("数格", text: ""))]), alignment: .decimal)),
    ("表注", table(notes: [mark("表注")])),
    ("图题", .chart(ChartFigure(spec: bars, caption: mark("图题")))),
    ("指标", .keyFigures(KeyFigures([.init(FigureReference("f001", text: "3人"), label: mark("指标"))]))),
    ("脚注", .paragraph(Paragraph(Prose([.text("文"), .note(Note(mark("脚注")))])))),
    ("尾注", .paragraph(Paragraph(Prose([.text("文"), .note(Note(mark("尾注"), kind: .end))])))),
    ("署名", .quote(Quote([.paragraph(Paragraph("引"))], attribution: mark("署名")))),
    ("盒题", .callout(Callout(.note, title: mark("盒题"), blocks: [.paragraph(Paragraph("文"))]))),
  ]

  private static let laid = Result {
    try PageMaker(theme: .annualBrief, fonts: #require(PageMakerTests.fonts)).pages(
      of: Report(
        information: .init(title: "测试", date: "2023-04-01"),
        sections: [Section(id: "s", title: "节", blocks: places.map(\.block) + [.listing(Listing(.index))])]), created: 0)
  }

  @Test func everyPlaceLeavesItsEntry() throws {
    let laid = try Self.laid.get()
    #expect(laid.failures.isEmpty, "\(laid.failures)")
    let frames = laid.document.pages.map(\.frame)
    let anchors = Set(frames.flatMap(\.anchors))
    let links = frames.flatMap(\.linkTitles)
    for (word, _) in Self.places {
      let link = links.first { $0.title.hasPrefix(word + " ") }
      #expect(link.map { anchors.contains($0.anchor) } == true, "\(word) has no entry")
    }
  }
}

extension Frame {
  /// The titles of the frame's links and the anchors that they lead to.
  fileprivate var linkTitles: [(title: String, anchor: String)] {
    items.flatMap { placed -> [(String, String)] in
      switch placed.item {
      case .link(let link, _): if case .anchor(let anchor) = link.target { [(link.title, anchor)] } else { [] }
      case .group(let frame, _, _), .tag(_, let frame): frame.linkTitles
      case .glyphs, .shape, .image, .bitmap, .flattened: []
      }
    }
  }
}
