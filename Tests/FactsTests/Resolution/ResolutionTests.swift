import ReportKit
import Testing

@testable import Facts

@Suite struct ResolutionTests {
  private func resolve(_ blocks: Block...) throws -> (blocks: [Block], diagnostics: [Diagnostic]) {
    let section = Section(id: "medical", title: "医疗", blocks: blocks)
    let (sections, diagnostics) = try Brief.book().resolve([section])
    return (sections[0].blocks, diagnostics)
  }

  private func plain(_ text: Prose) throws -> String {
    try #require(resolve(.paragraph(Paragraph(text))).blocks[0].allProse.first).plain
  }

  @Test func everyFormIsWritten() throws {
    #expect(try plain("累计\(FigureReference("f020"))。") == "累计8.7万余人次。")
    #expect(try plain("\(FigureReference("f020", form: .number))") == "8.7万余")
    #expect(try plain("\(FigureReference("f020", form: .unit))") == "人次")
    #expect(try plain("\(FigureReference("f020", form: .label))") == "诊疗服务")
  }

  @Test func figuresInsideEmphasisListsAndBoxesAreWritten() throws {
    let text = Prose([.strong(Prose([.emphasis(Prose([.figure(FigureReference("f021"))]))]))])
    let nested = Block.callout(Callout(.note, title: "注", blocks: [.list(List([text]))]))
    let (blocks, diagnostics) = try resolve(nested)
    #expect(blocks[0].allProse.map(\.plain) == ["注", "410项"])
    #expect(diagnostics.isEmpty)
  }

  @Test func cellsSayTheirRate() throws {
    let table = Table(caption: "资金", columns: [.init("数额")], rows: [.init(["\(FigureReference("f012"))"])])
    guard case .table(let resolved) = try resolve(.table(table)).blocks[0] else {
      Issue.record("the table is none any more")
      return
    }
    #expect(resolved.rows[0].cells[0].text.plain == "400万元/年")
  }

  @Test func sentenceWithYearlyMoneySaysSo() throws {
    #expect(try resolve(.paragraph(Paragraph("每年安排\(FigureReference("f012"))。"))).diagnostics.isEmpty)
    let warned = try resolve(.paragraph(Paragraph("安排\(FigureReference("f012"))。"))).diagnostics
    #expect(warned.map(\.code) == ["figure.rate"])
  }

  @Test func stripGetsNumberUnitAndLabel() throws {
    let strip = KeyFigures([.init(FigureReference("f020")), .init(FigureReference("f018"), label: "医生")])
    guard case .keyFigures(let resolved) = try resolve(.keyFigures(strip)).blocks[0] else {
      Issue.record("the strip is none any more")
      return
    }
    #expect(resolved.items.map(\.number) == ["8.7", "200"])
    #expect(resolved.items.map(\.unit) == ["万余人次", "多名"])
    #expect(resolved.items.map { $0.label?.plain } == ["诊疗服务", "医生"])
  }

  @Test func unknownFigureSaysWhereAndWhatMayBeMeant() throws {
    let list = Block.list(List(["一", "\(FigureReference("f0020"))"]))
    let diagnostics = try resolve(.pageBreak, list).diagnostics
    #expect(
      diagnostics.map(\.description) == [
        "medical › block 2 (list) › block 2 (paragraph): error: there is no figure \"f0020\"; "
          + "did you mean \"f002\"? [figure.unknown]"
      ])
  }

  @Test func unknownFigureInACellNamesTheRow() throws {
    let table = Table(caption: "", columns: [.init("")], rows: [.init([""]), .init(["\(FigureReference("zzzzzz"))"])])
    let diagnostics = try resolve(.table(table)).diagnostics
    #expect(diagnostics.first?.place?.row == "2")
    #expect(diagnostics.first?.message.contains("figures.csv names them all") == true)
  }
}
