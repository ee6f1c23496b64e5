import Foundation
import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Specifications that want too much: each is a clear error or a sane picture, soon.
@Suite struct HostileTests {
  private func draw(_ text: String) throws -> Scene {
    let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
    let compiler = ChartCompiler(look: .house(Theme.annualBrief.chart), labels: Labels(try Workshop.typesetter()))
    let scene = try compiler.scene(spec, width: 360)
    _ = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(scene)
    return scene
  }

  private static let bar =
    #""data": {"values": [{"a": "甲", "b": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}"#

  @Test(arguments: [
    ("\"width\": 1e9", "$.width"), ("\"height\": 1e12", "$.height"),
    ("\"transform\": [{\"calculate\": \"\(Array(repeating: "1", count: 50_000).joined(separator: "+"))\", \"as\": \"c\"}]", "$.transform[0].calculate"),
    ("\"transform\": [{\"calculate\": \"\(String(repeating: "(", count: 5000))1\", \"as\": \"c\"}]", "$.transform[0].calculate"),
    ("\"transform\": [{\"calculate\": \"sequence(1e9)\", \"as\": \"c\"}]", "$.transform[0].calculate"),
    ("\"params\": [{\"name\": \"p\", \"expr\": \"q + 1\"}, {\"name\": \"q\", \"expr\": \"p + 1\"}], \"transform\": [{\"calculate\": \"p\", \"as\": \"c\"}]", "$.params[0].expr"),
  ]) func wantsTooMuch(_ part: String, _ path: String) {
    #expect {
      _ = try draw("{\(part), \(Self.bar)}")
    } throws: { ($0 as? ChartError)?.path == path }
  }

