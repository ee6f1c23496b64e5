import Frames
import Testing

@testable import Charts

/// Ticks stand across their measure, three quarters of a step or the length of their bin.
struct TickTests {
  private func rects(_ encoding: String) throws -> [Rect] {
    try marks("\"tick\"", encoding, #"[{"a": 5, "b": "x"}, {"a": 12, "b": "y"}]"#)
      .compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
  }

  @Test func standAcrossCategories() throws {
    let ticks = try rects(#"{"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "nominal"}}"#)
    #expect(ticks.count == 2)
    #expect(ticks.allSatisfy { $0.size.width == 1 && $0.size.height > 10 })
  }

  @Test func spanTheirBins() throws {
    let ticks = try rects(
      #"{"x": {"field": "a", "type": "quantitative", "bin": {"step": 5}}, "y": {"field": "a", "type": "quantitative"}}"#)
    #expect(ticks.allSatisfy { $0.size.height == 1 && abs($0.size.width - 150) < 1e-6 })
  }
}
