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
      blocks.map { $0.allProse.map(\.plain).joined() } == ["甲", "乙丙", "戊丁", "己庚", "辛壬", "", "癸子丑寅卯"])
  }

  @Test func figuresAreFoundWhereverTheyStand() {
    let strip = Block.keyFigures(KeyFigures([.init(FigureReference("f002"), note: figure)]))
    let chart = Block.chart(ChartFigure(spec: .bars(figures: ["f003"]), caption: figure))
    let box = Block.callout(Callout(.note, title: "", blocks: [strip, chart]))
    #expect(box.mentionedFigures.sorted() == ["f001", "f001", "f002", "f003"])
    #expect(Prose([.strong(Prose([.link(address: "", figure)]))]).mentionedFigures == ["f001"])
  }
}
