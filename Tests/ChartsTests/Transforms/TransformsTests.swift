import ReportKit
import Testing

@testable import Charts

@Suite struct TransformsTests {
  private let rows: [Row] = [
    ["k": "甲", "v": 1, "t": 1], ["k": "乙", "v": 4, "t": 1], ["k": "甲", "v": 3, "t": 2], ["k": "乙", "v": .null, "t": 2],
  ]

  private func run(_ transform: Properties) throws -> [Row] {
    try Transforms(sources: DataSources(), path: "$").apply(transform, to: rows, at: "$.transform[0]")
  }

  @Test func aggregatesByGroups() throws {
    let result = try run([
      "aggregate": [["op": "sum", "field": "v", "as": "s"], ["op": "count", "as": "n"], ["op": "valid", "field": "v", "as": "ok"]],
      "groupby": ["k"],
    ])
    #expect(result == [["k": "甲", "s": 4, "n": 2, "ok": 2], ["k": "乙", "s": 4, "n": 2, "ok": 1]])
  }

  @Test func filtersAndCalculates() throws {
    #expect(try run(["filter": "datum.v > 1"]).count == 2)
    #expect(try run(["filter": ["field": "k", "oneOf": ["甲"]]]).count == 2)
    #expect(try run(["filter": ["not": ["field": "v", "valid": true]]]).count == 1)
    #expect(try run(["calculate": "datum.v * 2", "as": "w"])[1]["w"] == 8)
  }

  @Test func windowsRunOverSortedRows() throws {
    let result = try run([
      "window": [["op": "sum", "field": "v", "as": "running"], ["op": "rank", "as": "place"]],
      "sort": [["field": "v", "order": "descending"]],
    ])
    // The rows stay in their own order.
    #expect(result.map { $0["running"] } == [8, 4, 7, 8])
    #expect(result.map { $0["place"] } == [3, 1, 2, 4])
  }

  @Test func foldsAndPivots() throws {
    #expect(try run(["fold": ["v", "t"]]).count == 8)
    let pivoted = try run(["pivot": "k", "value": "v", "groupby": ["t"]])
    #expect(pivoted[0] == ["t": 1, "甲": 1, "乙": 4])
    #expect(pivoted[1]["甲"] == 3)
    // A sum of nothing is no number, and neither is what is reckoned with it.
    #expect(pivoted[1]["乙"]?.number?.isNaN == true)
  }

  @Test func windowsCarryValuesOverGaps() throws {
    let result = try run(["window": [["op": "prev_value", "field": "v", "as": "before"], ["op": "next_value", "field": "v", "as": "after"]]])
    #expect(result.map { $0["before"] } == [1, 4, 3, 3])
    #expect(result.map { $0["after"] } == [1, 4, 3, .null])
  }

  @Test func aConstantFillsMissingRowsNotNulls() throws {
    let result = try run(["impute": "v", "key": "t", "groupby": ["k"], "value": 0, "keyvals": [3]])
    #expect(result.map { $0["v"] } == [1, 4, 3, .null, 0, 0])
  }

  @Test func summariesFillRowsWhereTheyStand() throws {
    let result = try run(["impute": "v", "key": "t", "groupby": ["k"], "method": "mean", "keyvals": [3]])
    #expect(result.map { $0["v"] } == [1, 4, 3, 4, 2, 4] && result.map { $0["k"] } == ["甲", "乙", "甲", "乙", "甲", "乙"])
  }

  @Test func theLaterOfTwoRowsWithOneKeyIsFound() throws {
    let table: DataValue = ["values": [["k": "甲", "n": 1], ["k": "甲", "n": 9]]]
    #expect(try run(["lookup": "k", "from": ["data": table, "key": "k", "fields": ["n"]]]).map { $0["n"] } == [9, .null, 9, .null])
  }

  @Test func samplesAreSpreadOverAllRows() {
    let rows: [Row] = (0..<1_000).map { ["n": .number(Double($0))] }
    let numbers = Sampling.rows(rows, 100).compactMap { $0["n"]?.number }
    #expect(numbers.count == 100 && Set(numbers).count == 100 && numbers == numbers.sorted())
    // Each tenth of the rows has some of them.
    #expect(Set(numbers.map { Int($0 / 100) }).count == 10)
    #expect(Sampling.rows(rows, 100) == Sampling.rows(rows, 100) && Sampling.rows(rows, 2_000) == rows && Sampling.rows(rows, 0).isEmpty)
  }

  @Test func tooManyValuesInAllAreRefused() throws {
    let wide = Row((0..<1_000).map { ("f\($0)", .number(1)) }, uniquingKeysWith: { $1 })
    let rows = Array(repeating: wide, count: 1_000)
    #expect { try Transforms(sources: DataSources(), path: "$").apply(["fold": .list(wide.keys.sorted().map(DataValue.string))], to: rows, at: "$.transform[0]") } throws: {
      "\($0)".hasPrefix("$.transform[0].fold: it would make 1,000,000 rows of 1,002 values, more than 30,000,000 in all")
    }
  }

  @Test func normalisedPilesEndAtOne() throws {
    let thirds: [Row] = (0..<10).map { _ in ["v": 0.1] }
    let stacking = Stacking(field: "v", by: [], sort: [], offset: .normalize, start: "a", end: "b")
    #expect(stacking.apply(thirds).last?["b"] == 1)
  }

  @Test func whatARowLacksIsNoNumber() throws {
    #expect(try run(["filter": "datum.nothing < 5"]).isEmpty)
    #expect(try run(["filter": "datum.v < 2"]).count == 2)
    #expect(try run(["filter": "datum.nothing == null"]).count == 4)
  }

  @Test func stacksWithinGroups() throws {
    let result = try run(["stack": "v", "groupby": ["t"], "as": ["a", "b"]])
    #expect(result[1]["a"] == 1 && result[1]["b"] == 5)
  }

  @Test(arguments: [
    (["filter": "datum."], "$.transform[0].filter"), (["calculate": "nothing(", "as": "x"], "$.transform[0].calculate"),
    (["warp": 1], "$.transform[0]"), (["pivot": "k"], "$.transform[0]"), 
    (["regression": "v", "on": "t", "method": "magic"], "$.transform[0].method"),
  ] as [(Properties, String)]) func complaintsNameTheTransform(_ transform: Properties, _ path: String) {
    let error = #expect(throws: ChartError.self) { try run(transform) }
    #expect(error?.path == path)
  }
}
