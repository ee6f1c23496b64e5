import ReportKit
import Testing

@testable import Charts

/// Data beside a chart: what files may hold, and what is said of those that hold something else.
struct RowLoadingTests {
  private func load(_ text: String, _ name: String = "a.csv", _ format: Properties = [:]) throws -> [Row] {
    let spec = try ChartSpec(json: ["data": ["url": .string(name), "format": .object(format)], "mark": "point"])
    let sources = DataSources(read: { $0 == name ? .string(text) : nil })
    return try spec.data.map { try RowLoading(path: "$", sources: sources).load($0) } ?? []
  }

  @Test func tablesMayHaveMarksQuotesAndLinesOfWindows() throws {
    let rows = try load("\u{FEFF}a,b\r\n\"x, y\",1\r\n\"say \"\"hi\"\"\",2\r\n\"zwei\nZeilen\",3\r\n")
    #expect(rows == [["a": "x, y", "b": 1], ["a": "say \"hi\"", "b": 2], ["a": "zwei\nZeilen", "b": 3]])
  }

  /// Names that a Mac wrote are those that others type.
  @Test func lettersWithLooseMarksAreComposed() throws {
    #expect(try load("cafe\u{301},v\nle\u{301}o,1\n") == [["caf\u{E9}": "l\u{E9}o", "v": 1]])
    #expect(try load("[{\"cafe\u{301}\": \"か\u{3099}\", \"한\": \"\u{1112}\u{1161}\u{11AB}\"}]", "a.json") == [["caf\u{E9}": "が", "한": "한"]])
    #expect(throws: ChartError.self) { try load("[{\"cafe\u{301}\": 1, \"caf\u{E9}\": 2}]", "a.json") }
    #expect(try load("a\n\u{F900}\n\u{8C48}\n").map { $0["a"] } == ["\u{F900}", "\u{8C48}"])
  }

