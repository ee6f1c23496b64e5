import Frames
import Testing

@testable import Charts

/// Rules run across the plot, or between two ends; lines with two ends are rules.
struct RuleTests {
  private func ends(_ mark: String, _ encoding: String) throws -> [(Point, Point)] {
    try marks(mark, encoding, #"[{"a": 2, "b": 8, "n": "x"}]"#)
      .compactMap { if case .rule(let a, let b) = $0.shape { (a, b) } else { nil } }
  }

  @Test func acrossThePlot() throws {
    let rules = try ends("\"rule\"", #"{"y": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 10]}}}"#)
    #expect(rules.count == 1)
    #expect(rules.first.map { abs($0.0.x - $0.1.x) } == 300 || rules.first.map { abs($0.0.x - $0.1.x) } == 20)
  }

  @Test(arguments: ["\"rule\"", "\"line\""]) func betweenTwoEnds(_ mark: String) throws {
    let rules = try ends(
      mark, #"{"x": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 10]}}, "x2": {"field": "b"}, "y": {"field": "n", "type": "nominal"}}"#)
    let rule = try #require(rules.first)
    #expect(Set([rule.0.x, rule.1.x]) == [60, 240])
  }

  @Test func runBetweenPlacesOfAMap() throws {
    let items = try marks(
      "\"rule\"",
      #"{"longitude": {"field": "a"}, "latitude": {"field": "b"}, "longitude2": {"field": "c"}, "latitude2": {"field": "d"}}"#,
      #"[{"a": 0, "b": 0, "c": 10, "d": 10}]"#, #", "projection": {"type": "equirectangular", "scale": 57.29577951308232, "translate": [0, 0]}"#)
    guard case .rule(let start, let end)? = items.first?.shape else { return #expect(Bool(false)) }
    #expect(abs(start.x) < 1e-6 && abs(start.y) < 1e-6)
    #expect(abs(end.x - 10) < 1e-6 && abs(end.y + 10) < 1e-6)
  }
}
