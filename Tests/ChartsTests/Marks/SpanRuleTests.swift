import Frames
import Testing

@testable import Charts

/// How offsets and sizes move and widen bars.
@Suite struct SpanRuleTests {
  private func rects(_ mark: String, _ encoding: String) throws -> [Rect] {
    try marks(mark, encoding, #"[{"a": "x", "b": 10, "c": 4}]"#)
      .compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
  }

  private let plain = #"{"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}"#

  @Test func offsetsMoveBothEndsOfAPile() throws {
    let (still, moved) = (try #require(try rects("\"bar\"", plain).first), try #require(try rects(#"{"type": "bar", "yOffset": -4}"#, plain).first))
    #expect(moved.minY == still.minY - 4 && moved.size.height == still.size.height)
  }

  @Test func aSecondOffsetNeedsASecondEnd() throws {
    #expect(try rects(#"{"type": "bar", "y2Offset": 3}"#, plain) == rects("\"bar\"", plain))
    let ranged = #"{"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}, "y2": {"field": "c"}}"#
    let (still, moved) = (try #require(try rects("\"bar\"", ranged).first), try #require(try rects(#"{"type": "bar", "y2Offset": 3}"#, ranged).first))
    #expect(moved.size.height == still.size.height + 3)
  }

  @Test func usualSizesAreTheConfigsAffair() throws {
    #expect(try rects(#"{"type": "bar", "discreteBandSize": 5}"#, plain).first?.size.width == 18)
    let text = #"{"data": {"values": [{"a": "x", "b": 1}]}, "mark": "bar", "config": {"bar": {"discreteBandSize": 5}}, "encoding": "# + plain + "}"
    let items = try vegaScene(text).views.flatMap(\.marks).flatMap(\.items)
    guard case .rect(let rect, _)? = items.first?.shape else { return #expect(Bool(false)) }
    #expect(rect.size.width == 5)
  }

  @Test func barsOfFixedSizeStandInTheMiddleOfBands() throws {
    let encoding = #"{"x": {"field": "a", "type": "nominal", "bandPosition": 1}, "y": {"field": "b", "type": "quantitative"}}"#
    #expect(try rects(#"{"type": "bar", "size": 6}"#, encoding).first?.midX == 10)
  }

  @Test func offsetsNeedBandsOrTimeUnits() throws {
    let encoding = #"{"x": {"field": "b", "type": "quantitative"}, "xOffset": {"field": "a", "type": "nominal"}, "y": {"field": "c", "type": "quantitative"}}"#
    let without = #"{"x": {"field": "b", "type": "quantitative"}, "y": {"field": "c", "type": "quantitative"}}"#
    #expect(try rects("\"bar\"", encoding) == rects("\"bar\"", without))
  }

  @Test func slicesBeginWhereTheScaleOfRadiiDoes() throws {
    let encoding = #"{"theta": {"field": "b", "type": "quantitative"}, "radius": {"field": "c", "type": "quantitative"}}"#
    let items = try marks(#"{"type": "arc", "innerRadius": 20}"#, encoding, #"[{"b": 1, "c": 4}]"#)
    guard case .arc(let arc)? = items.first?.shape else { return #expect(Bool(false)) }
    #expect(arc.inner == 0)
  }
}
