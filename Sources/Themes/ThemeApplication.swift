import Frames
import Typesetting

/// A theme file that asks for what there is not: a colour, a style, a page without room.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key at fault: `styles.box.like`.
  public var key: String
  public var message: String

  public var description: String { "\(key): \(message)" }
}

extension ThemeFile {
  /// The built-in look with what the file changes.
  public func theme(over base: Theme = .annualBrief) throws(ThemeError) -> Theme {
    var theme = base
    for (name, value) in (colors ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let path = ColorScheme.purposes[name] else {
        let known = ColorScheme.purposes.keys.sorted().joined(separator: ", ")
        throw ThemeError(key: "colors.\(name)", message: "there is no such colour; there are: \(known)")
      }
      theme.recolor(from: theme.colors[keyPath: path], to: value.color)
      theme.colors[keyPath: path] = value.color
    }
    if let palette { theme.chart.palette = palette.map(\.color) }
    if let fonts {
      theme.refont(from: theme.fonts.serif, to: fonts.serif ?? theme.fonts.serif)
      theme.refont(from: theme.fonts.sans, to: fonts.sans ?? theme.fonts.sans)
      theme.fonts = FontFamilies(serif: fonts.serif ?? theme.fonts.serif, sans: fonts.sans ?? theme.fonts.sans)
    }
    for name in try ordered(styles ?? [:]) {
      guard let entry = styles?[name] else { continue }
      try theme.change(name, by: entry)
    }
    if let page { theme.page = try page.style(over: theme.page, em: theme.text.body.text.size) }
    return theme
  }

  /// The styles so that each comes after the one it is like.
  private func ordered(_ entries: [String: StyleEntry]) throws(ThemeError) -> [String] {
    var order: [String] = []
    func visit(_ name: String, _ trail: [String]) throws(ThemeError) {
      guard !order.contains(name), let entry = entries[name] else { return }
      guard !trail.contains(name) else {
        throw ThemeError(
          key: "styles.\(name).like", message: "the styles are like each other: \((trail + [name]).joined(separator: " → "))")
      }
      if let like = entry.like { try visit(like, trail + [name]) }
      order.append(name)
    }
    for name in entries.keys.sorted() { try visit(name, []) }
    return order
  }
}

extension ThemeFile.PageEntry {
  /// The paper and type area; where no margin is given the type area stands in the middle, a little above it.
  func style(over base: PageStyle, em: Double) throws(ThemeError) -> PageStyle {
    var page = base
    switch size {
    case .a4: page.size = .a4
    case .millimetres(let width, let height):
      page.size = Size(width: width * Size.millimetre, height: height * Size.millimetre)
    case nil: break
    }
    if let grid {
      guard (4...200).contains(grid) else { throw ThemeError(key: "page.grid", message: "\(grid) pt is no line height") }
      page.grid = grid
    }
    let measure = columns.map { $0 * em } ?? base.measure
    let depth = lines.map { $0 * page.grid } ?? (base.depth / page.grid).rounded(.down) * page.grid
    let left = left.map { $0 * Size.millimetre } ?? (page.size.width - measure) / 2
    let top = top.map { $0 * Size.millimetre } ?? (page.size.height - depth) * 0.465
    page.margins = Insets(
      top: top, right: page.size.width - measure - left, bottom: page.size.height - depth - top, left: left)
    guard measure >= 4 * em, depth >= 4 * page.grid, left >= 0, top >= 0, page.margins.right >= 0, page.margins.bottom >= 0
    else {
      throw ThemeError(key: "page", message: "a type area of \(measure) × \(depth) pt does not stand on this paper")
    }
    return page
  }
}
