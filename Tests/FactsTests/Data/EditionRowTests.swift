import Facts
import ReportKit
import Testing

@Suite struct EditionRowTests {
  @Test func rowsAreRead() throws {
    let rows = try EditionRow.read(DataFile(name: "e.csv", text: "id,县,year\nyn,永年,2023\nqz,曲周,2022\n"))
    #expect(rows.map(\.id) == ["yn", "qz"])
    #expect(rows[1].values == ["id": "qz", "县": "曲周", "year": "2022"])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    ("", "csv.empty"), ("id\n", "edition.none"), ("name\na\n", "csv.column"), ("id,a b\nx,1\n", "edition.column"),
    ("id,1a\nx,1\n", "edition.column"), ("id\n../x\n", "edition.id"), ("id\n.x\n", "edition.id"), ("id\n-x\n", "edition.id"),
    ("id,a\nx,1\nx,2\n", "id.double"), ("id,a\n,1\n", "value.missing"), ("id,a\nx,{y}\n", "edition.word"),
    ("id,a\nx,\"1\n2\"\n", "edition.word"), ("id,a\nx\n", "csv.row"),
  ])
  func brokenTablesAreRefused(_ text: String, _ code: String) {
    let error = #expect(throws: DataError.self) { try EditionRow.read(DataFile(name: "e.csv", text: text)) }
    #expect(error?.diagnostics.map(\.code).first == code)
  }

  @Test func rowsOfOneEditionAreChosen() throws {
    let text = "id,quote,county\ns1,甲。,yn\ns2,乙。,qz\ns3,丙。,yn\n"
    let all = DataFile(name: "s.csv", bytes: Array(text.utf8))
    var some = all
    some.condition = ["county": "qz"]
    let figures = DataFile(name: "f.csv", text: "")
    #expect(throws: DataError.self) { try FactBook(figures: figures, sources: some) }
    let cases = [(["county": "qz"], ""), (["county": "x"], "csv.none"), (["shire": "qz"], "csv.column")]
    for (condition, code) in cases {
      let file = DataFile(name: "e.csv", bytes: Array("id,county\na,yn\nb,qz\n".utf8), where: condition)
      do {
        #expect(try EditionRow.read(file).map(\.id) == ["b"])
        #expect(code.isEmpty)
      } catch {
        #expect(error.diagnostics.first?.code == code)
      }
    }
  }
}
