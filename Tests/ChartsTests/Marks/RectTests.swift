import Frames
import Testing

@testable import Charts

/// Rectangles fill their cells and bins, or a share of them.
struct RectTests {
  private func rects(_ mark: String) throws -> [Rect] {
    try marks(
      mark, #"{"x": {"field": "n", "type": "nominal"}, "y": {"field": "v", "type": "quantitative", "bin": {"step": 10}}}"#,
      #"[{"n": "a", "v": 5}, {"n": "b", "v": 15}]"#
    ).compactMap { if case .rect(let rect, _) = $0.shape { rect } else { nil } }
  }

  @Test func fillTheirBins() throws {
    let rects = try rects("\"rect\"")
    #expect(rects.count == 2)
    #expect(rects.allSatisfy { $0.size.width == 20 && abs($0.size.height - 150) <= 1 })
  }

  @Test func takeAShareOfTheirBins() throws {
    let (whole, half) = (try rects("\"rect\""), try rects(#"{"type": "rect", "height": {"band": 0.5}}"#))
    for (a, b) in zip(whole, half) {
      #expect(abs(b.size.height - a.size.height / 2) <= 1)
      #expect(abs(b.midY - a.midY) <= 1)
    }
  }
}
