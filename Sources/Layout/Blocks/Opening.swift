import Frames
import ReportKit
import Themes
import Typesetting

extension Heading {
  /// How a section opens, as the theme has it.
  func opening(_ number: String, in composition: Composition, tag: Tag) throws(LayoutError) -> Slice {
    switch composition.theme.furniture.opening {
    case .ruled: try ruled(number, in: composition, tag: tag)
    case .plain: try plain(number, in: composition, tag: tag)
    case .band: try banner(number, in: composition, tag: tag) { $0.band(depth: $1) }
    case .ridges: try banner(number, in: composition, tag: tag) { $0.ridges(depth: $1) }
    }
  }

  /// The number above, a short bar below.
  private func ruled(_ number: String, in composition: Composition, tag: Tag) throws(LayoutError) -> Slice {
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

  /// The number and the title on a ground that reaches over the type area to the paper's edges.
  private func banner(
    _ number: String, in composition: Composition, tag: Tag, ground: (Composition, Double) -> Frame
  ) throws(LayoutError) -> Slice {
    let theme = composition.theme
    let grid = theme.page.grid
    let style = theme.text.heading(1)
    var frame = Frame(size: Size(width: composition.measure, height: 0))
    let line = try composition.block(Prose([.text(number)]), theme.text["chapter number"])
    if !number.isEmpty { frame.place(line, at: .zero) }
    frame.size.height = theme.text["chapter number"].paragraph.lineHeight + 6
    let title = try composition.block(text, style)
    frame.baseline = frame.size.height + (title.baseline ?? 0)
    frame.place(title, at: Point(x: 0, y: frame.size.height))
    frame.size.height += title.size.height
    let depth = ((frame.size.height + grid) / grid - 0.001).rounded(.up) * grid
    var whole = Frame(size: Size(width: composition.measure, height: depth + grid), baseline: frame.baseline)
    whole.place(.tag(.artifact, ground(composition, depth)), at: .zero)
    whole.place(frame.tagged(tag), at: .zero)
    return composition.slice(whole, spaceAfter: style.spaceAfter)
  }
}

extension Composition {
  /// The part of the paper above a depth of the type area: wide enough for right and for left pages, whose margins may
  /// differ. What lies beside the paper is cut off by its edge.
  private func head(depth: Double) -> Rect {
    let margins = theme.page.margins
    let side = max(margins.left, margins.right)
    return Rect(x: -side, y: -margins.top, width: theme.page.measure + 2 * side, height: margins.top + depth)
  }

  fileprivate func band(depth: Double) -> Frame {
    let head = head(depth: depth)
    var frame = Frame(size: Size(width: measure, height: depth))
    frame.place(.fill(.rectangle(head), theme.colors.accent), at: .zero)
    let foot = Rect(x: head.minX, y: depth - 3, width: head.size.width, height: 3)
    frame.place(.fill(.rectangle(foot), theme.colors.highlight), at: .zero)
    return frame
  }

  fileprivate func ridges(depth: Double) -> Frame {
    let head = head(depth: depth)
    let colors = theme.colors
    var frame = Frame(size: Size(width: measure, height: depth))
    frame.place(.fill(.rectangle(head), colors.tint), at: .zero)
    let ridges = Ridges(
      size: Size(width: head.size.width, height: head.size.height * 0.62),
      colors: [0.05, 0.1, 0.17].map { colors.tint.mixed(with: colors.accent, share: $0) },
      sun: colors.tint.mixed(with: colors.highlight, share: 0.28))
    frame.place(ridges.frame, at: Point(x: head.minX, y: depth - ridges.size.height))
    return frame
  }
}
