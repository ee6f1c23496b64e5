import ReportKit
import Testing

@Suite struct BlockTests {
  static let blocks: [Block] = [
    .heading(Heading("一、甲", level: 2, anchor: "sec-a")),
    .paragraph(Paragraph("乙\(FigureReference("f1"))", style: "lead")),
    .list(List(ordered: true, ["一", "二"])),
    .quote(Quote([.paragraph(Paragraph("三"))], attribution: "某人")),
    .callout(Callout(.case, title: "个案", blocks: [.paragraph(Paragraph("四"))])),
    .keyFigures(KeyFigures([.init(FigureReference("f1"), label: "五")])),
    .table(Table(caption: "表", columns: [.init("列")], head: [[.init("列")]],
      rows: [.init(["六"]), .init(cells: [.init("计", columns: 1, rows: 2)], kind: .total)])),
    .chart(ChartFigure(anchor: "fig", spec: ChartSpec(view: .unit(Mark(.bar)), data: .figures(["f1"])), caption: "图")),
    .image(ImageFigure(anchor: "pic", file: "images/a.png", alternative: "图中是八", caption: "图", width: 80)),
    .timeline(Timeline([.init(date: "2019年12月", text: "七")])),
    .columns(Columns(count: 3, blocks: [.paragraph(Paragraph("九\(.note(Note("十", kind: .margin)))"))])),
    .sideBySide(SideBySide([.init(weight: 2, blocks: [.pageBreak]), .init(blocks: [])])),
    .code(Code("let a = 1", language: "swift")),
    .listing(Listing(.index, order: .strokes)),
    .bibliography(Bibliography([.init(anchor: "w1", kind: .book, authors: ["甲"], title: "书", year: "2020")])),
    .letterhead(Letterhead(organs: ["某市人民政府"], kind: "文件", number: "某政发〔2026〕1号", signers: ["张三"])),
    .signature(Signature(enclosures: ["名单"], organs: ["某市人民政府"], date: "2026年1月1日", seal: .room)),
    .imprint(Imprint(copiesTo: "某局。", printer: "某办", date: "2026年1月1日")),
    .rule,
    .pageBreak,
    .rectoBreak,
    .failure(Failure(subject: "甲", code: "plugin.crashed", message: "八")),
  ]

  @Test func everyKindIsCovered() {
    #expect(Set(Self.blocks.map(\.kind)) == Set(Block.Kind.allCases))
  }

  @Test(arguments: blocks)
  func roundTrip(_ block: Block) throws {
    let text = try JSON.text(block)
    #expect(text.contains(#""type":"\#(block.kind.rawValue)""#))
    #expect(try JSON.value(text) == block)
  }

  @Test func anUnknownBlockBecomesABoxThatNamesIt() throws {
    let blocks = try JSON.value(#"[{"type":"pageBreak"},{"type":"map","x":1}]"#, as: [Block].self)
    guard case .failure(let failure) = blocks[1] else {
      Issue.record("no box")
      return
    }
    #expect(failure.subject == "map")
    #expect(failure.code == "block.unknown")
    #expect(failure.place == "block 2")
  }

  @Test func unknownFieldsAreIgnored() throws {
    let block = try JSON.value(#"{"type":"paragraph","text":"甲","mood":"好"}"#, as: Block.self)
    #expect(block == .paragraph(Paragraph("甲")))
  }

  @Test(arguments: ["{}", "[]", #"{"type":3}"#, #"{"type":"table"}"#, #"{"type":"heading","text":"甲"}"#])
  func brokenBlocksAreRefused(_ text: String) {
    #expect(throws: DecodingError.self) { try JSON.value(text, as: Block.self) }
  }
}
