import ReportKit

/// One chart of each mark.
enum GalleryMarks {
  private static let towns = ["东港", "南坪", "西岭", "北川", "中原"]
  private static let months = (1...12).map { "\($0)月" }

  private static func name(_ field: String) -> ChannelDefinition {
    ChannelDefinition(field: field, .nominal, ["sort": .null, "title": .null])
  }

  private static func quantity(_ field: String, _ others: Properties = [:]) -> ChannelDefinition {
    ChannelDefinition(field: field, .quantitative, others.merging(["title": .null]) { own, _ in own })
  }

  /// Numbers that look measured and are the same on each run.
  private static func wave(_ index: Int, _ seed: Int) -> Double {
    Double((index * (37 + seed * 7) + seed * 53 + index * index * (11 + seed)) % 71 + 20)
  }

  private static var townRows: [Properties] {
    towns.enumerated().map { ["地区": .string($1), "人次": .number(wave($0, 3))] }
  }

  private static var monthRows: [Properties] {
    towns.prefix(3).enumerated().flatMap { place, town in
      months.enumerated().map { index, month in
        [
          "月份": .string(month), "地区": .string(town),
          "人次": .number(wave(index, place) / 4 + Double(index * (place + 1) * 2) + 20),
        ]
      }
    }
  }

  private static var dots: [Properties] {
    (0..<60).map { index in
      [
        "投入": .number(wave(index, 1)), "产出": .number(wave(index, 1) * 0.7 + wave(index, 5) * 0.4),
        "地区": .string(towns[index % 3]), "规模": .number(wave(index, 2)),
      ]
    }
  }

