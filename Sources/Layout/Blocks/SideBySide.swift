import Frames
import ReportKit
import Themes
import Typesetting

extension SideBySide: Composing {
  /// Columns on one height that no page break cuts. Where they are taller than a page they stand one below the other.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    guard columns.count > 1 else { return try stacked(in: composition) }
    let theme = composition.theme
    let gutter = 2 * theme.text.body.text.size
    let total = columns.reduce(0) { $0 + max($1.weight, 0.05) }
    let available = composition.measure - gutter * Double(columns.count - 1)
    var frames: [Frame] = []
    var attachments: [Attachment] = []
    var remarks: [Diagnostic] = []
    for (index, column) in columns.enumerated() {
      let width = available * max(column.weight, 0.05) / total
      let inner = try column.slices(in: composition.part(index).alone(measure: width))
      attachments += inner.flatMap(\.attachments)
      remarks += inner.flatMap(\.remarks)
      frames.append(inner.joined(below: 0, width: width)?.frame ?? Frame(size: Size(width: width, height: 0)))
    }
    let height = frames.map(\.size.height).max() ?? 0
    guard height <= theme.page.depth else {
      var slices = try stacked(in: composition)
      if !slices.isEmpty {
        slices[0].remarks.append(
          Diagnostic(
            .warning, code: "page.stacked",
            message: "the columns are \(Int(height.rounded())) pt tall and the page holds "
              + "\(Int(theme.page.depth.rounded())); they stand one below the other"))
      }
      return slices
    }
    var frame = Frame(size: Size(width: composition.measure, height: height))
    var x = 0.0
    for (index, part) in frames.enumerated() {
      let tag = Tag(.division, element: "\(composition.element).column.\(index)")
      frame.place(part.tagged(tag), at: Point(x: x, y: 0))
      x += part.size.width + gutter
    }
    var slice = composition.slice(frame, spaceBefore: theme.page.grid / 2, spaceAfter: theme.page.grid / 2)
    slice.attachments = attachments
    slice.remarks = remarks
    return [slice]
  }

  private func stacked(in composition: Composition) throws(LayoutError) -> [Slice] {
    var slices: [Slice] = []
    for (index, column) in columns.enumerated() { slices += try column.slices(in: composition.part(index)) }
    return slices
  }
}

extension SideBySide.Column {
  fileprivate func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    var slices: [Slice] = []
    for (index, block) in blocks.enumerated() { slices += try block.slices(in: composition.part(index)) }
    for index in slices.indices { slices[index].floats = false }
    return slices
  }
}
