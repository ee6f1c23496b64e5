import ReportKit
import Testing

@testable import Facts

@Suite struct CSVTableTests {
  private func table(_ text: String, required: [String] = ["a"]) throws(DataError) -> CSVTable {
    try CSVTable(DataFile(name: "t.csv", text: text), required: required)
  }

  private func problem(_ bytes: [UInt8]) -> String {
    do throws(DataError) {
      _ = try CSVTable(DataFile(name: "t.csv", bytes: bytes), required: ["a"])
      return ""
    } catch {
      return error.description
    }
  }

  @Test(arguments: ["a,b\n1,2\n3,4\n", "\u{FEFF}a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "\"a\",b\n\"1\",2\n\n3,\"4\""])
  func lineEndsMarksAndQuotationAreAllTheSame(text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
  }

  @Test func rowsKnowTheirLinesAcrossLinesInsideCells() throws {
    let table = try table("a,b\n\"x\ny\nz\",2\n3,\"\"\"q\"\"\"\n")
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.rows[1].cells == ["3", "\"q\""])
  }

  @Test func lastEmptyCellIsKept() throws {
    #expect(try table("a,b\n1,").rows[0].cells == ["1", ""])
  }

  @Test(arguments: [
    ("", "t.csv: error: the file is empty"),
    ("b,c\n1,2\n", "t.csv:1:a: error: this column is missing; the file has b, c"),
    ("a,a\n1,2\n", "t.csv:1:a: error: two columns have this name"),
    ("a,b\n1,2\n3\n", "t.csv:3: error: the row has 1 cells and the heading 2"),
    ("a,b\n1,2,3\n", "t.csv:2: error: the row has 3 cells and the heading 2"),
    ("a,b\n1,2\n\"3,4\n5,6\n", "t.csv:3: error: a quotation is opened and never closed"),
    ("a,b\n1,x\"y\"\n", "t.csv:2: error: a quotation mark is misplaced"),
    ("a,b\n1,2\n\0,3\n", "t.csv:3: error: the file has a NUL byte"),
  ])
  func brokenFileSaysWhereAndWhat(text: String, message: String) {
    #expect(problem(Array(text.utf8)).hasPrefix(message))
  }

  @Test func otherEncodingsAreNamed() {
    #expect(problem(Array("a\n1\n".utf8) + [0xD5, 0xE3, 0x0A]).hasPrefix("t.csv:3: error: the file is not UTF-8"))
  }

  @Test(.timeLimit(.minutes(1))) func manyRowsAreRead() throws {
    let text = "a,b\n" + (1...100_000).map { "\($0),\"人,次\"\n" }.joined()
    let table = try table(text)
    #expect(table.rows.count == 100_000)
    #expect(table.rows.last?.line == 100_001)
  }
}
