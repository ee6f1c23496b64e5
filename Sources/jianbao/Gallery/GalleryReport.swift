import ReportKit

/// The gallery: every mark and composition, with figures that are made up and say so.
enum GalleryReport {
  static var report: Report {
    Report(
      information: Report.Information(
        title: "图表长廊", subtitle: "各种图形与组合", subject: "图表样例", keywords: ["图表", "样例"],
        source: "图中数字均为模拟数据，只供看样", period: "样例", date: "2024-01-01", marking: "模拟数据"),
      sections: [
        section("marks", "图形", GalleryMarks.charts), section("compare", "对比", GalleryCompositions.comparisons),
        section("parts", "构成与流向", GalleryCompositions.parts), section("places", "时间与地区", GalleryCompositions.places),
        section("printing", "灰度与大数据", GalleryMarks.printing),
      ])
  }

  private static func section(_ id: String, _ title: String, _ charts: [(String, ChartSpec)]) -> Section {
    Section(
      id: id, title: title,
      blocks: charts.map { caption, spec in
        .chart(ChartFigure(spec: spec, caption: Prose(stringLiteral: caption), source: "模拟数据"))
      })
  }
}
