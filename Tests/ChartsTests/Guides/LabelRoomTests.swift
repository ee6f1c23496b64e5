import Frames
import Golden
import ReportKit
import Testing

@testable import Charts

/// Words of a chart never touch each other, legends, or marks that are not theirs.
struct LabelRoomTests {
  private static let signs = Array("东港南坪西岭北湾医疗教育文化产业就业培训义诊选派")

  private func name(_ dice: inout Dice, _ most: Int) -> String {
    String((0..<Int.random(in: 2...most, using: &dice)).map { _ in Self.signs.randomElement(using: &dice) ?? "甲" })
  }

  func bars(_ seed: UInt64) -> (ChartSpec, Double) {
    var dice = Dice(state: seed &* 7919 + 17)
    let lies = Int.random(in: 0..<4, using: &dice) == 0
    let (places, series) = (Int.random(in: 1...9, using: &dice), Int.random(in: 1...4, using: &dice))
    let sizes: [Double] = [9, 120, 4_000, 90_000, 3e8]
    let size = sizes[Int.random(in: 0..<5, using: &dice)]
    let hasNegatives = Int.random(in: 0..<5, using: &dice) == 0
    let names = (0..<places).map { "\($0)" + name(&dice, 8) }
    let colors = (0..<series).map { "\($0)" + name(&dice, 4) }
    var rows: [Properties] = []
    for place in names {
      for color in colors {
        let value = (Double.random(in: (hasNegatives ? -size : 0)...size, using: &dice) * 10).rounded() / 10
        rows.append(["类别": .string(place), "系列": .string(color), "数量": .number(value)])
      }
    }
    var encoding: [Channel: ChannelDefinition] = [
      lies ? .y : .x: ChannelDefinition(field: "类别", .nominal, ["sort": .null]),
      lies ? .x : .y: ChannelDefinition(field: "数量", .quantitative),
      .color: ChannelDefinition(field: "系列", .nominal, ["sort": .null]),
    ]
    if series > 1 { encoding[lies ? .yOffset : .xOffset] = ChannelDefinition(field: "系列", .nominal, ["sort": .null]) }
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: encoding[.text] = ChannelDefinition(field: "数量", .quantitative)
    case 1: encoding[.color]?["legend"] = ["orient": .string(["top-right", "top-left"].randomElement(using: &dice) ?? "top-right")]
    default: break
    }
    return (ChartSpec(Mark(.bar), data: .rows(rows), encoding: encoding), Double.random(in: 160...520, using: &dice))
  }

  private func lines(_ seed: UInt64) -> (ChartSpec, Double) {
    var dice = Dice(state: seed &* 104_729 + 3)
    let series = Int.random(in: 2...6, using: &dice)
    var rows: [Properties] = []
    for color in 0..<series {
      let name = "\(color)" + name(&dice, 6)
      for year in 2016...2023 where color > 0 || year < 2020 {
        rows.append(["年": .number(Double(year)), "值": .number(Double.random(in: 0...9, using: &dice)), "系列": .string(name)])
      }
    }
    let spec = ChartSpec(
      Mark(.line), data: .rows(rows),
      encoding: [
        .x: ChannelDefinition(field: "年", .ordinal), .y: ChannelDefinition(field: "值", .quantitative),
        .color: ChannelDefinition(field: "系列", .nominal),
      ])
    return (spec, Double.random(in: 240...520, using: &dice))
  }

  func slices(_ seed: UInt64) -> (ChartSpec, Double) {
    var dice = Dice(state: seed &* 15_485_863 + 5)
    let rows = (0..<Int.random(in: 2...8, using: &dice)).map { index -> Properties in
      ["项": .string("\(index)" + name(&dice, 6)), "值": .number(pow(10, Double.random(in: 0...2, using: &dice)))]
    }
    let spec = ChartSpec(
      Mark(.arc), data: .rows(rows),
      encoding: [
        .theta: ChannelDefinition(field: "值", .quantitative), .color: ChannelDefinition(field: "项", .nominal),
        .text: ChannelDefinition(field: "值", .quantitative),
      ])
    return (spec, Double.random(in: 240...520, using: &dice))
  }

  /// Points that are named by a text mark of the author, some many times more than have room.
  private func crowd(_ seed: UInt64) -> (spec: ChartSpec, width: Double, count: Int) {
    var dice = Dice(state: seed &* 32_452_843 + 11)
    let count = Int.random(in: 3...(seed.isMultiple(of: 3) ? 400 : 40), using: &dice)
    let rows = (0..<count).map { index -> Properties in
      ["横": .number(Double.random(in: 0...9, using: &dice)), "纵": .number(Double.random(in: 0...9, using: &dice)), "名": .string("\(index)" + name(&dice, 6))]
    }
    let places: [Channel: ChannelDefinition] = [
      .x: ChannelDefinition(field: "横", .quantitative), .y: ChannelDefinition(field: "纵", .quantitative),
    ]
    let names = ChartSpec(
      view: .unit(Mark(.text, ["dx": 8, "align": "left"])), encoding: Encoding([.text: ChannelDefinition(field: "名", .nominal)]))
    let spec = ChartSpec(
      view: .layer([ChartSpec(view: .unit(Mark(.point))), names]), data: .rows(rows), encoding: Encoding(places))
    return (spec, Double.random(in: 200...520, using: &dice), count)
  }

  @Test(arguments: 0..<40) func namesOfACrowdTouchNothingAndAreCounted(_ seed: UInt64) throws {
    let (spec, width, count) = crowd(seed)
    try expectRoom(spec, width, "crowd \(seed)")
    let view = try #require(try Workshop.scene(spec, width: width).views.first)
    let shown = view.marks.filter { $0.kind == "text" }.flatMap(\.items).count
    #expect(shown + view.leftOut == count && shown > min(count, 30) / 2)
  }

  @Test func wordsThatAreDrawnTwiceStayTogether() throws {
    let layer = #"{"mark": {"type": "text", "color": "red"}, "encoding": {"text": {"field": "n"}}}"#
    let text = """
      {"data": {"values": [{"x": 1, "y": 1, "n": "甲地"}, {"x": 1, "y": 1.01, "n": "乙地"}]},
       "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}, "layer": [\(layer), \(layer)]}
      """
    let view = try #require(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))).views.first)
    let places = view.marks.map { $0.items.compactMap { item -> Point? in if case .text(let text) = item.shape { text.at } else { nil } } }
    #expect(places.count == 2 && places[0] == places[1] && Set(places[0]).count == 2 && view.leftOut == 0)
  }

  @Test(arguments: 0..<120) func valuesOfBarsTouchNothing(_ seed: UInt64) throws {
    let (spec, width) = bars(seed)
    try expectRoom(spec, width, "bars \(seed)")
  }

  @Test(arguments: 0..<40) func namesOfLinesTouchNothing(_ seed: UInt64) throws {
    let (spec, width) = lines(seed)
    try expectRoom(spec, width, "lines \(seed)")
  }

  @Test(arguments: 0..<40) func namesOfSlicesTouchNothing(_ seed: UInt64) throws {
    let (spec, width) = slices(seed)
    try expectRoom(spec, width, "slices \(seed)")
  }

  @Test func quartersMonthsAndYearsAreSaidInChinese() throws {
    func names(_ unit: String) throws -> [String] {
      let rows: [Properties] = ["2023-01-01", "2023-04-01", "2023-10-01"].map { ["d": .string($0), "v": 1] }
      let spec = ChartSpec(
        Mark(.bar), data: .rows(rows),
        encoding: [.x: ChannelDefinition(field: "d", .ordinal, ["timeUnit": .string(unit)]), .y: ChannelDefinition(field: "v", .quantitative)])
      return try Workshop.scene(spec).axes.first { $0.orient == .bottom }?.labels.map { $0.lines.joined() } ?? []
    }
    #expect(try names("quarter") == ["第一季度", "第二季度", "第四季度"])
    #expect(try names("month") == ["1月", "4月", "10月"])
    #expect(try names("year") == ["2023年"])
  }

  private func expectRoom(_ spec: ChartSpec, _ width: Double, _ what: String) throws {
    let scene = try Workshop.scene(spec, width: width)
    let words = try ScenePlaces(scene)
    for (index, first) in words.labels.enumerated() {
      for second in words.labels.dropFirst(index + 1) {
        #expect(!first.box.overlaps(second.box), "\(what), \(Int(width)) pt: “\(first.text)” touches “\(second.text)”")
      }
      guard first.isOfMark else { continue }
      for circle in words.circles {
        let x = max(first.box.minX, min(circle.centre.x, first.box.maxX)) - circle.centre.x
        let y = max(first.box.minY, min(circle.centre.y, first.box.maxY)) - circle.centre.y
        #expect(x * x + y * y > circle.radius * circle.radius - 1, "\(what), \(Int(width)) pt: “\(first.text)” touches a slice")
      }
      for bar in words.bars where bar.overlaps(first.box) {
        #expect(bar.contains(first.box.middle), "\(what), \(Int(width)) pt: “\(first.text)” touches a bar")
      }
    }
    let box = Rect(x: -1, y: -1, width: scene.size.width + 2, height: scene.size.height + 2)
    for label in words.labels {
      let inside = box.contains(label.box.origin) && box.contains(Point(x: label.box.maxX, y: label.box.maxY))
      #expect(inside, "\(what), \(Int(width)) pt: “\(label.text)” reaches out of the picture")
    }
    // Values that are nowhere beside a bar are read from an axis.
    if case .unit(let mark) = spec.view, mark.kind == .bar, !words.labels.contains(where: \.isOfMark) {
      let measure = scene.axes.contains { axis in axis.labels.count { $0.visible } > 0 && axis.look.zero != nil }
      #expect(measure, "\(what): neither values nor an axis")
    }
  }
}