  /// What builds up over transforms and parameters, and where it is given up.
  static let growths: [(String, String)] = {
    func times(_ count: Int, _ part: String) -> String { Array(repeating: part, count: count).joined(separator: ",") }
    let doubled = times(40, #"{"calculate": "datum.s + datum.s", "as": "s"}"#)
    let nested = times(30, #"{"calculate": "[datum.s, datum.s]", "as": "s"}"#)
    let copied = (0..<40).map { #"{"calculate": "datum", "as": "s\#($0)"}"# }.joined(separator: ",")
    let parameters = (1..<30).map { #"{"name": "p\#($0)", "expr": "p\#($0 - 1)+p\#($0 - 1)+p\#($0 - 1)+p\#($0 - 1)"}"# }.joined(separator: ",")
    return [
      (#""transform": [\#(doubled)]"#, "$.transform[21].calculate"),
      (#""transform": [\#(nested), {"calculate": "toString(datum.s)", "as": "t"}]"#, "$.transform[18].calculate"),
      (#""transform": [\#(copied)]"#, "$.transform[18].calculate"),
      (#""params": [{"name": "p0", "value": "xxxxxxxxxx"}, \#(parameters)]"#, "$.params[10].expr"),
      (#""transform": [{"calculate": "pad('', 10000, 'x', 'left')", "as": "t"}, {"calculate": "pad('', 10000, datum.t, 'left')", "as": "t"}]"#, "$.transform[1].calculate"),
      (#""transform": [{"calculate": "pad('', 10000, 'x', 'left')", "as": "t"}, {"calculate": "join(sequence(10000), datum.t)", "as": "t"}]"#, "$.transform[1].calculate"),
      (#""transform": [{"calculate": "pad('', 10000, 'x', 'left')", "as": "t"}, {"calculate": "replace(datum.t, /x/g, datum.t)", "as": "t"}]"#, "$.transform[1].calculate"),
    ]
  }()

  @Test(arguments: growths) func whatGrowsEndlesslyIsGivenUp(_ part: String, _ path: String) {
    #expect {
      _ = try draw(#"{"data": {"values": [{"s": "中", "a": 1, "b": 2}]}, \#(part), "mark": "point", "encoding": {"x": {"field": "b", "type": "quantitative"}}}"#)
    } throws: { error in
      #expect((error as? ChartError)?.path == path, "\(error)")
      return true
    }
  }

  @Test func formulasHaveABudget() throws {
    func draw(_ formula: String, _ budget: Int) throws {
      try Work.$current.withValue(Work(budget)) {
        _ = try self.draw(#"{"data": {"sequence": {"start": 0, "stop": 1000, "as": "d"}}, "transform": [{"calculate": "\#(formula)", "as": "n"}], "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}}"#)
      }
    }
    try draw("datum.d * 2 + 1", 10_000)
    // What is only looked at from outside costs nothing, however much it holds.
    let large = #"{"l": [\#(Array(repeating: "1", count: 5_000).joined(separator: ","))], "b": 1}"#
    try Work.$current.withValue(Work(1_000)) {
      _ = try self.draw(#"{"data": {"values": [\#(large)]}, "transform": [{"filter": "isValid(datum.l) && datum.l != null && length(datum.l) > 2"}, {"calculate": "datum.l", "as": "m"}], "mark": "point", "encoding": {"x": {"field": "b", "type": "quantitative"}}}"#)
    }
    #expect { try draw("length(join(sequence(1000), ','))", 1_000_000) } throws: {
      "\($0)".hasPrefix("$.transform[0].calculate: the chart's formulas make and read too many texts and lists")
    }
    // Formulas of marks have no path of their own.
    #expect {
      try Work.$current.withValue(Work(10_000)) {
        _ = try self.draw(#"{"data": {"values": [{"b": 1}]}, "mark": {"type": "point", "size": {"expr": "length(join(sequence(5000), ','))"}}, "encoding": {"x": {"field": "b", "type": "quantitative"}}}"#)
      }
    } throws: { ($0 as? ChartError)?.path == "$" }
  }

  @Test(arguments: [
    ("{\"fold\": [\"s\", \"b\", \"c\"]}", "fold"), ("{\"calculate\": \"sequence(10)\", \"as\": \"s\"}, {\"flatten\": [\"s\"]}", "flatten"),
    ("{\"pivot\": \"d\", \"value\": \"d\", \"groupby\": [\"d\"]}", "pivot"), ("{\"density\": \"d\", \"groupby\": [\"d\"], \"as\": [\"d\", \"e\"]}", "density"),
    ("{\"quantile\": \"d\", \"groupby\": [\"d\"], \"as\": [\"e\", \"d\"]}", "quantile"),
    ("{\"impute\": \"s\", \"key\": \"d\", \"groupby\": [\"d\"], \"value\": 0}", "impute"),
  ]) func transformsMakeSoManyRowsAndNoMore(_ transform: String, _ key: String) {
    #expect {
      try Work.$current.withValue(Work(rows: 5_000)) {
        _ = try self.draw(#"{"data": {"sequence": {"start": 0, "stop": 100, "as": "d"}}, "transform": [\#(Array(repeating: transform, count: 8).joined(separator: ","))], "mark": "point", "encoding": {"x": {"field": "n", "type": "quantitative"}}}"#)
      }
    } throws: { error in
      let error = error as? ChartError
      return error?.path.hasSuffix(".\(key)") == true && error?.problem.contains("more than 5,000 rows") == true
    }
  }

  @Test func gapsThatAChannelFillsAreCounted() {
    #expect {
      try Work.$current.withValue(Work(rows: 5_000)) {
        _ = try self.draw(#"{"data": {"sequence": {"start": 0, "stop": 100, "as": "d"}}, "mark": "line", "encoding": {"x": {"field": "d", "type": "quantitative"}, "y": {"field": "d", "type": "quantitative", "impute": {"value": 0}}, "color": {"field": "d", "type": "nominal"}}}"#)
      }
    } throws: { ($0 as? ChartError)?.path == "$.encoding.y.impute" }
  }

  @Test func tooManyRepetitionsAreRefused() {
    let fields = (0..<2_000).map { "\"f\($0)\"" }.joined(separator: ",")
    #expect(throws: ChartError.self) { try draw("{\"repeat\": [\(fields)], \"spec\": {\(Self.bar)}}") }
  }

  @Test func keysWithoutEndAreCounted() throws {
    _ = try draw(
      #"{"data": {"values": [{"a": 1, "b": 1}]}, "transform": [{"impute": "b", "key": "a", "keyvals": {"start": 0, "stop": 1e15, "step": 1e-6}}], "mark": "line", "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}"#)
  }

  @Test func manyCategoriesAreNamedNowAndThen() throws {
    let rows = (0..<3_000).map { "{\"a\": \"类别\($0)\", \"b\": \($0 % 97)}" }.joined(separator: ",")
    let scene = try draw(
      "{\"data\": {\"values\": [\(rows)]}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"a\"}}}")
    let labels = scene.axes.first { $0.orient == .bottom }?.labels.filter(\.visible) ?? []
    #expect((2...60).contains(labels.count))
    #expect(scene.legends.first?.entries.count == 30)
    #expect(scene.legends.first?.entries.last?.text.lines.joined().contains("2971") == true)
  }

  @Test(arguments: [
    "[]", #"[{"a": "甲", "b": 0}]"#, #"[{"a": "甲", "b": 1e308}, {"a": "乙", "b": -1e308}]"#,
    #"[{"a": "甲", "b": 5e-324}, {"a": "乙", "b": 1e-323}]"#, #"[{"a": "甲", "b": -3}, {"a": "甲", "b": 4}]"#,
    #"[{"a": null, "b": null}]"#,
  ]) func oddDataMakeSanePictures(_ values: String) throws {
    for scale in ["linear", "log", "sqrt", "symlog"] {
      let scene = try draw(
        "{\"data\": {\"values\": \(values)}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\", \"scale\": {\"type\": \"\(scale)\"}}}}")
      #expect(scene.size.width.isFinite && scene.size.height.isFinite)
    }
  }

  @Test(arguments: ["line", "point", "area", "text", "rule", "bar"]) func whatLiesFarOutsideADomainIsDrawnAllTheSame(_ mark: String) throws {
    for (type, domain) in [("temporal", "[0, 200]"), ("quantitative", "[0, 1e-12]")] {
      let scene = try draw(
        "{\"data\": {\"values\": [{\"a\": \"2024-01-01\", \"b\": 1}, {\"a\": \"2025-01-01\", \"b\": 2}]}, \"transform\": [{\"calculate\": \"time(datum.a)\", \"as\": \"a\"}], \"mark\": \"\(mark)\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"\(type)\", \"scale\": {\"domain\": \(domain)}}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"text\": {\"field\": \"b\"}}}")
      let frame = try SceneFrame(labels: Labels(try Workshop.typesetter())).frame(scene)
      #expect(frame.size.width.isFinite)
    }
  }
}
