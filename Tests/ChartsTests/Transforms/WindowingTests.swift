import ReportKit
import Testing

@testable import Charts

/// Running computations: the same as reckoned row by row, in time that grows with the rows.
struct WindowingTests {
  private func rows(_ count: Int) -> [Row] {
    (0..<count).map { ["a": .number(Double(($0 * 7919) % 1009)), "g": .number(Double($0 % 3))] }
  }

  private func windowed(_ rows: [Row], _ operation: String, frame: DataValue = [nil, 0]) -> [DataValue] {
    Windowing(["frame": frame, "ignorePeers": true], [["op": .string(operation), "field": "a", "as": "w"]], []).apply(rows)
      .map { $0["w"] ?? .null }
  }

  @Test(arguments: RunningSummary.operations.sorted())
  func runningIsTheSameAsAnew(_ operation: String) throws {
    let rows = rows(60) + [["a": .null], ["a": 4], ["a": .number(.nan)]]
    for (index, value) in windowed(rows, operation).enumerated() {
      let anew = Summary.value(operation, "a", Array(rows[...index]))
      guard value != .null || anew != .null else { continue }
      let (a, b) = (try #require(value.number), try #require(anew.number))
      #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(operation) at \(index)")
    }
  }

  @Test func manyRowsTakeNoMinutes() {
    let rows = rows(5_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      for operation in ["sum", "mean", "max", "rank"] { #expect(windowed(rows, operation).count == rows.count) }
      #expect(Set(windowed(rows, "mean", frame: [nil, nil])).count == 1)
    }
    #expect(time < .seconds(30))
  }

  @Test func aFrameThatMovesLeavesRowsBehind() {
    #expect(windowed([["a": 1], ["a": 2], ["a": 4]], "sum", frame: [-1, 0]) == [1, 3, 6])
  }
}