/// How far words of marks and words of axes are apart.
@Suite struct WordGapTests {
  @Test(arguments: [-80.0, -95, -100, -60]) func valuesBelowZeroKeepClearOfNames(_ least: Double) throws {
    let text =
      #"{"data": {"values": [{"n": "亏损", "v": \#(least)}, {"n": "盈利", "v": 120}]}, "mark": "bar", "encoding": {"y": {"field": "n"}, "x": {"field": "v", "type": "quantitative"}}}"#
    let places = try ScenePlaces(try Workshop.scene(ChartSpec(json: DataValue(json: Array(text.utf8)))))
    let name = try #require(places.labels.first { $0.text == "亏损" })
    let value = try #require(places.labels.first { $0.text == "−\(Int(-least))" })
    #expect(value.box.minX - name.box.maxX >= 10)
  }
}

/// Where the words and bars of a scene stand on the page.
struct ScenePlaces {
  struct Label {
    var text: String
    var box: Rect
    var isOfMark = false
  }

  private(set) var labels: [Label] = []
  private(set) var bars: [Rect] = []
  private(set) var circles: [(centre: Point, radius: Double)] = []

  init(_ scene: Scene) throws {
    let shelf = Labels(try Workshop.typesetter())
    func add(_ text: SceneText, at point: Point, isOfMark: Bool = false) throws {
      guard text.hasWords else { return }
      let box = text.ink(of: try LabelBox(text, labels: shelf).plain)
      let ink = Rect(x: box.minX + point.x, y: box.minY + point.y, width: box.size.width, height: box.size.height)
      labels.append(Label(text: text.lines.joined(), box: ink, isOfMark: isOfMark))
    }
    for view in scene.views {
      for item in view.marks.flatMap(\.items) {
        if case .text(let text) = item.shape { try add(text, at: view.at, isOfMark: true) }
        if case .arc(let arc) = item.shape { circles.append((arc.centre.moved(view.at), arc.outer)) }
        if case .rect(let rect, _) = item.shape {
          bars.append(Rect(x: rect.minX + view.at.x, y: rect.minY + view.at.y, width: rect.size.width, height: rect.size.height))
        }
      }
    }
    for legend in scene.legends {
      if let title = legend.title { try add(title, at: legend.at) }
      for entry in legend.entries where entry.visible { try add(entry.text, at: legend.at) }
    }
    for axis in scene.axes {
      let places = try AxisPlaces(axis, labels: shelf)
      for text in places.labels { try add(text, at: .zero) }
      if let title = places.title { try add(title, at: .zero) }
    }
    for title in scene.titles { try add(title.text, at: .zero) }
  }
}
