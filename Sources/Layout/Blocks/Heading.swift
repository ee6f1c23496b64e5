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
    if level == 1 { return [try opening(number, in: composition, tag: tag)] }
    let theme = composition.theme
    let style = theme.text.heading(level)
    let block = try composition.block(Prose([.text(number)]) + text, style)
    let whole = ((block.size.height + style.spaceAfter) / theme.page.grid - 0.001).rounded(.up) * theme.page.grid
    let top = whole - style.spaceAfter - block.size.height
    var frame = Frame(size: Size(width: block.size.width, height: whole), baseline: block.baseline.map { $0 + top })
    frame.place(block, at: Point(x: 0, y: top))
    var slice = composition.within(tag).slice(frame, spaceBefore: style.spaceBefore)
    slice.onGrid = true
    return [slice]
  }

  private func opening(_ number: String, in composition: Composition, tag: Tag) throws(LayoutError) -> Slice {
    let theme = composition.theme
    let style = theme.text.heading(1)
    let numberStyle = theme.text["chapter number"]
    var frame = Frame(size: Size(width: composition.measure, height: 0))
    if !number.isEmpty {
      let line = try composition.block(Prose([.text(number)]), numberStyle)
      frame.place(line, at: .zero)
    }
    frame.size.height = numberStyle.paragraph.lineHeight + 6
    let title = try composition.block(text, style)
    frame.baseline = frame.size.height + (title.baseline ?? 0)
    frame.place(title, at: Point(x: 0, y: frame.size.height))
    frame.size.height += title.size.height
    var whole = frame.tagged(tag)
    let rule = Rect(x: 0, y: frame.size.height + 8, width: 36, height: 2.5)
    var bar = Frame(size: frame.size)
    bar.place(.fill(.rectangle(rule), theme.colors.highlight), at: .zero)
    whole.place(.tag(.artifact, bar), at: .zero)
    whole.size.height = rule.maxY
    return composition.slice(whole.roundedUp(to: theme.page.grid), spaceAfter: style.spaceAfter)
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
