import Frames
import ReportKit
import Themes
import Typesetting

extension Columns: Composing {
  /// One slice whose columns the page maker fills: each page to its foot, the last to like heights.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let count = min(max(count, 1), 4)
    let gutter = 2 * theme.text.body.text.size
    let width = (composition.measure - gutter * Double(count - 1)) / Double(count)
    var inner: [Slice] = []
    for (index, block) in blocks.enumerated() {
      inner += try block.slices(in: composition.part(index).alone(measure: width))
    }
    for index in inner.indices { inner[index].floats = false }
    guard !inner.isEmpty else { return [] }
    var slice = composition.slice(
      Frame(size: Size(width: composition.measure, height: 0)), spaceBefore: theme.page.grid / 2,
      spaceAfter: theme.page.grid / 2)
    slice.onGrid = true
    slice.attachments = inner.flatMap(\.attachments)
    slice.remarks = inner.flatMap(\.remarks)
    slice.pour = Pour(count: count, left: composition.left, width: width, gutter: gutter, slices: inner)
    return [slice]
  }
}
