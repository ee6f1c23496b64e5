import Frames
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

/// Tables of more columns than stand side by side.
@Suite struct TableCutsTests {
  private func table(columns: Int, rows: Int = 4, head: [[Table.Cell]] = []) -> Table {
    Table(
      anchor: "tab", caption: "历年产量", columns: (0..<columns).map { number in
        .init(number == 0 ? "品种" : Prose([.text("\(1980 + number)")]), alignment: number == 0 ? .start : .decimal)
      },
      head: head,
      rows: (0..<rows).map { row in
        Table.Row((0..<columns).map { Prose([.text($0 == 0 ? "品种\(row)" : "\(row + 1)\($0).5")]) })
      })
  }

  private func grid(_ table: Table) throws -> TableGrid {
    try TableGrid(table, in: composition([Section(id: "s", title: "节", blocks: [.table(table)]).anchored()]))
  }

  @Test(arguments: [2, 15, 30, 44, 90, 400]) func everyColumnStandsInOnePart(columns: Int) throws {
    let parts = TableCuts(try grid(table(columns: columns))).parts
    #expect(parts.flatMap(\.range) == Array(1..<columns))
    #expect(parts.allSatisfy { $0.stub == 1 })
  }

  @Test func partsAreAboutAsWideAsOneAnother() throws {
    let counts = TableCuts(try grid(table(columns: 44))).parts.map(\.range.count)
    #expect(counts.count > 2)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
  }

  @Test func noCellIsCutThatReachesOverColumns() throws {
    let spans = (0..<10).map { Table.Cell(Prose([.text("第\($0)组")]), columns: 3) }
    let years = (0..<30).map { Table.Cell(Prose([.text("\(1990 + $0)")])) }
    let wide = table(columns: 31, head: [[Table.Cell("品种", rows: 2)] + spans, years])
    let parts = TableCuts(try grid(wide)).parts
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { $0.range.count.isMultiple(of: 3) }, "\(parts)")
  }

  @Test func aCellOverAllColumnsIsContentOnceOnly() throws {
    var wide = table(columns: 31)
    wide.rows.insert(Table.Row(["分组"], kind: .group), at: 2)
    let parts = try grid(wide).parts()
    let groups = parts.map { $0.body.rows[2].map(\.isRepeated) }
    #expect(groups.first == [false])
    #expect(groups.dropFirst().allSatisfy { $0 == [true] })
  }

  @Test func twoColumnsOfWordsNameTheRows() throws {
    var wide = table(columns: 31)
    wide.columns[1].alignment = .start
    #expect(TableCuts(try grid(wide)).parts.allSatisfy { $0.stub == 2 })
  }

  /// What a reader hears is one table: rows with all their cells, each once.
  @Test func theStructureIsThatOfTheWholeTable() throws {
    let wide = table(columns: 31)
    let section = Section(id: "s", title: "节", blocks: [.table(wide)]).anchored()
    let slices = try section.blocks[0].slices(in: composition([section]))
    let words = slices.map { $0.frame.dump(indent: 0) }.joined()
    let names = words.matches(of: /tag (TD|TH) (\S+)/).map { String($0.output.2) }
    #expect(names.count == 5 * 31)
    #expect(Set(names).count == names.count)
    for row in 0..<4 { #expect(words.components(of: "品种\(row)") > 1) }
  }

  @Test func columnsOfPartsStandBelowEachOther() throws {
    let parts = try grid(table(columns: 44)).parts()
    let second = parts.map { $0.columns[0].width }
    #expect((second.max() ?? 0) - (second.min() ?? 0) < 3, "\(second)")
  }
}

extension String {
  fileprivate func components(of words: String) -> Int { split(separator: words, omittingEmptySubsequences: false).count - 1 }
}
