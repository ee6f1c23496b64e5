import Frames
import ReportKit
import Themes

extension TableGrid {
  /// - Parameter without: columns with cells that reach over rows; a ground would cover what stands in them.
  func ground(of number: Int, height: Double, without reaching: Set<Int> = []) -> Frame {
    let row = table.rows[number]
    var frame = Frame(size: Size(width: composition.measure, height: height))
    let isBanded = composition.theme.furniture.tableRules == .banded && row.kind == .data && number % 2 == 1
    if row.kind == .group || isBanded {
      var ground = Frame(size: frame.size)
      for stretch in stretches(without: reaching) {
        let box = Rect(x: stretch.x, y: 0.5, width: stretch.width, height: height - 1)
        ground.place(.fill(.rectangle(box), composition.theme.colors.tint), at: .zero)
      }
      frame.place(.tag(.artifact, ground), at: .zero)
    }
    if row.kind == .total { frame.place(rule(at: 0, width: 0.5), at: .zero) }
    return frame
  }

  /// The measure without some columns.
  private func stretches(without columns: Set<Int>) -> [(x: Double, width: Double)] {
    guard !columns.isEmpty else { return [(0, composition.measure)] }
    var stretches: [(x: Double, width: Double)] = []
    var start: Int?
    for column in 0...self.columns.count {
      let isOpen = column < self.columns.count && !columns.contains(column)
      if isOpen, start == nil { start = column }
      guard !isOpen, let first = start else { continue }
      let (x, width) = span(first, column - first)
      stretches.append((x - Self.gutter / 2, width + Self.gutter))
      start = nil
    }
    return stretches
  }
}
