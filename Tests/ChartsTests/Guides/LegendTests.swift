import Foundation
import Frames
import ReportKit
import Testing

@testable import Charts

/// Which scales share a legend, and what its symbols look like.
@Suite struct LegendTests {
  private func legends(_ text: String) throws -> [SceneLegend] {
    let spec = try ChartSpec(json: DataValue(json: Array(text.utf8)))
    let compiler = ChartCompiler(look: .vega(fonts: ["Noto Sans CJK SC"]), labels: Labels(try Workshop.typesetter()))
    return try compiler.scene(spec, width: nil).legends
  }

  private let data = #""data": {"values": [{"a": "甲", "b": 1, "c": "x"}, {"a": "乙", "b": 40, "c": "y"}, {"a": "丙", "b": 90, "c": "x"}]}"#

  @Test func sizeAndColourOfOneFieldAreOneLegend() throws {
    let found = try legends(
      "{\(data), \"mark\": \"circle\", \"encoding\": {\"y\": {\"field\": \"a\", \"type\": \"nominal\"}, "
        + "\"size\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"b\", \"type\": \"quantitative\", \"title\": \"数量\"}}}")
    #expect(found.count == 1)
    #expect(found.first?.kind == .symbol)
    // The author's words win over the field's name.
    #expect(found.first?.title?.lines == ["数量"])
  }

  @Test func categoriesAndQuantitiesDoNotShareAScale() throws {
    let found = try legends(
      "{\(data), \"encoding\": {\"y\": {\"field\": \"a\", \"type\": \"nominal\"}}, \"layer\": ["
        + "{\"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"b\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"b\", \"type\": \"quantitative\"}}},"
        + "{\"mark\": \"text\", \"encoding\": {\"text\": {\"field\": \"a\"}, \"color\": {\"field\": \"c\", \"type\": \"nominal\"}}}]}")
    #expect(found.map(\.kind) == [.gradient, .symbol])
  }

  @Test func symbolsAreOfTheMarksConstantColour() throws {
    let found = try legends(
      "{\(data), \"mark\": {\"type\": \"circle\", \"color\": \"#6EB4FD\"}, \"encoding\": {\"y\": {\"field\": \"a\", \"type\": \"nominal\"}, "
        + "\"size\": {\"field\": \"b\", \"type\": \"quantitative\"}}}")
    guard case .color(let color)? = found.first?.entries.first?.symbol?.style.fill else { return #expect(Bool(false)) }
    #expect(color.hex == "#6eb4fd")
  }
}
