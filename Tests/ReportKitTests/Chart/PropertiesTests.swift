import Foundation
import Testing

@testable import ReportKit

@Suite struct PropertiesTests {
  /// Names of each length about that of a mark, some of them alike but for one letter.
  private static let names =
    (0...20).map { String(repeating: "a", count: $0) } + (0..<12).map { String(repeating: "a", count: $0) + "b" + String(repeating: "a", count: 11 - $0) }
    + ["年份", "援助金额", "对外援助金额总计", "对外援助金额合计", "x", "y", "x2", "value", "\u{0}", "👩‍👩‍👧"]

  @Test func eachNameHasItsOwnValue() {
    var properties = Properties()
    for (index, name) in Self.names.enumerated() { properties[name] = .number(Double(index)) }
    #expect(properties.count == Self.names.count && properties.keys == Self.names)
    for (index, name) in Self.names.enumerated() {
      #expect(properties[name] == .number(Double(index)))
      #expect(properties[name + "?"] == nil)
    }
  }

  @Test func manyNamesAreFoundAndTakenAway() {
    var properties = Properties()
    for index in 0..<1_000 { properties["column \(index)"] = .number(Double(index)) }
    for index in stride(from: 0, to: 1_000, by: 3) { #expect(properties.removeValue(forKey: "column \(index)") == .number(Double(index))) }
    for index in 0..<1_000 { #expect(properties["column \(index)"] == (index.isMultiple(of: 3) ? nil : .number(Double(index)))) }
    let few = properties.filter { $0.key.hasSuffix("11") }
    #expect(few.keys.allSatisfy { $0.hasSuffix("11") } && few["column 11"] == 11 && few["column 12"] == nil)
    properties["column 1"] = "one"
    #expect(properties.count == 666 && properties["column 1"] == "one")
  }

  /// An index that would be looked through for each new name takes minutes here.
  @Test func aHundredThousandNamesEnd() {
    let properties = Properties(uniqueKeysWithValues: (0..<100_000).map { ("name \($0)", .number(Double($0))) })
    #expect(properties["name 99999"] == 99_999 && properties.count == 100_000)
  }

  @Test func orderDoesNotMatter() {
    let (one, other): (Properties, Properties) = (["a": 1, "b": ["c": 2, "d": 3]], ["b": ["d": 3, "c": 2], "a": 1])
    #expect(one == other && one.hashValue == other.hashValue && one.keys == ["a", "b"])
    #expect(one != ["a": 1, "b": 2] && one != ["a": 1] && one != ["a": 1, "e": ["c": 2, "d": 3]])
  }

  /// RFC 8259, section 8.3: names are compared code unit by code unit.
  @Test func namesOfOtherCodeUnitsAreOthers() {
    let properties: Properties = ["caf\u{E9}": 1, "cafe\u{301}": 2, "\u{8C48}": 3, "\u{F900}": 4]
    #expect(properties.count == 4 && properties["cafe\u{301}"] == 2 && properties["\u{F900}"] == 4)
    #expect(DataValue.string("\u{8C48}") != .string("\u{F900}"))
  }

  @Test func mergingKeepsOneOfTwo() {
    let merged = (["a": 1, "b": 2] as Properties).merging(["b": 3, "c": 4]) { old, _ in old }
    #expect(merged == ["a": 1, "b": 2, "c": 4])
    #expect((["a": 1, "a": 2] as Properties) == ["a": 2])
    #expect(merged.mapValues { .list([$0]) } == ["a": [1], "b": [2], "c": [4]])
  }

  @Test func aCopyIsNotChanged() {
    let one: Properties = ["a": 1]
    var other = one
    other["a"] = 2
    other["b"] = 3
    #expect(one == ["a": 1] && other == ["a": 2, "b": 3])
    other["b"] = nil
    #expect(other == ["a": 2])
  }

  @Test func comesBackFromJSON() throws {
    let properties: Properties = ["援助": ["金额": 1.5, "无": nil], "list": [true, "x"]]
    let read = try JSONDecoder().decode(Properties.self, from: JSONEncoder().encode(properties))
    #expect(read == properties)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Properties.self, from: Data("[1]".utf8)) }
  }
}
