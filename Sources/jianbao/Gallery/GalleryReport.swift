import ReportKit

/// The gallery: every mark and composition, with figures that are made up and say so.
enum GalleryReport {
  static var report: Report {
    get throws {
      try Report(
        information: Report.Information(
          title: "图表长廊", subtitle: "各种图形与组合", subject: "图表样例", keywords: ["图表", "样例"],
          source: "图中数字均为模拟数据，只供看样", period: "样例", date: "2024-01-01", marking: "模拟数据"),
        sections: [
          section("marks", "图形", GalleryMarks.charts), section("compare", "对比", GalleryCompositions.comparisons),
          section("parts", "构成与流向", GalleryCompositions.parts), section("places", "时间与地区", GalleryCompositions.places),
          section("printing", "灰度与大数据", GalleryMarks.printing),
        ])
    }
  }

  /// Charts that need the whole width of the page.
  private static let wide: Set<String> = [
    "堆积柱", "分组柱", "折线", "热力", "小多图", "桑基", "矩形树", "甘特", "四万个点合成一张图",
  ]

  /// Charts below each other, two side by side where neither needs more room.
  private static func section(_ id: String, _ title: String, _ charts: [(String, ChartSpec)]) -> Section {
    let figures = charts.map { caption, spec in
      (caption, Block.chart(ChartFigure(spec: spec, caption: Prose(stringLiteral: caption), source: "模拟数据", placement: .here)))
    }
    var blocks: [Block] = []
    var rest = figures[...]
    while let first = rest.popFirst() {
      if !wide.contains(first.0), let second = rest.first, !wide.contains(second.0) {
        rest.removeFirst()
        blocks.append(.sideBySide(SideBySide([first, second].map { SideBySide.Column(blocks: [$0.1]) })))
      } else {
        blocks.append(first.1)
      }
    }
    return Section(id: id, title: title, blocks: blocks)
  }
}
