import ReportKit
import Testing

@testable import Facts

@Suite struct SourceTests {
  @Test func quoteIsKeptAsPrintedAndShownInFullWidth() throws {
    let source = try #require(Brief.book().sources.first { $0.quote.contains("68个村(连)") })
    #expect(source.display.contains("68个村（连）建立34对"))
    #expect(!source.display.contains(","))
  }

  @Test func idsAreUnique() throws {
    let error = #expect(throws: DataError.self) {
      try Source.read(DataFile(name: "s.csv", text: "id,quote\na,x\na,y\nb,\n"))
    }
    #expect(error?.diagnostics.map(\.code) == ["id.double", "value.missing"])
  }
}