  /// For printers without colour, and for more marks than a file should hold one by one.
  static var printing: [(String, ChartSpec)] {
    let (town, count) = (name("地区"), quantity("人次"))
    var bars = ChartSpec(
      Mark(.bar), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])
    var lines = ChartSpec(Mark(.line), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])
    bars.properties["config"] = ["print": "greyscale"]
    lines.properties["config"] = ["print": "greyscale"]
    let crowd = ChartSpec(
      view: .unit(Mark(.point, ["size": 1, "opacity": 0.35])), data: .generator(["sequence": ["start": 0, "stop": 40_000, "as": "i"]]),
      transforms: [
        ["calculate": "(datum.i * 7919 % 10007 + datum.i * 6007 % 9973 + datum.i * 4001 % 9967 + datum.i * 3001 % 9949) / 200 + 60 * sin(datum.i * 104729 % 9973 / 1600)", "as": "产出"],
        ["calculate": "datum.i * 104729 % 9973 / 100", "as": "投入"],
      ],
      encoding: Encoding([.x: quantity("投入"), .y: quantity("产出")]))
    return [("灰度印刷：填纹", bars), ("灰度印刷：线型", lines), ("四万个点合成一张图", crowd)]
  }

  /// A school with its flag, as a picture in the specification itself.
  private static let school =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E"
    + "%3Cpath d='M4 36V20L20 11L36 20V36Z' fill='%239e2a2b'/%3E%3Cpath d='M16 36V26H24V36Z' fill='white'/%3E"
    + "%3Cpath d='M20 12V2H29L27 5L29 8H20' fill='%232d5d7c' stroke='%232d5d7c'/%3E%3C/svg%3E"

  /// Figures that are known as more than, or nearly, so many.
  private static var bounds: ChartSpec {
    let rows: [Properties] = [
      ["名称": "选派医生", "人次": 200, "数": "200多名", "界": "over"], ["名称": "义诊", "人次": 225, "数": "225场", "界": "exactly"],
      ["名称": "培训", "人次": 90, "数": "近90期", "界": "nearly"],
    ]
    return ChartSpec(
      Mark(.bar), data: .rows(rows),
      encoding: [
        .y: name("名称"), .x: quantity("人次"), .text: ChannelDefinition(field: "数", .nominal),
        .bound: ChannelDefinition(field: "界", .nominal),
      ])
  }

  /// Squares with their names beside them.
  private static var labelled: ChartSpec {
    let rows = towns.enumerated().map { index, town -> Properties in
      ["投入": .number(wave(index, 1)), "产出": .number(wave(index, 6)), "地区": .string(town)]
    }
    let places: [Channel: ChannelDefinition] = [.x: quantity("投入"), .y: quantity("产出")]
    return ChartSpec(
      view: .layer([
        ChartSpec(view: .unit(Mark(.square, ["size": 60, "opacity": 1])), encoding: Encoding(places)),
        ChartSpec(
          view: .unit(Mark(.text, ["dx": 7, "align": "left", "fontSize": 8])),
          encoding: Encoding(places.merging([.text: ChannelDefinition(field: "地区", .nominal)]) { own, _ in own })),
      ]), data: .rows(rows))
  }

  /// Bars with the line of their average, written as for Swift Charts.
  private static var average: ChartSpec {
    let values = towns.indices.map { wave($0, 3) }
    let mean = values.reduce(0, +) / Double(values.count)
    let chart = ReportKit.Chart {
      ForEach(Array(zip(towns, values)), id: \.0) { town, value in
        BarMark(x: .value("地区", town), y: .value("人次", value))
          .foregroundStyle(value > mean ? "#9E2A2B" : "#C8C2B4")
      }
      RuleMark(y: .value("平均", mean))
        .lineStyle(StrokeStyle(lineWidth: 1, dash: [4, 2]))
        .annotation(position: .top, alignment: .leading) { Text("平均 \(mean, specifier: "%.0f")").font(.caption) }
    }
    return chart.chartXAxisLabel("").chartYAxisLabel("").spec
  }

  static var charts: [(String, ChartSpec)] {
    let (town, count) = (name("地区"), quantity("人次"))
    return [
      ("条形", ChartSpec(Mark(.bar), data: .rows(townRows), encoding: [.y: town, .x: count])),
      ("“多”与“近”：末端敞开与斜纹", bounds),
      ("堆积柱", ChartSpec(Mark(.bar), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])),
      ("分组柱", ChartSpec(
        Mark(.bar), data: .rows(monthRows.filter { ["1月", "2月", "3月"].contains($0["月份"]?.string) }),
        encoding: [.x: name("月份"), .y: count, .color: town, .xOffset: town],
        title: ChartTitle("西岭三月升至三地最高", subtitle: "到诊人次，单位：万"))),
      ("折线", ChartSpec(
        Mark(.line), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town],
        title: ChartTitle("西岭一年增至三倍", subtitle: "到诊人次，单位：万"))),
      ("面积", ChartSpec(Mark(.area), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])),
      ("散点", ChartSpec(
        Mark(.point), data: .rows(dots), encoding: [.x: quantity("投入"), .y: quantity("产出"), .color: town])),
      ("气泡", ChartSpec(
        Mark(.circle, ["opacity": 0.6]), data: .rows(dots),
        encoding: [.x: quantity("投入"), .y: quantity("产出"), .size: quantity("规模")])),
      ("环形", ChartSpec(
        Mark(.arc, ["innerRadius": ["share": 0.6], "angularInset": 1.5]), data: .rows(townRows),
        encoding: [.theta: quantity("人次", ["stack": true]), .color: town])),
      ("热力", ChartSpec(
        Mark(.rect), data: .rows(monthRows), encoding: [.x: name("月份"), .y: town, .color: count])),
      ("刻度", ChartSpec(Mark(.tick), data: .rows(dots), encoding: [.x: quantity("产出"), .y: town])),
      ("箱线", ChartSpec(Mark(.boxplot), data: .rows(dots), encoding: [.y: town, .x: quantity("产出")])),
      ("误差线", ChartSpec(
        Mark(.errorbar, ["ticks": true]), data: .rows(dots), encoding: [.y: town, .x: quantity("产出")])),
      ("误差带", ChartSpec(
        view: .layer([
          ChartSpec(view: .unit(Mark(.errorband)), encoding: Encoding([.x: name("月份"), .y: count])),
          ChartSpec(view: .unit(Mark(.line)), encoding: Encoding([.x: name("月份"), .y: quantity("人次", ["aggregate": "mean"])])),
        ]), data: .rows(monthRows))),
      ("轨迹", ChartSpec(
        Mark(.trail), data: .rows(Array(monthRows.prefix(12))), encoding: [.x: name("月份"), .y: count, .size: count])),
      ("方块与文字", labelled), ("平均线", average),
      ("图片", ChartSpec(
        Mark(.image, ["width": 18, "height": 18, "url": .string(school)]), data: .rows(townRows),
        encoding: [.x: quantity("人次"), .y: town])),
      ("饼图：名称和数值在旁", ChartSpec(
        Mark(.arc), data: .rows(townRows),
        encoding: [.theta: quantity("人次", ["stack": true]), .color: town, .text: quantity("人次")])),
      ("小多图", ChartSpec(
        Mark(.bar), data: .rows(monthRows),
        encoding: [
          .x: name("月份"), .y: count,
          .facet: ChannelDefinition(field: "地区", .nominal, ["columns": 3, "sort": .null, "title": .null]),
        ], properties: ["width": 112, "height": 70])),
    ]
  }
}
