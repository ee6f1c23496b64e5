import ReportKit
import Testing

@Suite struct MentionsTests {
  @Test func figuresAreFoundEverywhere() {
    func prose(_ id: String) -> Prose { "甲\(Inline.strong("\(FigureReference(id))"))" }
    let blocks: [Block] = [
      .heading(Heading(prose("a"), anchor: "sec")),
      .list(List([prose("b")])),
      .quote(Quote([.paragraph(Paragraph(prose("c")))], attribution: prose("d"))),
      .callout(Callout(.note, title: prose("e"), blocks: [.paragraph(Paragraph(prose("f")))])),
      .keyFigures(KeyFigures([.init(FigureReference("g"), label: prose("h"), note: prose("i"))])),
      .table(
        Table(
          anchor: "tab", caption: prose("j"), columns: [.init(prose("k"))], rows: [.init([prose("l")])],
          notes: [prose("m")], source: prose("n"))),
      .chart(ChartFigure(anchor: "fig", spec: ChartSpec(view: .unit(Mark(.bar)), data: .figures(["chart"])), caption: prose("o"), source: prose("p"))),
      .timeline(Timeline([.init(date: "今", text: prose("q"), note: prose("r"))])),
      .paragraph(Paragraph("见\(Reference("tab"))")),
    ]
    let mentions = Mentions(blocks)
    #expect(mentions.figures == "abcdefghijklmn".map(String.init) + ["chart"] + "opqr".map(String.init))
    #expect(mentions.anchors == ["sec", "tab", "fig"])
    #expect(mentions.references == ["tab"])
  }
}
