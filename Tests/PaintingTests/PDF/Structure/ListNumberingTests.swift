import Frames
import Testing

@testable import Painting

@Suite struct ListNumberingTests {
  @Test(arguments: [
    ("1．", ListNumbering.decimal), ("（2）", .decimal), ("①", .decimal), ("•", .disc), ("—", .disc), ("○", .circle),
    ("■", .square), ("iv", .lowerRoman), ("Ⅱ", .upperRoman), ("b)", .lowerAlpha), ("B", .upperAlpha), ("一、", .none),
  ])
  func isReadFromTheFirstLabel(label: String, numbering: ListNumbering) throws {
    let box = Rect(x: 0, y: 0, width: 0, height: 0)
    var tree = StructureTree()
    tree.addPage(label: "1", size: .a4)
    let list = try tree.open(Tag(.list), under: 0, box: box)
    #expect(ListNumbering(of: tree.elements[list], in: tree.elements) == nil)
    let item = try tree.open(Tag(.listItem), under: list, box: box)
    let sign = try tree.open(Tag(.listLabel), under: item, box: box)
    tree.addWords(label, to: sign)
    #expect(ListNumbering(of: tree.elements[list], in: tree.elements) == numbering)
  }
}
