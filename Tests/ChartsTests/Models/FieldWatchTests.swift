import ReportKit
import Testing
import Themes

@testable import Charts

/// What a chart reads and cannot find or place is said with its path.
@Suite struct FieldWatchTests {
  private static let data = #""data": {"values": [{"a": "甲", "b": 2, "l": [1]}, {"a": "乙", "b": 5, "l": [2], "o": 1}, {"a": "乙", "b": 9, "l": [3]}]}"#
  private static let bars = #""mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}"#

  /// What is said of a chart in the house style.
  private func remarks(_ text: String) throws -> [String] {
    let text = text.contains(#""data": "#) && !text.contains(#""lookup""#) ? "{\(text)}" : "{\(Self.data), \(text)}"
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    _ = try compiler.scene(ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300)
    return compiler.sources.watch.remarks.map(\.description)
  }

  /// A transform, and the places in it that name no field of the rows.
  static let transforms: [(String, [String])] = [
    (#"{"filter": "datum.bb > 1 || isValid(datum.cc)"}"#, ["filter"]), (#"{"filter": {"not": {"field": "bb", "gt": 100}}}"#, ["filter.not.field"]),
    (#"{"filter": {"or": [{"field": "b", "gt": 1}, "datum.bb"]}}"#, ["filter.or[1]"]), (#"{"calculate": "datum.bb + datum.o", "as": "c"}"#, ["calculate"]),
    (#"{"timeUnit": "year", "field": "bb", "as": "c"}"#, ["field"]), (#"{"bin": true, "field": "bb", "as": "c"}"#, ["field"]),
    (#"{"joinaggregate": [{"op": "mean", "field": "bb", "as": "c"}], "groupby": ["a", "aa"]}"#, ["groupby[1]", "joinaggregate[0].field"]),
    (#"{"window": [{"op": "sum", "field": "bb", "as": "c"}, {"op": "rank", "as": "d"}], "sort": [{"field": "cc"}]}"#, ["sort[0].field", "window[0].field"]),
    (#"{"stack": "bb", "groupby": ["aa"], "as": "c"}"#, ["groupby[0]", "stack"]), (#"{"fold": ["b", "bb"]}"#, ["fold[1]"]), (#"{"flatten": ["ll"]}"#, ["flatten[0]"]),
    (#"{"impute": "bb", "key": "aa", "value": 0}"#, ["impute", "key"]), (#"{"loess": "bb", "on": "b", "as": ["a", "b"]}"#, ["loess"]),
    (#"{"lookup": "aa", "from": {"data": {"values": [{"k": "甲", "n": 1}]}, "key": "kk", "fields": ["n", "nn"]}}"#, ["from.fields[1]", "from.key", "lookup"]),
    (#"{"aggregate": [{"op": "count", "as": "b"}], "groupby": ["a"]}"#, []), (#"{"calculate": "datum.o", "as": "c"}, {"filter": "datum.c != 9"}"#, []),
  ]

  @Test(arguments: transforms) func namesTheFieldsOfTransforms(_ transform: String, _ places: [String]) throws {
    let found = try remarks(#""transform": [\#(transform)], \#(Self.bars)"#).filter { $0.contains(".transform[") }
    #expect(found.map { String($0.prefix { $0 != ":" }) }.sorted() == places.map { "$.transform[0].\($0)" })
    #expect(found.allSatisfy { $0.contains("no row has a field") })
  }

  @Test func namesTheFieldsOfOrdersAndSelections() throws {
    let sorted = try remarks(#""mark": "bar", "encoding": {"x": {"field": "a", "sort": {"field": "bb", "op": "sum"}}, "y": {"field": "b", "type": "quantitative"}}"#)
    #expect(sorted.count == 1 && sorted[0].hasPrefix("$.encoding.x.sort.field: no row has a field “bb”"))
    let chosen = try remarks(#""params": [{"name": "p", "select": {"type": "point", "fields": ["a", "aa"]}}], "transform": [{"filter": {"param": "p"}}], \#(Self.bars)"#)
    #expect(chosen.count == 1 && chosen[0].hasPrefix("$.params[0].select.fields[1]: no row has a field “aa”"))
  }

  @Test func saysNothingOfNoRows() throws {
    #expect(try remarks(#""data": {"values": []}, "transform": [{"filter": "datum.bb"}], \#(Self.bars)"#) == [])
  }

  /// Data in a table, the scale, what is said.
  static let strays: [(String, String, String?)] = [
    (#"a,b\n甲,1\n乙,abc\n丙,3"#, "", "$.encoding.y.field: “abc” in row 2 of “b” is no number; 1 row is left out"),
    (#"a,b\n甲,1\n乙,\"1,200\"\n丙,12%\n丁,１２"#, "", "$.encoding.y.field: “1,200” in row 2 of “b” is no number, nor are 2 more; 3 rows are left out"),
    (#"a,b\n甲,1\n乙,0\n丙,-3"#, #", "scale": {"type": "log"}"#, "$.encoding.y.scale: 0 has no logarithm; 2 rows are left out"),
    (#"a,b\n甲,1\n乙,1e308\n丙,-1e308"#, "", "$.encoding.y.field: 1e+308 in row 2 of “b” is too large to be drawn; 2 rows are left out"),
    (#"a,b\n甲,1\n乙,\n丙,3"#, "", nil),
  ]

  /// A mark and its encoding, what is said.
  static let shares: [(String, [String])] = [
    (#""mark": "arc", "encoding": {"theta": {"field": "b", "type": "quantitative"}, "color": {"field": "a"}}"#, ["$.encoding.theta.field: -3 in “b” is below zero, and so no part of a whole; 1 row is left out"]),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "type": "quantitative", "stack": "normalize"}, "color": {"field": "a"}}"#, ["$.encoding.x.field: -3 in “b” is below zero, and so no part of a whole; 1 row is left out"]),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "type": "quantitative"}, "color": {"field": "a"}}"#, []),
  ]

  @Test(arguments: shares) func nothingIsLessThanNoPart(_ chart: String, _ wanted: [String]) throws {
    #expect(try remarks(#""data": {"values": [{"a": "甲", "b": 2}, {"a": "乙", "b": -3}]}, \#(chart)"#) == wanted)
  }

  /// A projection, longitude, latitude, what is said.
  static let places: [(String, String, String, [String])] = [
    ("mercator", "100", "-95", ["$.encoding.latitude.field: -95 in row 1 of “lat” is no latitude, from -90 to 90; 1 row is left out"]),
    ("equalEarth", "1e308", "30", ["$.encoding.longitude.field: 1e+308 in row 1 of “lon” is no longitude, from -360 to 360; 1 row is left out"]),
    ("identity", "1000", "-950", []), ("mercator", "190", "90", []),
  ]

  @Test(arguments: places) func placesBeyondThePolesAreSaid(_ projection: String, _ longitude: String, _ latitude: String, _ wanted: [String]) throws {
    let encoding = #""encoding": {"longitude": {"field": "lon", "type": "quantitative"}, "latitude": {"field": "lat", "type": "quantitative"}}"#
    #expect(try remarks(#""data": {"values": [{"lon": \#(longitude), "lat": \#(latitude)}]}, "mark": "circle", "projection": {"type": "\#(projection)"}, \#(encoding)"#) == wanted)
  }

  @Test(arguments: strays) func placesWhatCanBePlaced(_ table: String, _ scale: String, _ wanted: String?) throws {
    let text = #""data": {"values": "\#(table)", "format": {"type": "csv"}}, "mark": "point", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"\#(scale)}}"#
    let found = try remarks(text)
    #expect(found.count == (wanted == nil ? 0 : 1) && found.first?.hasPrefix(wanted ?? "") ?? true, "\(found)")
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))))
    let places = scene.views.flatMap(\.marks).flatMap(\.items)
    #expect(!places.isEmpty && scene.axes.contains { !$0.labels.isEmpty })
  }

  /// Dates in a column, and what is said of them.
  static let dates: [(String, String?)] = [
    (#""2020-01-01", "2020年1月2日", "二〇二〇年三月", "2020.3.3", "20200304", "2020Q1""#, nil),
    (#""2020-01-01", "2020-02-01", "banana""#, "“banana” in row 3 of “t” is no date; 1 row is left out"),
    (#""2020-13-45", "2020-01-01", "abc""#, "“2020-13-45” in row 1 of “t” is no date, nor is 1 more; 2 rows are left out"),
    (#"1e30, "2020-01-01""#, "“1e+30” in row 1 of “t” is no date; 1 row is left out"), (#"null, "", "2020-01-01""#, nil),
  ]

  @Test(arguments: dates, ["", #", "timeUnit": "yearmonth""#]) func saysWhatIsNoDate(_ dates: (String, String?), _ unit: String) throws {
    let rows = dates.0.split(separator: ", ").map { #"{"t": \#($0), "b": 1}"# }.joined(separator: ",")
    let text = #""data": {"values": [\#(rows)]}, "mark": "bar", "encoding": {"x": {"field": "t", "type": "temporal"\#(unit)}, "y": {"field": "b", "type": "quantitative", "aggregate": "sum"}}"#
    #expect(try remarks(text) == (dates.1.map { ["$.encoding.x.field: \($0)"] } ?? []))
  }

  @Test func saysWhatParsingCannotRead() throws {
    let text = #""data": {"values": "t,b\n2020-01-01,1\nbanana,x\n2020年3月,3\n,y", "format": {"type": "csv", "parse": {"t": "date", "b": "number"}}}, "mark": "point", "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "b", "type": "quantitative"}}"#
    #expect(try remarks(text) == [
      "$.data.format.parse.b: “x” in row 2 of “b” is no number, nor is 1 more; it counts as missing",
      "$.data.format.parse.t: “banana” in row 2 of “t” is no date; it counts as missing",
    ])
  }

  @Test func whatIsNoDateIsNoCategory() throws {
    let text = #""data": {"values": [{"t": "2020-01-01", "b": 1}, {"t": "banana", "b": 2}]}, "mark": "bar", "encoding": {"x": {"field": "t", "type": "ordinal", "timeUnit": "yearmonth"}, "y": {"field": "b", "type": "quantitative", "aggregate": "sum"}}"#
    #expect(try remarks(text) == ["$.encoding.x.field: “banana” in row 2 of “t” is no date; 1 row is left out"])
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))))
    #expect(scene.axes.filter { $0.orient == .bottom }.flatMap(\.labels).count == 1)
  }

  @Test func saysWhichWordsAreNoColours() throws {
    let rows = #""data": {"values": [{"a": "甲", "b": 1, "c": "red"}, {"a": "乙", "b": 2, "c": "zz"}, {"a": "丙", "b": 3, "c": "nocolour"}, {"a": "丁", "b": 3, "c": null}]}"#
    func said(_ color: String) throws -> [String] {
      try remarks(#"\#(rows), "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}, "color": \#(color)}"#)
    }
    let own = try said(#"{"field": "c", "scale": null}"#)
    #expect(own.count == 1 && own[0].hasPrefix("$.encoding.color.field: “zz” is no colour; 2 marks are not painted"), "\(own)")
    let range = try said(#"{"field": "a", "scale": {"range": {"field": "c"}}}"#)
    #expect(range.count == 1 && range[0].hasPrefix("$.encoding.color.scale.range.field: “zz” is no colour"), "\(range)")
    #expect(try said(#"{"field": "a", "scale": null}"#).count == 1)
  }

  @Test func numbersBelowZeroHaveALogarithmAmongThemselves() throws {
    func draw(_ numbers: String) throws -> (said: [String], count: Int, labels: [String]) {
      let text = #""data": {"values": [\#(numbers.split(separator: ",").map { #"{"b": \#($0)}"# }.joined(separator: ","))]}, "mark": "point", "encoding": {"x": {"field": "b", "type": "quantitative", "scale": {"type": "log"}}}"#
      let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))))
      return (try remarks(text), scene.views.flatMap(\.marks).flatMap(\.items).count, scene.axes.flatMap(\.labels).flatMap(\.lines))
    }
    let below = try draw("-1,-10,-100")
    #expect(below.said == [] && below.count == 3 && below.labels.contains("−10"), "\(below)")
    let mixed = try draw("-5,0,1,100")
    #expect(mixed.said == ["$.encoding.x.scale: -5 has no logarithm; 2 rows are left out"] && mixed.count == 2)
  }

  @Test(arguments: ["bar", "area", "line", "point"]) func barsOnALogarithmicScaleNeedNoZero(_ mark: String) throws {
    let text = #""data": {"values": "a,b\n甲,1\n乙,10\n丙,0\n丁,100", "format": {"type": "csv"}}, "mark": "\#(mark)", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative", "scale": {"type": "log"}}}"#
    #expect(try remarks(text) == ["$.encoding.y.scale: 0 has no logarithm; 1 row is left out"])
    let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))))
    #expect(!scene.views.flatMap(\.marks).flatMap(\.items).isEmpty)
  }

  @Test func unknownBoundsAreSaid() throws {
    func found(_ words: String...) throws -> [String] {
      let rows = words.enumerated().map { #"{"a": "\#($0)", "b": 1, "c": \#($1)}"# }.joined(separator: ", ")
      return try remarks(#""data": {"values": [\#(rows)]}, "mark": "bar", "encoding": {"x": {"field": "b", "type": "quantitative"}, "y": {"field": "a"}, "bound": {"field": "c"}}"#)
    }
    #expect(try found(#""over""#, #""nearly""#, #""exactly""#, "null", "\"\"") == [])
    let place = "$.encoding.bound.field: “ovre” in row 2 of “c” is no bound"
    #expect(try found(#""over""#, #""ovre""#) == ["\(place); there are exactly, over, nearly; its bar is drawn as exact; did you mean “over”?"])
    #expect(try found(#""over""#, #""ovre""#, #""under""#) == ["\(place), nor is 1 more; there are exactly, over, nearly; their bars are drawn as exact; did you mean “over”?"])
    #expect(try found("7")[0].contains("“7” in row 1"))
  }

  @Test func infinityLeavesTheOthersInTheirPlaces() throws {
    let rows = #"[{"a": "甲", "b": 1}, {"a": "乙", "b": 1e999}, {"a": "丙", "b": 3}]"#
    for mark in ["bar", "line", "point", "area"] {
      let text = #""data": {"values": \#(rows)}, "mark": "\#(mark)", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}"#
      #expect(try remarks(text) == ["$.encoding.y.field: Infinity in row 2 of “b” is too large to be drawn; 1 row is left out"])
      let scene = try Workshop.scene(ChartSpec(json: DataValue(json: Array("{\(text)}".utf8))))
      #expect(!scene.views.flatMap(\.marks).flatMap(\.items).isEmpty)
    }
  }
}
