import ReportKit

/// One chart of each composition.
enum GalleryCompositions {
  private static let shares = [NamedQuantity("教育", 42), NamedQuantity("医疗", 31), NamedQuantity("文化", 17), NamedQuantity("产业", 10)]
  private static let pairs = [
    BeforeAfter("东港", 42, 61), BeforeAfter("南坪", 55, 48), BeforeAfter("西岭", 30, 44), BeforeAfter("北川", 61, 70),
  ]
  private static let tree = [
    Branch("教育", parts: [Branch("学校", 30), Branch("师训", 14), Branch("奖学", 9)]),
    Branch("医疗", parts: [Branch("医院", 22), Branch("巡诊", 11)]),
    Branch("文化", parts: [Branch("场馆", 10), Branch("演出", 6)]), Branch("产业", 13),
  ]

  static var comparisons: [(String, ChartSpec)] {
    get throws {
      try [
        ("斜率", .slope(pairs, from: "2021年", to: "2023年")),
        ("雷达", .radar(
          ["教育", "医疗", "文化", "产业", "生态"], [("东港", [80, 65, 70, 50, 90]), ("南坪", [60, 85, 55, 75, 60])], top: 100).high(180)),
        ("哑铃", .dumbbell(pairs, from: "2021年", to: "2023年")),
        ("人口金字塔", .pyramid(
          ["60岁以上", "40至59岁", "20至39岁", "19岁以下"].enumerated().map {
            BeforeAfter($1, Double(220 + $0 * 130 % 310), Double(240 + $0 * 110 % 290))
          }, left: "男", right: "女")),
        ("子弹", .bullet("到诊人次", value: 270, target: 250, bands: [150, 225, 300])),
        ("指标与走势", .sparkline("月到诊人次", text: "8,700余", values: [3, 4, 3.6, 5, 5.8, 5.2, 6.4, 7.1, 8.7])),
      ]
    }
  }

  static var parts: [(String, ChartSpec)] {
    get throws {
      try [
        ("华夫", .waffle(shares)), ("象形", .pictogram(shares, unit: 5)), ("矩形树", .treemap(tree)), ("旭日", .sunburst(tree)),
        ("漏斗", .funnel([
          NamedQuantity("报名", 1200), NamedQuantity("初审", 860), NamedQuantity("面谈", 430), NamedQuantity("录取", 180),
        ])),
        ("桑基", .sankey([
          FlowLink("财政", "教育", 40), FlowLink("财政", "医疗", 25), FlowLink("社会", "教育", 12), FlowLink("社会", "文化", 15),
          FlowLink("教育", "东港", 30), FlowLink("教育", "南坪", 22), FlowLink("医疗", "南坪", 25), FlowLink("文化", "东港", 15),
        ])),
      ]
    }
  }

  static var places: [(String, ChartSpec)] {
    get throws {
      let days = (0..<84).map { index -> NamedQuantity in
        let (month, day) = [(1, index + 1), (2, index - 30), (3, index - 58)][index < 31 ? 0 : index < 59 ? 1 : 2]
        let text = "2023-0\(month)-\(day < 10 ? "0" : "")\(day)"
        return NamedQuantity(text, Double((index * 29 + index * index) % 23))
      }
      let tiles = [("北川", 1, 0), ("西岭", 0, 1), ("中原", 1, 1), ("东港", 2, 1), ("南坪", 1, 2)].enumerated().map {
        RegionTile($1.0, column: $1.1, row: $1.2, Double(20 + $0 * 17))
      }
      let features = tiles.map { tile -> DataValue in
        let (x, y) = (Double(100 + tile.column * 4), Double(30 - tile.row * 3))
        let ring = [(0.0, 0.0), (3.6, 0.4), (4.2, 2.4), (2, 3.1), (0.2, 2.6), (0, 0)].map { corner -> DataValue in
          [.number(x + corner.0), .number(y + corner.1)]
        }
        return [
          "type": "Feature", "properties": ["name": .string(tile.name)],
          "geometry": ["type": "Polygon", "coordinates": [.list(ring.reversed())]],
        ]
      }
      return try [
        ("甘特", .gantt([
          ScheduledTask("勘察", from: "2023-01-05", to: "2023-03-01", group: "前期"),
          ScheduledTask("设计", from: "2023-02-10", to: "2023-05-15", group: "前期"),
          ScheduledTask("施工", from: "2023-05-01", to: "2023-10-20", group: "建设"),
          ScheduledTask("验收", from: "2023-10-10", to: "2023-11-30", group: "建设"),
        ])),
        ("日历热力", .calendar(days)), ("格网地图", .tileMap(tiles)),
        ("分级设色", .choropleth(.list(features), key: "name", tiles.map { NamedQuantity($0.name, $0.quantity) }).high(112)),
      ]
    }
  }
}

extension ChartSpec {
  /// The chart with a plot of a height, in points.
  fileprivate func high(_ height: Double) -> ChartSpec {
    var copy = self
    copy.properties["height"] = .number(height)
    return copy
  }
}
