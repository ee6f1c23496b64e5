import Frames
import Testing
import Typesetting

@Suite struct DecorationTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  /// The boxes of the shapes on a line, in points.
  private func shapes(_ text: StyledText, measure: Double? = nil) throws -> [(left: Double, right: Double, y: Double)] {
    let frame: Frame
    if let measure {
      frame = try workshop.typesetter.lines(text, measure: measure, style: ParagraphStyle(lineHeight: 20))[0].frame
    } else {
      frame = try workshop.typesetter.line(text).frame
    }
    return frame.items.compactMap { placed in
      guard case .shape(let path, _, _) = placed.item else { return nil }
      let points = path.elements.compactMap { element -> Point? in
        switch element {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close: nil
        }
      }
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
      return (left, right, (top + bottom) / 2)
    }
  }

  private func style(_ decorations: Decorations) -> TextStyle {
    var style = workshop.style()
    style.decorations = decorations
    return style
  }

  @Test("J1: a dot under the middle of each Han, none under marks, also when the line is opened")
  func j1() throws {
    let text = StyledText([
      .init("甲", workshop.style()), .init("乙，丙", style(.emphasisDots)), .init("丁", workshop.style()),
    ])
    let dots = try shapes(text)
    #expect(dots.count == 2)
    #expect(abs((dots[0].left + dots[0].right) / 2 - 15) < 0.01)
    #expect(abs((dots[1].left + dots[1].right) / 2 - 35) < 0.01)
    let long = StyledText("甲乙丙丁戊己庚", style(.emphasisDots))
    let opened = try workshop.typesetter.lines(long, measure: 43, style: ParagraphStyle(lineHeight: 20))
    let set = SetLine(opened[0], of: long.string, em: 10)
    let centres = try shapes(long, measure: 43).map { ($0.left + $0.right) / 2 }
    #expect(centres.count == set.cells.count)
    for (cell, centre) in zip(set.cells, centres) { #expect(abs(cell.x * 10 + 5 - centre) < 0.01) }
  }

  @Test("J2: name lines are as long as the name, those of neighbours stand apart; dots lie outside lines")
  func j2() throws {
    let names = StyledText([.init("河北", style(.properName)), .init("新疆", style(.properName))])
    let lines = try shapes(names)
    #expect(lines.count == 2)
    #expect(lines[1].left - lines[0].right > 0.8)
    #expect(lines[0].right - lines[0].left > 18)
    let both = try shapes(StyledText("河", style([.properName, .emphasisDots])))
    #expect(both.count == 2 && both[1].y > both[0].y + 1)
    #expect(try shapes(StyledText("史记", style(.bookTitle))).count == 1)
  }

  @Test("underlines run under spaces and gaps too, and decoration moves no glyph")
  func underline() throws {
    let lines = try shapes(StyledText("增长5.8 倍", style(.underline)))
    #expect(lines.count == 1)
    let plain = try workshop.typesetter.line(StyledText("增长5.8 倍", workshop.style()))
    #expect(abs(lines[0].right - lines[0].left - plain.width) < 0.01)
  }
}
