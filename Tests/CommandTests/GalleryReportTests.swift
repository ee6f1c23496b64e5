import ReportKit
import Testing

@testable import jianbao

@Suite struct GalleryReportTests {
  private var charts: [ChartFigure] {
    get throws { try GalleryReport.report.sections.flatMap(\.blocks).flatMap(\.charts) }
  }

  @Test func marksEveryPageAsMadeUp() throws { #expect(try GalleryReport.report.information.marking == "模拟数据") }

  @Test func showsEveryChartOnceWithItsSource() throws {
    let charts = try charts
    #expect(charts.count >= 29 && charts.contains { $0.caption == "图片" })
    #expect(Set(charts.map(\.caption)).count == charts.count)
    #expect(charts.allSatisfy { $0.source == "模拟数据" })
  }

  @Test func holdsItsSpecificationsThroughJSON() throws {
    for chart in try charts { #expect(try ChartSpec(json: chart.spec.json).json == chart.spec.json) }
  }
}
