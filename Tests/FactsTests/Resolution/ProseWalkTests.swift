import ReportKit
import Testing

@testable import Facts

@Suite struct ProseWalkTests {
  private let figure: Prose = "\(FigureReference("f001"))"

  @Test func everyKindOfBlockGivesItsProseInReadingOrder() {
    let blocks: [Block] = [
      .heading(Heading("甲")), .list(List(["乙", "丙"])), .quote(Quote([.paragraph(Paragraph("丁"))], attribution: "戊")),
      .callout(Callout(.case, title: "己", blocks: [.paragraph(Paragraph("庚"))])),
      .timeline(Timeline([.init(date: "2020年", text: "辛", note: "壬")])), .pageBreak,
      .table(Table(caption: "癸", columns: [.init("子")], rows: [.init(["丑"])], notes: ["寅"], source: "卯")),
    ]
    #expect(
      blocks.map { $0.allProse.map(\.plain).joined() } == ["甲", "乙丙", "丁戊", "己庚", "辛壬", "", "癸子丑寅卯"])
  }

  @Test func figuresAreFoundWhereverTheyStand() {
    let strip = Block.keyFigures(KeyFigures([.init(FigureReference("f002"), note: figure)]))
    let chart = Block.chart(ChartFigure(spec: .bars(figures: ["f003"]), caption: figure))
    let box = Block.callout(Callout(.note, title: "", blocks: [strip, chart]))
    #expect(Mentions(box).figures.sorted() == ["f001", "f001", "f002", "f003"])
  }

  /// A block of every kind that holds prose, with a figure in each place for it.
  static func everywhere(_ prose: Prose) -> [Block] {
    [
      .heading(Heading(prose)), .paragraph(Paragraph(prose)), .list(List([prose])),
      .quote(Quote([.paragraph(Paragraph(prose))], attribution: prose)),
      .callout(Callout(.note, title: prose, blocks: [.paragraph(Paragraph(prose))])),
      .keyFigures(KeyFigures([.init(FigureReference("f001"), label: prose, note: prose)])),
      .table(
        Table(
          caption: prose, columns: [.init(prose)], head: [[.init(prose)]], rows: [.init([prose])], notes: [prose],
          source: prose)),
      .chart(ChartFigure(spec: ChartSpec(view: .unit(Mark(.bar))), caption: prose, source: prose, notes: [prose])),
      .image(ImageFigure(file: "a.png", alternative: "图", caption: prose, source: prose)),
      .timeline(Timeline([.init(date: "2020年", text: prose, note: prose)])),
      .columns(Columns(blocks: [.paragraph(Paragraph(prose))])),
      .sideBySide(SideBySide([.init(blocks: [.paragraph(Paragraph(prose))])])),
      .signature(Signature(enclosures: [prose], organs: ["局"], date: "2026年1月1日", note: prose)),
      .imprint(Imprint(copiesTo: prose, printer: "局", date: "2026年1月1日")),
    ]
  }

  @Test func noFigureStaysUnwrittenWhereverItStands() throws {
    let blocks = Self.everywhere(figure)
    let count = blocks.flatMap(\.allProse).count
    #expect(count == 27)
    // The strip has a figure of its own.
    #expect(Mentions(blocks).figures.count == count + 1)
    let book = try Samples.book(Samples.row("f001", "3", "人"))
    let resolved = book.resolve([Section(id: "s", title: "节", blocks: blocks)]).sections[0].blocks
    for prose in resolved.flatMap({ $0.allProse }) { #expect(!prose.plain.contains("f001"), "\(prose)") }
  }

  @Test func aNoteIsFoundWhereverItStands() {
    let noted = Prose([.note(Note("注"))])
    #expect(Self.everywhere(noted).flatMap(\.notes).count == 27)
  }
}
