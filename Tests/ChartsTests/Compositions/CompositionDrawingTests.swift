import Foundation
import Frames
import ReportKit
import Testing

@testable import Charts

/// Compositions as they are drawn: what the marks are called, and which words stand where.
@Suite struct CompositionDrawingTests {
  private static let pairs = [BeforeAfter("东港", 42, 61), BeforeAfter("南坪", 55, 48)]
  private static let tree = [
    Branch("教育", parts: [Branch("学校", parts: [Branch("小学", 30), Branch("中学", 20)]), Branch("师训", 14)]), Branch("产业", 13),
  ]
  private static let shapes: DataValue = .list(
    ["东港", "西岭"].enumerated().map { index, name in
      let x = Double(100 + index * 4)
      return [
        "type": "Feature", "properties": ["name": .string(name)],
        "geometry": ["type": "Polygon", "coordinates": [[[.number(x), 30], [.number(x), 33], [.number(x + 3), 33], [.number(x), 30]]]],
      ]
    })

  /// Each composition, and what one of its marks is called.
  private static func charts() throws -> [(said: String, ChartSpec)] {
    try [
      ("教育 42", .waffle([.init("教育", 42), .init("医疗", 31)])), ("教育 42", .pictogram([.init("教育", 42)], unit: 5)),
      ("报名 1200", .funnel([.init("报名", 1200), .init("录取", 18)])), ("教育·学校·小学 30", .treemap(tree)),
      ("教育·学校 50", .sunburst(tree)), ("财政到教育 40", .sankey([.init("财政", "教育", 40), .init("教育", "东港", 30)])),
      ("东港 2021年 42", .slope(pairs, from: "2021年", to: "2023年")), ("东港 2021年 42", .dumbbell(pairs, from: "2021年", to: "2023年")),
      ("东港 男 42", .pyramid(pairs, left: "男", right: "女")), ("人次 目标 250", .bullet("人次", value: -27, target: 250, bands: [300, 150])),
      ("东港 教育 80，东港 医疗 65", .radar(["教育", "医疗"], [("东港", [80, 65])], top: 100)),
      ("验收 2023-03-01", .gantt([.init("勘察", from: "2023-01-05", to: "2023-03-01"), .init("验收", from: "2023-03-01", to: "2023-03-01")])),
      ("2023-01-02 无数据", .calendar([.init("2023-01-01", 3), .init("2023-01-20", 5)])),
      ("西岭 无数据", .tileMap([.init("东港", column: 0, row: 0, 1), .init("西岭", column: 1, row: 0, .nan), .init("北川", column: 1, row: 1, 4)])),
      ("西岭 无数据", .choropleth(shapes, key: "name", [.init("东港", 1)])),
      ("人次 末 2", .sparkline("人次", text: "2", values: [1, 2])),
    ]
  }

  private func items(_ scene: Scene) -> [SceneItem] { scene.views.flatMap(\.marks).flatMap(\.items) }

  private func words(_ spec: ChartSpec, width: Double) throws -> [(text: SceneText, style: SceneStyle)] {
    items(try Workshop.scene(spec, width: width)).compactMap { item in
      if case .text(let text) = item.shape { (text, item.style) } else { nil }
    }
  }