  /// What follows a closed mark belongs to the cell, as written.
  @Test func textMayFollowAClosedMark() throws {
    #expect(try load("a,b\n\"x\"y\"z,1\n\"\",2\n\"1\"5,3\r4,\"5\"") == [
      ["a": "xy\"z", "b": 1], ["a": .null, "b": 2], ["a": "15", "b": 3], ["a": "4", "b": 5],
    ])
    #expect(try load("a\n1.\n.5\n1e3\n-0x10\n").map { $0["a"] } == ["1.", ".5", "1e3", "-0x10"])
    #expect(try load("a\n1.\n.5\n1e3\n+7\n 2 \n").map { $0["a"] } == [1, 0.5, 1000, 7, 2])
  }

  @Test(arguments: [
    ("a,b\n\"x,1\nz,2\n", "a.csv", "$.data.url: a.csv, line 2: the quotation mark that opens here is never closed"),
    ("a,b\n1,2\n\"x\ny\",3\n1,2,3\n", "a.csv", "$.data.url: a.csv, line 5: there are 3 cells, and the head line names 2 columns; put quotation marks around a cell that holds the separator"),
    ("a\tb\r\n1\t2\t3\r\n", "a.tsv", "$.data.url: a.tsv, line 2: there are 3 cells, and the head line names 2 columns; put quotation marks around a cell that holds the separator"),
    ("a,b,a\n1,2,3\n", "a.csv", "$.data.url: a.csv, line 1: two columns are called “a”"),
    ("a\n\u{FFFD}\n", "a.csv", "$.data.url: a.csv, line 2: the file is not written in UTF-8"),
    ("[{\"a\":1},\n{\"a\":}]", "a.json", "$.data.url: a.json, line 2, column 6: expected a value"),
  ])
  func brokenFilesAreErrorsWithTheirPlace(_ text: String, _ name: String, _ message: String) {
    #expect { try load(text, name) } throws: { "\($0)" == message }
  }

  @Test func cellsThatAreMissingAreMissingValues() throws {
    #expect(try load("a,b,,\n1\n2,3,,\n\n") == [["a": 1, "b": .null, "": .null], ["a": 2, "b": 3, "": .null]])
  }

  @Test(arguments: [
    (#"{"type": "Polygon", "coordinates": "abc"}"#, "the coordinates of a Polygon are a list of lines"),
    (#"{"type": "Polygon", "coordinates": [[1, 2], [3, 4]]}"#, "the coordinates of a Polygon"),
    (#"{"type": "Feature", "geometry": {"type": "Polygone", "coordinates": []}}"#, "there is no shape “Polygone”"),
    (#"{"coordinates": [1, 2]}"#, "a type is missing"),
    (#"{"type": "Point", "coordinates": [1, -95]}"#, "up to 360 and 90"),
    (#"{"type": "MultiPoint", "coordinates": [[-181, 90], [361, 2]]}"#, "up to 360 and 90"),
    (#"{"type": "Feature", "geometry": null}"#, ""),
    (#"{"type": "Sphere"}"#, ""),
    (#"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, "x"]}]}"#, "the coordinates of a Point are a place"),
  ]) func shapesSayWhatIsWrongWithThem(_ text: String, _ words: String) throws {
    let fault = GeoFault().words(try DataValue(json: Array(text.utf8)))
    #expect(words.isEmpty ? fault == nil : fault?.contains(words) == true, "\(fault ?? "")")
  }

  @Test func aPlaneHasNoPoles() throws {
    let plan = try DataValue(json: Array(#"{"type": "Point", "coordinates": [1000, -950]}"#.utf8))
    #expect(GeoFault(isFlat: true).words(plan) == nil && GeoFault().words(plan) != nil)
  }

  @Test func columnsOfOneNameAreOneColumn() throws {
    for transform: Properties in [
      ["fold": ["a", "a"], "as": ["a", "a"]], ["density": "a", "as": ["x", "x"]], ["regression": "a", "on": "a"], ["quantile": "a", "as": []],
      ["bin": true, "field": "a", "as": ["b", "b"]],
    ] {
      _ = try Transforms(sources: DataSources(), path: "$").apply(transform, to: [["a": 1], ["a": 5]], at: "$.transform[0]")
    }
  }

  @Test(arguments: [
    (#"{"data": {"rows": [{"a": 1}]}}"#, "data.table", "$.data.format.property: there is no “data.table”; there are “rows”"),
    (#"{"rows": [{"a": 1}], "meta": {}}"#, "rowes", "$.data.format.property: there is no “rowes”; did you mean “rows”?"),
    (#"[{"a": 1}]"#, "rows", "$.data.format.property: there is no “rows”; the data are a list"),
  ]) func aPropertyThatIsNotThereIsAnError(_ text: String, _ property: String, _ message: String) throws {
    #expect { try load(text, "a.json", ["property": .string(property)]) } throws: { "\($0)" == message }
    #expect(try load(#"{"a": {"b": [{"c": 1}]}}"#, "a.json", ["property": "a.b"]) == [["c": 1]])
  }

  @Test func aTopologyNeedsTheNameOfAnObject() {
    let topology = #"{"type":"Topology","objects":{"land":{"type":"Polygon","arcs":[]}, "sea": {}},"arcs":[]}"#
    #expect { try load(topology, "t.json", ["type": "topojson"]) } throws: {
      "\($0)" == "$.data.format: a topology needs feature or mesh; t.json has “land”, “sea”"
    }
  }

  @Test func aTopologySaysWhatItHas() {
    let topology = #"{"type":"Topology","objects":{"land":{"type":"Polygon","arcs":[]}},"arcs":[]}"#
    #expect { try load(topology, "t.json", ["type": "topojson", "feature": "sea"]) } throws: {
      "\($0)" == "$.data.format.feature: there is no “sea”; t.json has “land”"
    }
    #expect { try load("{}", "t.json", ["type": "topojson", "mesh": "sea"]) } throws: {
      "\($0)" == "$.data.format.mesh: there is no “sea”; t.json is no topology"
    }
  }

  @Test func aTopologySaysWhichNameIsNear() {
    let topology = #"{"type":"Topology","objects":{"boroughs":{"type":"Polygon","arcs":[]}},"arcs":[]}"#
    #expect { try load(topology, "t.json", ["type": "topojson", "feature": "borough"]) } throws: {
      "\($0)" == "$.data.format.feature: there is no “borough”; t.json has “boroughs”; did you mean “boroughs”?"
    }
  }

  @Test(arguments: [
    (#"{"type":"Polygon","arcs":[[0,1]]}"#, "the object “land” names the arc 1"),
    (#"{"type":"Polygon","arcs":[[-2]]}"#, "the object “land” names the arc -2"),
    (
      #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]]},{"type":"MultiPolygon","arcs":[[[0]],[[7]]]}]}"#,
      "geometry 1 of the object “land” names the arc 7"
    ),
  ])
  func anArcThatIsNotThereIsAnError(_ object: String, _ words: String) {
    let topology = #"{"type":"Topology","objects":{"land":\#(object)},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]}"#
    #expect { try load(topology, "t.json", ["type": "topojson", "feature": "land"]) } throws: {
      "\($0)" == "$.data.url: t.json: \(words); the topology has the arcs 0 to 0"
    }
  }

  @Test func anArcThatLeadsNowhereIsAnError() {
    let topology = #"{"type":"Topology","transform":{"scale":[1e308,1],"translate":[1e308,0]},"objects":{"land":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[1,0],[1,0],[0,1],[-1,-1]]]}"#
    #expect { try load(topology, "t.json", ["type": "topojson", "feature": "land"]) } throws: {
      "\($0)" == "$.data.url: t.json: the arc 0 leads to a place that is no pair of degrees; look at transform.scale and transform.translate"
    }
  }

  @Test func aGeometryMayBeNone() throws {
    let topology = #"{"type":"Topology","transform":{"scale":[2,2],"translate":[10,0]},"objects":{"all":{"type":"GeometryCollection","geometries":[{"type":null,"id":7},{"type":"Point","coordinates":[1,2]},{"type":"MultiPoint","coordinates":[[1,2]]}]}},"arcs":[]}"#
    let rows = try load(topology, "t.json", ["type": "topojson", "feature": "all"])
    #expect(rows[0]["geometry"] == .null && rows[0]["id"] == 7 && GeoFault().words(.object(rows[0])) == nil)
    #expect(rows[1]["geometry"]?["coordinates"] == [12, 4] && rows[2]["geometry"]?["coordinates"] == [[12, 4]])
  }

  @Test func anArcMayRunBackwards() throws {
    let topology = #"{"type":"Topology","objects":{"line":{"type":"LineString","arcs":[-1]}},"arcs":[[[0,0],[1,2]]]}"#
    let rows = try load(topology, "t.json", ["type": "topojson", "feature": "line"])
    #expect(rows.first?["geometry"]?["coordinates"] == [[1, 2], [0, 0]])
  }

  @Test func fieldsThatNoRowHasAreSaidOnce() throws {
    let watch = FieldWatch()
    let encoding = Encoding([.x: ChannelDefinition(field: "Horsepowr", .quantitative), .y: ChannelDefinition(field: "a", .nominal)])
    watch.note(encoding, own: encoding, rows: [["Horsepower": 1]], path: "$")
    watch.note(encoding, own: encoding, rows: [["Horsepower": 2, "a": .null]], path: "$")
    #expect(watch.remarks.map(\.description) == ["$.encoding.x.field: no row has a field “Horsepowr”; did you mean “Horsepower”?"])
  }

  @Test func aHugeTableIsReadInTime() throws {
    let text = "a,b\n" + String(repeating: "\"x\",1\n", count: 200_000)
    let start = ContinuousClock.now
    let count = try load(text).count
    #expect(count == 200_000)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
