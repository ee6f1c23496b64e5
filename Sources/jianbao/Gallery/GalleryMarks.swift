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

  static var charts: [(String, ChartSpec)] {
    let (town, count) = (name("地区"), quantity("人次"))
    return [
      ("条形", ChartSpec(Mark(.bar), data: .rows(townRows), encoding: [.y: town, .x: count])),
      ("堆积柱", ChartSpec(Mark(.bar), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])),
      ("分组柱", ChartSpec(
        Mark(.bar), data: .rows(monthRows.filter { ["1月", "2月", "3月"].contains($0["月份"]?.string) }),
        encoding: [.x: name("月份"), .y: count, .color: town, .xOffset: town])),
      ("折线", ChartSpec(Mark(.line), data: .rows(monthRows), encoding: [.x: name("月份"), .y: count, .color: town])),
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
      ("轨迹", ChartSpec(
        Mark(.trail), data: .rows(Array(monthRows.prefix(12))), encoding: [.x: name("月份"), .y: count, .size: count])),
    ]
  }
}
