import ReportKit
import Testing

@Suite struct FigureWordsTests {
  private func input(_ rows: [[DataValue]]) -> SectionInput {
    SectionInput(tables: [
      "figures": DataTable(
        columns: [.init("id"), .init("indicator"), .init("period"), .init("value", .number), .init("bound"), .init("note")],
        rows: rows)
    ])
  }

  private var three: SectionInput {
    input([
      ["a", "甲", "2020年以来", 3, "exactly", ""], ["b", "乙", "2020年以来", 6, "over", "含丙"], ["c", "丙", "未注明", 9, "nearly", ""],
    ])
  }

  @Test func aStripTakesItsPeriodsFromTheData() throws {
    #expect(try three.keyFigures(["a", "c"]).items.map { $0.note?.plain } == ["2020年以来", "期间未注明"])
  }

  @Test func onlyAPeriodThatAllShareIsSaid() throws {
    #expect(try three.period(of: ["a", "b"]) == "2020年以来")
    #expect(try three.period(of: ["a", "c"]) == nil)
    #expect(try three.period(of: ["c"]) == nil)
  }

  @Test func onlyLooksThatAreThereAreExplained() throws {
    #expect(try three.boundsRemark(["a"]).isEmpty)
    #expect(try three.boundsRemark(["a", "b"]) == "；开口的条形表示不少于")
    #expect(try three.boundsRemark(["c", "b"]) == "；开口的条形表示不少于，带斜纹的表示略少于")
  }

  @Test func valuesAndRemarksAreThoseOfTheData() throws {
    #expect(try three.value(of: "b") == 6)
    #expect(try three.remarks(on: ["a", "b"]).map(\.plain) == ["乙：含丙。"])
  }

  @Test func whatTheSectionMayNotReadIsAnError() {
    #expect(throws: SectionError.self) { try three.value(of: "x") }
    let short = SectionInput(tables: ["figures": DataTable(columns: [.init("id")], rows: [["a"]])])
    #expect(throws: SectionError.self) { try short.boundsRemark(["a"]) }
  }
}
