import ReportKit
import Testing

@testable import Charts

/// Rows by equal values.
@Suite struct GroupsTests {
  /// Few keys are compared, many are hashed: about their bound the groups are the same.
  @Test(arguments: [1, Groups.few - 1, Groups.few, Groups.few + 1, Groups.few + 2, 100]) func keysStandInTheOrderOfTheRows(_ count: Int) {
    let rows: [Row] = (0..<3).flatMap { round in (0..<count).map { ["k": .string("类\($0)"), "n": .number(Double($0 % 2)), "round": .number(Double(round))] } }
    let groups = Groups(rows, by: ["k", "n"])
    #expect(groups.keys == (0..<count).map { [.string("类\($0)"), .number(Double($0 % 2))] })
    #expect(groups.places == (0..<count).map { [$0, $0 + count, $0 + 2 * count] })
    #expect(groups.map { $1.count } == Array(repeating: 3, count: count))
  }

  @Test func whatIsNoNumberEqualsNothing() {
    let rows: [Row] = (0..<20).map { ["v": .number($0.isMultiple(of: 2) ? .nan : 1)] }
    #expect(Groups(rows, by: ["v"]).places.map(\.count).sorted() == Array(repeating: 1, count: 10) + [10])
  }

  @Test func withoutFieldsThereIsOneGroup() {
    #expect(Groups([], by: []).places == [[]] && Groups([["a": 1], ["a": 2]], by: []).places == [[0, 1]])
    #expect(Groups([], by: ["a"]).keys.isEmpty)
  }

  /// A column that is called like a path is found by its whole name.
  @Test func namesMayHoldSignsOfPaths() {
    let rows: [Row] = [["GDP [USD]": 1, "it's": "x"], ["GDP [USD]": 2, "it's": "x"]]
    #expect(Groups(rows, by: ["GDP [USD]"]).keys == [[1], [2]] && Groups(rows, by: ["it's"]).keys == [["x"]])
    #expect(FieldPath("it's").isPresent(in: rows[0]) && FieldPath("it's").missing(in: .object(rows[0])) == nil)
    #expect(FieldPath("a.b[0]").value(in: ["a": ["b": [7]]]) == 7)
  }
}
