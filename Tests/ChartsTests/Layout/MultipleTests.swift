import Frames
import Testing

@testable import Charts

/// Several plots of one chart: what they share, and how they fit into a size.
@Suite struct MultipleTests {
  @Test func headersOfBinsSayBothEnds() throws {
    let text = #"{"data": {"values": [{"a": 1, "b": 1}, {"a": 7, "b": 2}]}, "mark": "point", "encoding": {"x": {"field": "b", "type": "quantitative"}, "column": {"field": "a", "bin": {"step": 5}}}}"#
    #expect(try vegaScene(text).titles.map(\.text.lines) == [["0 – 5"], ["5 – 10"], ["a (binned)"]])
  }

  @Test func plotsMayStandBesideEachOtherWithoutTheirAxes() throws {
    let bars = #"{"width": 100, "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}}"#
    func scene(_ bounds: String) throws -> Scene {
      try vegaScene(#"{"data": {"values": [{"a": "x", "b": 1000}]}, "hconcat": [\#(bars), \#(bars)], "spacing": 5, "bounds": "\#(bounds)"}"#)
    }
    let (full, flush) = (try scene("full"), try scene("flush"))
    #expect(flush.views[1].at.x - flush.views[0].at.x == 105)
    #expect(full.views[1].at.x - full.views[0].at.x > 120)
    #expect(flush.origin == full.origin && flush.size.height == full.size.height)
    #expect(full.size.width - flush.size.width == full.views[1].at.x - flush.views[1].at.x)
  }

  private let rows = #"[{"s": "甲", "t": 1, "v": 1}, {"s": "甲", "t": 2, "v": 2}, {"s": "乙", "t": 2, "v": 6}]"#

  private func areas(_ stack: String) throws -> [[EdgePair]] {
    let text = "{\"data\": {\"values\": \(rows)}, \"mark\": \"area\", \"encoding\": {\"x\": {\"field\": \"t\", \"type\": \"quantitative\"}, \"y\": {\"field\": \"v\", \"type\": \"quantitative\"\(stack)}, \"color\": {\"field\": \"s\", \"type\": \"nominal\"}, \"row\": {\"field\": \"s\", \"type\": \"nominal\"}}}"
    return try vegaScene(text).views.map { view in
      view.marks.flatMap(\.items).flatMap { item -> [EdgePair] in
        guard case .area(let runs, _, _) = item.shape else { return [] }
        return Array(runs.joined())
      }
    }
  }

  @Test func seriesHaveAValueWhereAnyMultipleHasOne() throws {
    #expect(try areas("").map(\.count) == [2, 2])
  }

  @Test func centredPilesShareTheMiddleOfTheLongest() throws {
    let middles = try areas(", \"stack\": \"center\"").flatMap { $0.map { ($0.first.y + $0.second.y) / 2 } }
    #expect(middles.allSatisfy { abs($0 - middles[0]) < 1e-9 })
  }

  @Test func plotsBelowEachOtherFitIntoOneWidth() throws {
    let plot = #"{"mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "a", "type": "quantitative"}}}"#
    func widths(_ autosize: String) throws -> [Double] {
      try vegaScene("{\"data\": {\"values\": [{\"a\": 1}]}, \(autosize)\"vconcat\": [\(plot), \(plot)]}").views.map(\.size.width)
    }
    let fitted = try widths("\"autosize\": \"fit-x\", ")
    #expect(try widths("") == [300, 300])
    #expect(fitted[0] < 290 && fitted[0] == fitted[1])
  }

  @Test func aFitLeavesRoomForStrokes() throws {
    func width(_ stroke: Int) throws -> Double? {
      let text = "{\"data\": {\"values\": [{\"a\": 0}, {\"a\": 1}]}, \"autosize\": \"fit\", \"mark\": {\"type\": \"line\", \"strokeWidth\": \(stroke)}, \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \"axis\": null}, \"y\": {\"field\": \"a\", \"type\": \"quantitative\", \"axis\": null}}}"
      return try vegaScene(text).views.first?.size.width
    }
    #expect(try width(2) == 296)
    #expect(try width(6) == 288)
  }

  @Test func bandsKeepTheirStepWhateverIsToFit() throws {
    let text = #"{"data": {"values": [{"a": "x"}, {"a": "y"}]}, "autosize": "fit", "mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal"}}}"#
    #expect(try vegaScene(text).views.first?.size.width == 40)
  }

  @Test func mapsOfMultiplesShareTheirFit() throws {
    let values = #"[{"lo": 0, "la": 0, "s": "a"}, {"lo": 10, "la": 10, "s": "b"}]"#
    let text = "{\"data\": {\"values\": \(values)}, \"width\": 100, \"height\": 100, \"projection\": {\"type\": \"equirectangular\"}, \"mark\": \"circle\", \"encoding\": {\"longitude\": {\"field\": \"lo\", \"type\": \"quantitative\"}, \"latitude\": {\"field\": \"la\", \"type\": \"quantitative\"}, \"column\": {\"field\": \"s\", \"type\": \"nominal\"}}}"
    let places = try vegaScene(text).views.map { view -> Point? in
      guard case .symbol(let at, _, _, _)? = view.marks.flatMap(\.items).first?.shape else { return nil }
      return at
    }
    #expect(places.map { ($0?.x ?? -1).rounded() } == [0, 100])
    #expect(places.map { ($0?.y ?? -1).rounded() } == [100, 0])
  }

  @Test func slantedLabelsThatTouchAreHidden() throws {
    func hidden(_ angle: Int) throws -> Int {
      let text = "{\"data\": {\"values\": [{\"a\": 0}, {\"a\": 1000}]}, \"width\": 120, \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\", \"axis\": {\"labelAngle\": \(angle), \"values\": [0, 200, 400, 600, 800, 1000]}}}}"
      return try vegaScene(text).axes.first?.labels.filter { !$0.visible }.count ?? -1
    }
    #expect(try hidden(-90) == 0)
    #expect(try hidden(-30) > 0)
  }
}
