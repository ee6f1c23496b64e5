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
    switch theme.furniture.opening {
    case .plain: return try plain(number, in: composition, tag: tag)
    case .band: return try band(number, in: composition, tag: tag)
    case .ruled: break
    }
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
    let left = composition.start(0, width: rule.size.width)
    bar.place(.fill(.rectangle(rule), theme.colors.highlight), at: Point(x: left, y: 0))
    whole.place(.tag(.artifact, bar), at: .zero)
    whole.size.height = rule.maxY
    return composition.slice(whole.roundedUp(to: theme.page.grid), spaceAfter: style.spaceAfter)
  }

  /// The title alone, as its style aligns it, in whole lines of the grid.
  private func plain(_ number: String, in composition: Composition, tag: Tag) throws(LayoutError) -> Slice {
    let theme = composition.theme
    let style = theme.text.heading(1)
    let label = number.isEmpty ? Prose() : Prose([.text(number + composition.words.labelGap)])
    let title = try composition.block(label + text, style)
    var slice = composition.within(tag).slice(
      title.roundedUp(to: theme.page.grid), spaceBefore: style.spaceBefore, spaceAfter: style.spaceAfter)
    slice.onGrid = true
    return slice
  }

  /// The number and the title on a band of colour as wide as the measure.
  private func band(_ number: String, in composition: Composition, tag: Tag) throws(LayoutError) -> Slice {
    let theme = composition.theme
    let style = theme.text.heading(1)
    let padding = 16.0
    let inner = composition.inset(left: padding, right: padding)
    var frame = Frame(size: Size(width: composition.measure, height: padding))
    if !number.isEmpty {
      let line = try inner.block(Prose([.text(number)]), theme.text["chapter number"])
      frame.place(line, at: Point(x: padding, y: frame.size.height))
      frame.size.height += line.size.height + 4
    }
    let title = try inner.block(text, style)
    frame.baseline = frame.size.height + (title.baseline ?? 0)
    frame.place(title, at: Point(x: padding, y: frame.size.height))
    frame.size.height += title.size.height + padding
    frame = frame.roundedUp(to: theme.page.grid)
    var ground = Frame(size: frame.size)
    ground.place(.fill(.rectangle(Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)), theme.colors.accent), at: .zero)
    let foot = Rect(x: 0, y: frame.size.height - 3, width: frame.size.width, height: 3)
    ground.place(.fill(.rectangle(foot), theme.colors.highlight), at: .zero)
    var whole = Frame(size: frame.size, baseline: frame.baseline)
    whole.place(.tag(.artifact, ground), at: .zero)
    whole.place(frame.tagged(tag), at: .zero)
    return composition.slice(whole, spaceAfter: style.spaceAfter)
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
