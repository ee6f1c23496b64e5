import ReportKit
import Testing

@Suite struct JSONReadingTests {
  private func read(_ text: String, rawFrom: Int = .max) throws -> DataValue {
    try DataValue(json: Array(text.utf8), rawFrom: rawFrom)
  }

  @Test func readsEveryKindOfValue() throws {
    #expect(
      try read(#" {"a": [1, -2.5e3, 0.1, 1e-7, 1.5e300], "b": null, "c": true, "d": false, "东": "港"} "#)
        == [
          "a": [1, -2500, 0.1, 1e-7, 1.5e300], "b": nil, "c": true, "d": false, "东": "港",
        ])
    #expect(try read("[]") == [])
    #expect(try read("\u{FEFF}{}") == [:])
  }

  @Test func readsEscapes() throws {
    #expect(try read(#""a\n\t\"\\\/é🍊""#) == "a\n\t\"\\/é🍊")
    #expect(try read(#""\ud83c\udf4a""#) == "🍊")
  }

  /// What is no character is no text: half of a pair, bytes of another encoding.
  @Test(arguments: [Array(#""\ud83c""#.utf8), Array(#""\ud83cx""#.utf8), Array(#""\udf4a""#.utf8), Array(#""\ud83c\u0041""#.utf8), [34, 0xB1, 0xB1, 34], [34, 92, 110, 0xFF, 34]])
  func refusesWhatIsNoCharacter(_ bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try DataValue(json: bytes) }
  }

  @Test(arguments: [
    ("{\"a\": 1,\n \"b\" 2}", 2, 6), ("[1, 2", 1, 6), ("", 1, 1), ("{\"a\": tru}", 1, 7), ("[1] x", 1, 5), ("\"a", 1, 3),
    ("{\"a\": \"\\q\"}", 1, 10), ("[1 2]", 1, 4), ("{1: 2}", 1, 2), ("nul", 1, 1), ("{\"a\": 1,\n \"a\": 1}", 2, 2),
    ("[{\"a\": 1, \"b\": 2, \"a\": null}]", 1, 19),
    ("[{\"a\": 1, \"b\": 1}, {\"a\": 1, \"a\": 1}]", 1, 29), ("\"a\u{1}\"", 1, 4),
  ]) func namesLineAndColumn(_ text: String, _ line: Int, _ column: Int) {
    #expect {
      _ = try read(text)
    } throws: { error in
      let error = error as? JSONError
      return error?.line == line && error?.column == column
    }
  }

  /// Names are compared with those of the object before: what is like them, ends early, goes on or stands elsewhere is
  /// read as it is written.
  @Test func rowsHaveTheirOwnNames() throws {
    let text = #"""
      [{"东": 1, "a": 2}, {"东": 3, "a": 4}, {"a": 5, "东": 6}, {"东": 7, "\u0061": 8}, {"东": 9}, {}, {"东": 10, "ab": 11, "a": 12},
       {"东": {"东": 13, "a": 14}, "a": 15}, {"东": 16, "a": 17, "c": 18}, {"东 ": 19, "a\"": 20}]
      """#
    #expect(
      try read(text) == [
        ["东": 1, "a": 2], ["东": 3, "a": 4], ["a": 5, "东": 6], ["东": 7, "a": 8], ["东": 9], [:], ["东": 10, "ab": 11, "a": 12],
        ["东": ["东": 13, "a": 14], "a": 15], ["东": 16, "a": 17, "c": 18], ["东 ": 19, "a\"": 20],
      ])
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count - 1 { #expect(throws: JSONError.self) { try DataValue(json: Array(bytes.prefix(length))) } }
  }

  @Test func deepNestingIsRefused() {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONError.self) { try read(String(repeating: "{\"a\":", count: 100_000)) }
  }

  @Test func longListsOfValuesStayText() throws {
    let rows = "[" + Array(repeating: #"{"a": "]}\"", "b": 2}"#, count: 20).joined(separator: ",") + "]"
    let spec = try read("{\"data\": {\"values\": \(rows)}, \"mark\": \"point\"}", rawFrom: 100)
    #expect(spec["data"]?["values"] == .string(rows))
    #expect(spec["mark"] == "point")
    #expect(try read("{\"values\": [1]}", rawFrom: 100) == ["values": [1]])
  }
}
