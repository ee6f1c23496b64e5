import Frames
import ReportKit
import Themes
import Typesetting

extension KeyFigures: Composing {
  /// Rows of at most four cells, parted by hairlines; the numbers of a row share a baseline.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    guard !items.isEmpty else { return [] }
    let list = composition.within(composition.tag(.list))
    let columns = Self.columns(for: items.count)
    var slices: [Slice] = []
    for start in stride(from: 0, to: items.count, by: columns) {
      let row = Array(items[start..<min(start + columns, items.count)])
      var slice = list.slice(try frame(of: row, from: start, columns: columns, in: composition))
      if start == 0 { slice.spaceBefore = composition.theme.page.grid / 2 } else { slice.breakBefore = .forbidden }
      slices.append(slice)
    }
    slices[slices.count - 1].spaceAfter = composition.theme.page.grid / 2
    return slices
  }

  /// Four cells to a row if that leaves no lonely cell, else three.
  static func columns(for count: Int) -> Int {
    switch count {
    case ...4: max(count, 1)
    case 5, 6, 9: 3
    default: 4
    }
  }

  private func frame(
    of row: [Item], from start: Int, columns: Int, in composition: Composition
  ) throws(LayoutError) -> Frame {
    let theme = composition.theme
    let gutter = 14.0
    let width = (composition.measure - gutter * Double(columns - 1)) / Double(columns)
    var cells: [Frame] = []
    for (index, item) in row.enumerated() {
      let cell = try item.frame(in: composition, measure: width)
      let name = "\(start + index)"
      cells.append(cell.tagged(composition.tag(.listBody, name + ".body")).tagged(composition.tag(.listItem, name)))
    }
    let height = (cells.map(\.size.height).max() ?? 0) + 14
    var rules = Frame(size: Size(width: composition.measure, height: height))
    for index in row.indices {
      let x = composition.start(Double(index) * (width + gutter), width: width)
      rules.place(.fill(.rectangle(Rect(x: x, y: 0, width: width, height: 1.2)), theme.colors.accent), at: .zero)
    }
    var frame = Frame(size: rules.size)
    frame.place(.tag(.artifact, rules), at: .zero)
    for (index, cell) in cells.enumerated() {
      frame.place(cell, at: Point(x: composition.start(Double(index) * (width + gutter), width: width), y: 6))
    }
    return frame
  }
}

extension KeyFigures.Item {
  /// The number large, its unit beside it, and what it counts below.
  fileprivate func frame(in composition: Composition, measure: Double) throws(LayoutError) -> Frame {
    let text = composition.theme.text
    let number = text["key number"]
    let unitStyle = text["key unit"].text
    let large = StyledText.Run(self.number ?? figure.text ?? "{\(figure.id)}", number.text)
    let small = StyledText.Run(unit ?? "", unitStyle)
    var line = try composition.line(StyledText(unit == nil ? [large] : [large, small]))
    if line.width > measure {
      let scale = measure / line.width
      line = try composition.line(
        StyledText([
          .init(large.string, number.text.sized(number.text.size * scale)),
          .init(small.string, unitStyle.sized(unitStyle.size * scale)),
        ]))
    }
    let numberHeight = number.paragraph.lineHeight
    var frame = Frame(size: Size(width: measure, height: numberHeight), baseline: numberHeight - 8)
    let x = composition.start(0, width: line.width, of: measure)
    let value = line.frame.tagged(Tag(.paragraph))
    frame.place(value, at: Point(x: x, y: numberHeight - 8 - (line.frame.baseline ?? 0)))
    let words = label ?? Prose([.figure(FigureReference(figure.id, form: .label, text: nil))])
    let below = try composition.block(words, text["key label"], measure: measure)
    frame.place(below.tagged(Tag(.paragraph)), at: Point(x: 0, y: frame.size.height))
    frame.size.height += below.size.height
    if let note {
      let remark = try composition.block(note, text["note"], measure: measure)
      frame.place(remark.tagged(Tag(.paragraph)), at: Point(x: 0, y: frame.size.height + 1))
      frame.size.height += remark.size.height + 1
    }
    return frame
  }
}
