import Frames
import ReportKit
import Themes
import Typesetting

extension Heading: Composing {
  /// Level 1 opens a section with its number above; deeper levels carry their number before the words. A heading takes a
  /// whole number of lines of the grid and is never the last on its page (CLREQ, positioning of headings).
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let number = composition.directory[anchor]?.number ?? ""
    let tag = composition.tag(Tag.heading(level), anchor: anchor)
    if level == 1 {
      var slice = try opening(number, in: composition, tag: tag)
      slice.holdsHead = true
      return [slice]
    }
    return [try inText(number: number, in: composition, style: composition.theme.text.heading(level))]
  }

  /// The number and the words in whole lines of the grid.
  func inText(number: String, in composition: Composition, style: BlockStyle) throws(LayoutError) -> Slice {
    let grid = composition.theme.page.grid
    let block = try composition.block(Prose([.text(number)]) + text, style)
    let whole = ((block.size.height + style.spaceAfter) / grid - 0.001).rounded(.up) * grid
    let top = whole - style.spaceAfter - block.size.height
    var frame = Frame(size: Size(width: block.size.width, height: whole), baseline: block.baseline.map { $0 + top })
    frame.place(block, at: Point(x: 0, y: top))
    let tag = composition.tag(Tag.heading(level), anchor: anchor)
    var slice = composition.within(tag).slice(frame, spaceBefore: style.spaceBefore)
    slice.onGrid = true
    return slice
  }
}

extension TextStyles {
  /// The style of a heading by its level from 1; deeper ones than the theme has look like its last.
  func heading(_ level: Int) -> BlockStyle {
    headings.isEmpty ? body : headings[min(max(level, 1), headings.count) - 1]
  }
}

extension Frame {
  /// The frame with white space below, so that its height is a whole number of lines.
  func roundedUp(to grid: Double) -> Frame {
    var copy = self
    copy.size.height = (size.height / grid - 0.001).rounded(.up) * grid
    return copy
  }
}
