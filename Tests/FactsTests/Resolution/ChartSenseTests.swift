import ReportKit
import Testing

@testable import Facts

@Suite struct ChartSenseTests {
  private func chart(_ ids: String...) -> Block {
    let spec = ChartSpec(
      Mark(.bar), data: .figures(ids),
      encoding: [.x: ChannelDefinition(field: "value", .quantitative), .y: ChannelDefinition(field: "label", .nominal)])
    return .chart(ChartFigure(anchor: "fig-a", spec: spec, caption: "图"))
  }

  private func codes(_ ids: String...) throws -> [String] {
    let spec = ChartSpec(Mark(.bar), data: .figures(ids), encoding: [:])
    let section = Section(id: "s", title: "s", blocks: [.chart(ChartFigure(spec: spec, caption: ""))])
    return try Brief.book().resolve([section]).diagnostics.map(\.code)
  }

  @Test func barsShowThatAFigureIsNotExact() throws {
    func bound(_ ids: String...) throws -> ChannelDefinition? {
      let spec = ChartSpec(
        Mark(.bar), data: .figures(ids),
        encoding: [.x: ChannelDefinition(field: "value", .quantitative), .y: ChannelDefinition(field: "label", .nominal)])
      let section = Section(id: "s", title: "s", blocks: [.chart(ChartFigure(spec: spec, caption: ""))])
      guard case .chart(let figure) = try Brief.book().resolve([section]).sections[0].blocks[0] else { return nil }
      return figure.spec.encoding[.bound]
    }
    #expect(try bound("f036", "f037", "f038") == ChannelDefinition(field: "bound", .nominal))
    #expect(try bound("f003", "f004") == nil)
  }

  @Test func rowsHaveBaseValuesTextAndBound() throws {
    let section = Section(id: "s", title: "s", blocks: [chart("f020", "f023")])
    let (sections, diagnostics) = try Brief.book().resolve([section])
    #expect(diagnostics.isEmpty)
    guard case .chart(let figure) = sections[0].blocks[0], case .values(let rows, _) = figure.spec.data else {
      Issue.record("the chart has no rows")
      return
    }
    #expect(
      rows.list?.first
        == [
          "id": "f020", "label": "诊疗服务", "indicator": "累计诊疗服务", "value": 87000, "unit": "人次",
          "text": "8.7万余人次", "bound": "over",
        ])
    #expect(rows.list?.last?["bound"] == "exactly")
  }

  @Test func figuresThatDoNotCompareAreRefused() throws {
    #expect(try codes("f012", "f013") == ["chart.money"])
    #expect(try codes("f012", "f015").isEmpty)
    #expect(try codes("f007", "f031") == ["chart.unit"])
    #expect(try codes("f009", "f010") == ["chart.kind"])
    #expect(try codes("f034", "f035") == ["chart.kind"])
    #expect(try codes("f047") == ["chart.kind"])
    #expect(try codes("f99") == ["figure.unknown"])
  }
}