  @Test func marksAreCalledByNameAndValue() throws {
    for (said, spec) in try Self.charts() {
      #expect(Grammar.faults(in: spec).map(\.description) == [])
      let names = items(try Workshop.scene(spec, width: 400)).map(\.words.name)
      #expect(names.contains(said), "\(said): \(names)")
      for name in names { #expect(!name.contains(": "), "\(name)") }
    }
  }

  @Test func nothingIsDrawnOfNothingAndTheLargestNumbersAre() throws {
    let empty: [ChartSpec] = try [
      .waffle([]), .pictogram([], unit: 1), .funnel([]), .treemap([]), .sunburst([]), .sankey([]), .slope([], from: "前", to: "后"),
      .dumbbell([], from: "前", to: "后"), .pyramid([], left: "男", right: "女"), .radar([], [("东港", [])], top: 1), .calendar([]),
      .tileMap([]), .choropleth([], key: "name", []),
    ]
    for chart in empty { _ = try Workshop.scene(chart, width: 300) }
    let slope = try words(.slope([BeforeAfter("甲", -1e308, 1e308), BeforeAfter("乙", 1e308, 0)], from: "前", to: "后"), width: 300)
    #expect(slope.count == 4 && slope.allSatisfy { $0.text.at.y.isFinite })
  }

  @Test func anEmptyGanttHasNoAxis() throws {
    let scene = try Workshop.scene(.gantt([]), width: 400)
    #expect(scene.axes.flatMap(\.labels).isEmpty)
  }

  @Test func aCalendarOfAYearShowsAllMonthsUprightAndSevenWeekdays() throws {
    let days = [NamedQuantity("2023-01-01", 1), NamedQuantity("2023-12-31", 2)]
    let scene = try Workshop.scene(.calendar(days), width: 440)
    let labels = scene.axes.flatMap(\.labels).filter { $0.visible && $0.lines != [""] }
    let months: [String] = labels.map { $0.lines.joined() }.filter { $0.hasSuffix("月") }
    #expect(months == (1...12).map { "\($0)月" })
    #expect(labels.allSatisfy { $0.text.angle == 0 })
    #expect(labels.count == 19)
  }

  @Test func wordsOfNarrowBarsStandBesideThemInDarkInk() throws {
    let texts = try words(.funnel([.init("报名", 120_000), .init("录取", 18)]), width: 300)
    let inks = Dictionary(uniqueKeysWithValues: texts.map { ($0.text.lines.joined(), $0.style.fill) })
    #expect(inks["12万"] == .color(color("#ffffff")))
    #expect(inks["18"] == .color(color("#222222")))
    let places = texts.map(\.text.at.x)
    #expect(places[1] > places[0])
  }

  @Test(arguments: ["#111111", "#9e2a2b", "#f2c14e", "#7a7a7a", "#0000ff", "#00ff00", "#ffffff"])
  func namesOnTilesAreReadable(_ ground: String) throws {
    for spec in [try ChartSpec.treemap(Self.tree), try ChartSpec.sunburst(Self.tree)] {
      var spec = spec
      spec.properties["config"] = ["range": ["category": .list(Array(repeating: .string(ground), count: 6))]]
      let scene = try Workshop.scene(spec, width: 400)
      let color = color(ground)
      for item in items(scene) {
        guard case .text = item.shape, case .color(let ink)? = item.style.fill else { continue }
        // The rings lie over white paper with 1, 0.7 and 0.4 of their colour; the ink must be read on at least one.
        let best = [1, 0.7, 0.4].map { contrast(ink, over(color, $0)) }.max() ?? 0
        #expect(best >= 4.5, "\(ground): \(best)")
      }
    }
  }

  @Test func namesOfRegionsAreReadable() throws {
    let tiles = (0...10).map { RegionTile("第\($0)", column: $0, row: 0, $0 == 5 ? .nan : Double($0)) }
    let scene = try Workshop.scene(.tileMap(tiles), width: 400)
    let grounds = items(scene).compactMap { if case .rect(let rect, _) = $0.shape, case .color(let color)? = $0.style.fill { (rect, color) } else { nil } }
    let words = items(scene).compactMap { if case .text(let text) = $0.shape, case .color(let ink)? = $0.style.fill { (text.at, ink) } else { nil } }
    #expect(words.count == 11)
    for (place, ink) in words {
      let ground = try #require(grounds.last { $0.0.contains(place) }).1
      #expect(contrast(ink, over(ground, 1)) > 4.5)
    }
  }

  private func color(_ hex: String) -> Frames.Color { Frames.Color(hex: hex) ?? .black }

  private func over(_ color: Frames.Color, _ opacity: Double) -> [Double] {
    [color.red, color.green, color.blue].map { 1 - opacity * (1 - $0) }
  }

  private func contrast(_ ink: Frames.Color, _ ground: [Double]) -> Double {
    func luminance(_ shares: [Double]) -> Double {
      zip(shares, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, pair in
        let linear: Double = pair.0 <= 0.04045 ? pair.0 / 12.92 : pow((pair.0 + 0.055) / 1.055, 2.4)
        return sum + linear * pair.1
      }
    }
    let (a, b) = (luminance(over(ink, 1)), luminance(ground))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
