import ReportKit
import Testing

@testable import Facts

@Suite struct EventTests {
  private func read(_ row: String) throws -> [Event] {
    try Event.read(
      DataFile(name: "e.csv", text: "id,date,section,event,inferred,source\n\(row)\n"), sources: ["s1"])
  }

  @Test func inferredYearIsMarked() throws {
    #expect(try read("e,2023-03-08,a,考试,推定,s1")[0].isInferred)
    #expect(try !read("e,2023-03-08,a,考试,,s1")[0].isInferred)
  }

  @Test(arguments: [
    ("e,三月,a,考试,,s1", "e.csv:2:date: error: \"三月\" is no date"), ("e,,a,考试,,s1", "e.csv:2:date: error"),
    ("e,2020,a,,,s1", "e.csv:2:event: error: the cell is empty"), ("e,2020,a,x,?,s1", "e.csv:2:inferred: error"),
    ("e,2020,a,x,,s2", "e.csv:2:source: error: there is no source \"s2\""),
  ])
  func brokenRowSaysWhere(row: String, message: String) {
    let error = #expect(throws: DataError.self) { try read(row) }
    #expect(error?.description.contains(message) == true)
  }
}
