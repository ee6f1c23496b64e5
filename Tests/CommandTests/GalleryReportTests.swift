import ReportKit
import Testing

@testable import jianbao

@Suite struct GalleryReportTests {
  private var charts: [ChartFigure] {
    GalleryReport.report.sections.flatMap(\.blocks).flatMap(\.charts)
  }

  @Test func marksEveryPageAsMadeUp() { #expect(GalleryReport.report.information.marking == "模拟数据") }

  @Test func showsEveryChartOnceWithItsSource() {
    #expect(charts.count >= 29)
    #expect(Set(charts.map(\.caption)).count == charts.count)
    #expect(charts.allSatisfy { $0.source == "模拟数据" })
  }

  @Test func holdsItsSpecificationsThroughJSON() throws {
    for chart in charts { #expect(try ChartSpec(json: chart.spec.json).json == chart.spec.json) }
  }
}
