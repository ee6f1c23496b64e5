import Frames
import Testing

@testable import Painting

@Suite struct TableHeadersTests {
  /// A table of the rows' cells; element 1 is the table, and the cells are numbered in order.
  private func headers(_ rows: [[Frames.Tag]]) throws -> (headers: TableHeaders, cells: [[Int]]) {
    let box = Rect(x: 0, y: 0, width: 0, height: 0)
    var tree = StructureTree()
    tree.addPage(label: "1", size: .a4)
    let table = try tree.open(Tag(.table), under: 0, box: box)
    var cells: [[Int]] = []
    for row in rows {
      let line = try tree.open(Tag(.tableRow), under: table, box: box)
      var numbers: [Int] = []
      for cell in row { numbers.append(try tree.open(cell, under: line, box: box)) }
      cells.append(numbers)
    }
    return (TableHeaders(tree.elements), cells)
  }

  @Test func aPlainTableNeedsNone() throws {
    let head = Tag(.headerCell, scope: .column), side = Tag(.headerCell, scope: .row), cell = Tag(.dataCell)
    let (headers, _) = try headers([[head, head], [side, cell]])
    #expect(headers.headers.isEmpty)
    #expect(headers.identified.isEmpty)
  }

  @Test func cellsNameTheHeadersThatSpanThem() throws {
    let corner = Tag(.headerCell, scope: .both, rowSpan: 2)
    let wide = Tag(.headerCell, scope: .column, columnSpan: 2)
    let head = Tag(.headerCell, scope: .column)
    let side = Tag(.headerCell, scope: .row)
    let (headers, cells) = try headers([[corner, wide], [head, head], [side, Tag(.dataCell), Tag(.dataCell)]])
    #expect(headers.headers[cells[1][1]] == [cells[0][1]])
    #expect(headers.headers[cells[2][1]] == [cells[0][1], cells[1][0], cells[2][0]])
    #expect(headers.headers[cells[2][2]] == [cells[0][1], cells[1][1], cells[2][0]])
  }

  @Test func aRowHeaderReachesAllItsRows() throws {
    let head = Tag(.headerCell, scope: .column)
    let tall = Tag(.headerCell, scope: .row, rowSpan: 2)
    let (headers, cells) = try headers([[head, head], [tall, Tag(.dataCell)], [Tag(.dataCell)]])
    #expect(headers.headers[cells[2][0]]?.contains(cells[1][0]) == true)
  }

  @Test func hugeSpansAreHeld() throws {
    let head = Tag(.headerCell, scope: .column, columnSpan: .max, rowSpan: .max)
    let (headers, cells) = try headers([[head], [Tag(.dataCell, columnSpan: .max)]])
    #expect(headers.headers[cells[1][0]] == nil || headers.identified.contains(cells[0][0]))
  }
}
