import Foundation
import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Large data: read into columns, drawn as one picture or as a thinned line.
@Suite struct MassTests {
  private static let count = 24_000

  private static let table: String = {
    var text = "t,v,g\n"
    for index in 0..<count { text += "\(index),\((index * 7919) % 1000).5,\(["甲", "乙"][index % 2])\n" }
    return text
  }()

  private static let objects: String = {
    let rows = (0..<count).map { "{\"t\": \($0), \"v\": \(($0 * 7919) % 1000).5, \"g\": \"\(["甲", "乙"][$0 % 2])\"}" }
    return "[\(rows.joined(separator: ","))]"
  }()

  private func scene(_ mark: Mark, _ text: String, _ more: [Channel: ChannelDefinition] = [:]) throws -> Scene {
    let encoding: [Channel: ChannelDefinition] = [
      .x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative),
    ]
    let spec = ChartSpec(mark, data: .values(.string(text), [:]), encoding: encoding.merging(more) { $1 })
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    return try compiler.scene(spec, width: 360)
  }

  private func items(_ scene: Scene) -> [SceneItem] { scene.views.flatMap(\.marks).flatMap(\.items) }

  /// Letters with loose marks are composed before it is known whether rows or columns are read.
  @Test func largeTablesAreComposedToo() throws {
    let table = Self.table.replacing("甲", with: "cafe\u{301}")
    let ofFile = DataSources(read: { _ in .string(table) }).largeTable(.url("a.csv", [:]))
    #expect(try #require(ofFile).text.utf8.elementsEqual(Self.table.replacing("甲", with: "caf\u{E9}").utf8))
    let objects = #"{"values": \#(Self.objects.replacing("甲", with: "cafe\u{301}"))}"#
    let kept = try DataValue(json: Array(objects.utf8), rawFrom: 200_000)["values"]?.string
    #expect(try #require(kept).utf8.elementsEqual(Self.objects.replacing("甲", with: "caf\u{E9}").utf8))
  }

  @Test(arguments: [false, true]) func manyPointsAreOnePicture(areObjects: Bool) throws {
    let scene = try scene(Mark(.point), areObjects ? Self.objects : Self.table)
    let items = items(scene)
    #expect(items.count == 1)
    guard case .raster(let image, let rect)? = items.first?.shape else { return #expect(Bool(false)) }
    #expect(image.data.count == image.width * image.height * 4)
    #expect(Double(image.width) >= rect.size.width * 2)
    #expect(items[0].words.name == "2.4万个点; t: 0至2.3999万; v: 0.5至999.5")
    // The axes stay lines and words, over all of the data.
    let labels = scene.axes.flatMap(\.labels).map { $0.lines.joined() }
    #expect(labels.contains("1000"))
  }

  @Test func whatIsNoDateIsSaid() throws {
    let encoding: [Channel: ChannelDefinition] = [.x: ChannelDefinition(field: "t", .temporal), .y: ChannelDefinition(field: "v", .quantitative)]
    func draw(_ dates: (Int) -> String, _ last: String) throws -> (labels: [String], said: [String]) {
      let text = "t,v\n" + (0..<Self.count).map { "\(dates($0)),\($0)\n" }.joined() + last
      let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
      let scene = try compiler.scene(ChartSpec(Mark(.point), data: .values(.string(text), [:]), encoding: encoding), width: 360)
      return (scene.axes.filter { $0.orient == .bottom }.flatMap(\.labels).flatMap(\.lines), compiler.sources.watch.remarks.map(\.description))
    }
    let words = try draw({ "2020年\($0 % 12 + 1)月" }, "banana,1\n2020-13-45,2\n")
    #expect(words.said == ["$.encoding.x.field: “banana” in row 24001 of “t” is no date, nor is 1 more; 2 rows are left out"])
    #expect(words.labels.contains { $0.contains("月") })
    let years = try draw({ "\(2000 + $0 % 10)" }, "")
    #expect(years.said == [] && years.labels.contains("2004年"), "\(years)")
    let moments = try draw({ "\($0)" }, "1e30,2\n")
    #expect(moments.said == ["$.encoding.x.field: “1e30” in row 24001 of “t” is no date; 1 row is left out"])
  }

  @Test func whatIsNoNumberIsSaid() throws {
    let text = Self.table + "7,abc,甲\n8,1e308,甲\n9,,甲\n10,\"1,200\",乙\n"
    let encoding: [Channel: ChannelDefinition] = [.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative)]
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    let scene = try compiler.scene(ChartSpec(Mark(.point), data: .values(.string(text), [:]), encoding: encoding), width: 360)
    #expect(items(scene).count == 1)
    #expect(scene.axes.flatMap(\.labels).contains { $0.lines.joined() == "1000" })
    #expect(compiler.sources.watch.remarks.map(\.description) == [
      "$.encoding.y.field: “abc” in row 24001 of “v” is no number, nor is 1 more; 2 rows are left out",
      "$.encoding.y.field: 1e+308 in row 24002 of “v” is too large to be drawn; 1 row is left out",
    ])
  }

  @Test func neverMeansNever() throws {
    let scene = try scene(Mark(.point, ["rasterize": "never"]), Self.table)
    #expect(items(scene).count == Self.count)
  }

  @Test func alwaysMeansAlways() throws {
    let scene = try scene(Mark(.point, ["rasterize": "always"]), "t,v\n1,2\n3,4\n")
    let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(scene)
    #expect(frame.layers.count == 1)
  }

  @Test func linesKeepTheirExtremesInFewPoints() throws {
    let line = try #require(items(try scene(Mark(.line), Self.table)).first)
    guard case .line(let runs, _) = line.shape else { return #expect(Bool(false)) }
    let points = runs.joined()
    #expect(points.count < Self.count / 2)
    #expect(points.count > 1000)
  }

  @Test func coloursOfGroupsAreOfTheLegend() throws {
    let scene = try scene(Mark(.point), Self.table, [.color: ChannelDefinition(field: "g", .nominal)])
    #expect(scene.legends.first?.entries.map { $0.text.lines.joined() }.sorted() == ["乙", "甲"].sorted())
    #expect(items(scene).count == 1)
  }

  @Test func whatColumnsCannotHoldIsReadTheUsualWay() throws {
    // A column that is not there: the usual reading decides what that means.
    var text = Self.table
    var columns = ColumnReading([("t", .number), ("nowhere", .number)])
    #expect(text.withUTF8 { columns.delimited($0, by: 44) } == false)
    columns = ColumnReading([("t", .number), ("v", .number)])
    var nested = "[{\"t\": {\"a\": 1}, \"v\": 2}]"
    #expect(nested.withUTF8 { columns.objects($0) } == false)
  }

  @Test func quotedCellsAndGapsAreRead() {
    var reading = ColumnReading([("a", .number), ("b", .moment), ("c", .value)])
    var text = "\u{FEFF}a,b,c\r\n1,2020-01-01,\"甲,\"\"乙\"\"\"\r\n\r\n,2021-01-01,丙\r\n"
    #expect(text.withUTF8 { reading.delimited($0, by: 44) })
    let columns = reading.columns.map(\.column)
    guard case .numbers(let a)? = columns[0], case .numbers(let b)? = columns[1], case .values(let c, let names)? = columns[2] else {
      return #expect(Bool(false))
    }
    #expect(a.first == 1 && a.last?.isNaN == true && a.count == 2)
    #expect(b == [1_577_836_800_000, 1_609_459_200_000])
    #expect(c == [0, 1] && names == ["甲,\"乙\"", "丙"])
  }

  @Test func valuesAreReadAsRowsReadThem() {
    func values(_ text: String, isTable: Bool) -> [DataValue] {
      var (text, reading) = (text, ColumnReading([("k", .value)]))
      let isRead = text.withUTF8 { isTable ? reading.delimited($0, by: 44) : reading.objects($0) }
      guard isRead, case .values(_, let values)? = reading.columns[0].column else { return [] }
      return values
    }
    #expect(values("k,m\n2020,1\n,2\n2021,3\n2020,4\n", isTable: true) == [2020, .null, 2021])
    #expect(values("k,m\n2020,1\n甲,2\ntrue,3\n", isTable: true) == ["2020", "甲", true])
    #expect(values("[{\"k\": 1}, {\"k\": \"1\"}, {\"k\": null}, {}, {\"k\": false}]", isTable: false) == [1, "1", .null, false])
  }

  @Test func tooManyValuesAreNoColumn() {
    var column = ColumnBuilding(.value)
    for index in 0..<ColumnBuilding.mostValues { column.take(.number(Double(index))) }
    #expect(column.column != nil)
    column.take("one more")
    #expect(column.column == nil)
  }

  private static let numeric: [Channel: ChannelDefinition] = [
    .color: ChannelDefinition(field: "v", .quantitative), .size: ChannelDefinition(field: "t", .quantitative),
    .opacity: ChannelDefinition(field: "v", .quantitative),
  ]

  /// One item for a crowd, whatever paints or places it, and from rows the same as from the text.
  @Test(arguments: [
    (Mark(.circle), numeric), (Mark(.square), [.color: ChannelDefinition(field: "g", .nominal)]),
    (Mark(.point), [.shape: ChannelDefinition(field: "g", .nominal)]), (Mark(.point, ["filled": false]), [:]),
    (Mark(.point), [.x: ChannelDefinition(field: "g", .nominal)]),
    (Mark(.point, ["angle": 30, "shape": "triangle", "size": 100]), [.size: ChannelDefinition(value: 50)]),
    (Mark(.point), [.color: conditional(["value": "red"])]), (Mark(.circle), [.color: conditional(["field": "g", "type": "nominal"])]),
    (Mark(.circle), [.color: conditional(["field": "t", "type": "quantitative"]), .size: conditional(["value": 200]), .opacity: conditional(["value": 0.9])]),
  ])
  func crowdsOfEveryKindAreOnePicture(_ mark: Mark, _ more: [Channel: ChannelDefinition]) throws {
    let items = items(try scene(mark, Self.table, more))
    #expect(items.count == 1)
    guard case .raster(let picture, _)? = items.first?.shape else { return #expect(Bool(false)) }
    let encoding: [Channel: ChannelDefinition] = [
      .x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative),
    ]
    var spec = ChartSpec(mark, data: .values(.string(Self.table), [:]), encoding: encoding.merging(more) { $1 })
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    // A filter is made in columns, a sum over all rows is not.
    for transform: Properties in [["filter": "datum.t >= 0"], ["joinaggregate": [["op": "count", "as": "n"]]]] {
      spec.transforms = [transform]
      guard case .raster(let same, _)? = self.items(try compiler.scene(spec, width: 360)).first?.shape else { return #expect(Bool(false)) }
      #expect(picture == same, "\(transform)")
    }
  }

  private static func conditional(_ outcome: Properties) -> ChannelDefinition {
    let parts: DataValue = [.object(outcome.merging(["test": "datum.v > 900"]) { $1 }), ["test": ["field": "t", "lt": 9_000], "value": 0.1]]
    return ChannelDefinition(["condition": parts, "value": "#888888"])
  }

  /// Filters and formulas in columns give what they give row by row.
  @Test(arguments: [
    ([["filter": "datum.v < 500 && datum.g == '甲'"]], false),
    ([["filter": ["and": [["field": "g", "oneOf": ["甲"]], ["field": "v", "range": [100, 300]]]]]], true),
    ([["calculate": "datum.v > 500 ? '甲' : '乙'", "as": "g"], ["filter": "datum.v > 30"]], false),
    ([["calculate": "sqrt(datum.t)", "as": "w"], ["calculate": "datum.w + datum.v", "as": "v"]], true),
    ([["filter": "isValid(datum.v) && length(datum.g) == 1"], ["calculate": "-datum['t']", "as": "t"]], false),
  ] as [([Properties], Bool)])
  func transformsInColumnsAreThoseOfRows(_ transforms: [Properties], areObjects: Bool) throws {
    var spec = ChartSpec(
      Mark(.circle), data: .values(.string(areObjects ? Self.objects : Self.table), [:]),
      encoding: [.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative), .color: ChannelDefinition(field: "g", .nominal)])
    func scene(_ transforms: [Properties]) throws -> Scene {
      spec.transforms = transforms
      return try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter())).scene(spec, width: 360)
    }
    let sum: Properties = ["joinaggregate": [["op": "count", "as": "n"]]]
    let (columns, rows) = (try scene(transforms), try scene(transforms + [sum]))
    #expect(items(columns) == items(rows))
    #expect(columns.axes.flatMap(\.labels).map(\.lines) == rows.axes.flatMap(\.labels).map(\.lines))
  }

  /// What columns cannot hold as rows do is made row by row: dates, gaps, numbers that are texts, fields that are not there.
  @Test func whatIsNotExactIsMadeRowByRow() throws {
    let gaps = (0..<21_000).map { $0 == 5 ? "{\"t\": 5}" : "{\"t\": \($0), \"v\": \($0 == 7 ? "\"7\"" : "\($0 % 9)")}" }.joined(separator: ",")
    var spec = ChartSpec(
      Mark(.circle), data: .values(.string("[\(gaps)]"), [:]),
      encoding: [.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "w", .quantitative)])
    // A missing number is none, a text is joined: 2 more than 1 + 8 = 9, but “17” in the eighth row.
    spec.transforms = [["calculate": "datum.v + 1", "as": "w"]]
    let scene = try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter())).scene(spec, width: 360)
    let texts = scene.axes.flatMap(\.labels).map { $0.lines.joined() }
    #expect(texts.contains("70") || texts.contains("80"), "\(texts)")
  }

  @Test func sequencesAreColumns() throws {
    var spec = ChartSpec(
      Mark(.point), data: .generator(["sequence": ["start": 0, "stop": 50_000, "as": "t"]]),
      encoding: [.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative)])
    spec.transforms = [["calculate": "sin(datum.t / 1000)", "as": "v"]]
    let scene = try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter())).scene(spec, width: 360)
    #expect(items(scene).map(\.words.name) == ["5万个点; t: 0至4.9999万; v: −1至1"])
  }

  @Test func paintsOfACrowdAreThoseOfItsScales() throws {
    let context = try scene(Mark(.circle), Self.table, Self.numeric)
    guard case .raster(let picture, _)? = items(context).first?.shape else { return #expect(Bool(false)) }
    let colors = Set(stride(from: 0, to: picture.data.count, by: 4).filter { picture.data[$0 + 3] > 200 }.map { picture.data[$0] })
    // From the palest to the darkest of the ramp.
    #expect(colors.count > 8)
  }

  /// Layers draw the table around them without making rows of it, and a line for reference stands once.
  @Test func layersShareATable() throws {
    let points = ChartSpec(view: .unit(Mark(.point)), encoding: Encoding([.x: ChannelDefinition(field: "t", .quantitative), .y: ChannelDefinition(field: "v", .quantitative)]))
    let line = ChartSpec(view: .unit(Mark(.rule)), encoding: Encoding([.y: ChannelDefinition(datum: 500)]))
    let means = ChartSpec(view: .unit(Mark(.bar)), encoding: Encoding([.x: ChannelDefinition(field: "t", .quantitative, ["bin": true]), .y: ChannelDefinition(field: "v", .quantitative, ["aggregate": "mean"])]))
    let spec = ChartSpec(view: .layer([line, points, means]), data: .values(.string(Self.table), [:]))
    let scene = try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter())).scene(spec, width: 360)
    let marks = scene.views.flatMap(\.marks)
    #expect(marks.map(\.kind).prefix(2) == ["rule", "image"] && marks[0].items.count == 1 && marks[1].items.count == 1)
    #expect(marks[2].items.count == 5)
  }

  @Test func aMarkThatIsAlikeForAllRowsStandsOnce() throws {
    for (text, count) in [("t,v\n1,2\n3,4\n", 1), ("t,v\n", 0)] {
      let spec = ChartSpec(Mark(.rule), data: .values(.string(text), [:]), encoding: [.y: ChannelDefinition(datum: 3)])
      let scene = try ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter())).scene(spec, width: 360)
      #expect(items(scene).count == count)
    }
  }

  @Test func stampsHaveTheirShape() throws {
    func dots(_ shape: String, pen: Double? = nil) throws -> [UInt8] {
      var layer = DotLayer(Rect(Size(width: 20, height: 20)), .covering)
      layer.put(try #require(Stamp(shape: shape, area: 200, angle: 0, pen: pen, color: .black, opacity: 1)), 10, 10)
      return layer.bitmap.data
    }
    let shapes = ["circle", "square", "cross", "triangle-up", "diamond"]
    #expect(try Set(shapes.map { try dots($0) } + shapes.map { try dots($0, pen: 1) }).count == 10)
    let disc = try dots("circle")
    let covered = stride(from: 3, to: disc.count, by: 4).reduce(0.0) { $0 + Double(disc[$1]) / 255 }
    #expect(abs(covered / (Bitmap.density * Bitmap.density) - 200 * .pi / 4) < 4)
  }

  @Test func whatComesLaterCoversWhatCameBefore() throws {
    let (red, blue) = (Frames.Color(red: 1, green: 0, blue: 0), Frames.Color(red: 0, green: 0, blue: 1))
    var layer = DotLayer(Rect(Size(width: 20, height: 20)), .covering)
    // The one above is put down first.
    for color in [red, blue] {
      layer.put(try #require(Stamp(shape: "square", area: 100, angle: 0, pen: nil, color: color, opacity: 1)), 10, 10)
    }
    let (data, width) = (layer.bitmap.data, layer.bitmap.width)
    let middle = (width / 2 * width + width / 2) * 4
    #expect(Array(data[middle..<middle + 4]) == [255, 0, 0, 255])
  }
}
