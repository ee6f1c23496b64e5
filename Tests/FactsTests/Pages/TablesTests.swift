import ReportKit
import Testing

@testable import Facts

@Suite struct TablesTests {
  @Test func figuresAreARectangularTableWithBaseValues() throws {
    let table = try #require(Brief.book().tables["figures"])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    let row = try #require(table.rows.firstIndex { $0.first == "f020" })
    let object = table.object(at: row)
    #expect(object["value"] == 87000)
    #expect(object["text"] == "8.7万余人次")
    #expect(object["period"] == "2020年以来")
  }

  @Test func everyNamedTableExists() throws {
    #expect(try Brief.book().tables.keys.sorted() == FactBook.tableNames.sorted())
  }
}
