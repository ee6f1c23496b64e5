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

  @Test(arguments: SlidingSummary.operations.sorted())
  func runningIsTheSameAsAnew(_ operation: String) throws {
    let rows = rows(60) + [["a": .null], ["a": 4], ["a": .number(.nan)]]
    for (index, value) in windowed(rows, operation).enumerated() {
      let anew = Summary.value(operation, "a", Array(rows[...index]))
      if value.number?.isNaN == true, anew.number?.isNaN == true { continue }
      let (a, b) = (try #require(value.number), try #require(anew.number))
      #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(operation) at \(index)")
    }
  }

  @Test(arguments: SlidingSummary.operations.sorted(), [(-3, 2), (-7, -2), (1, 9), (0, 0)])
  func slidingIsTheSameAsAnew(_ operation: String, _ frame: (Int, Int)) throws {
    let rows = rows(80) + [["a": .null], ["a": 4], ["a": .number(.nan)], ["a": 4], ["a": 5]]
    let values = windowed(rows, operation, frame: [.number(Double(frame.0)), .number(Double(frame.1))])
    for (index, value) in values.enumerated() {
      let (low, high) = (max(0, index + frame.0), min(rows.count - 1, index + frame.1))
      guard low <= high else {
        #expect(value == .null)
        continue
      }
      let (a, b) = (try #require(value.number), try #require(Summary.value(operation, "a", Array(rows[low...high])).number))
      #expect(a.isNaN && b.isNaN || abs(a - b) <= 1e-9 * max(1, abs(b)), "\(operation) at \(index)")
    }
  }

  /// A window half as long as the rows would otherwise cost rows times rows.
  @Test func wideWindowsTakeNoMinutes() {
    let rows = rows(40_000)
    let time = ContinuousClock().measure {
      for operation in ["sum", "mean", "stdev", "max", "min", "distinct", "median"] {
        #expect(windowed(rows, operation, frame: [-10_000, 10_000]).count == rows.count)
      }
    }
    #expect(time < .seconds(60))
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
