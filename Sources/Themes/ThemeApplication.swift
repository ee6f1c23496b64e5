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
    var changes: [Color: Color] = [:]
    for (name, value) in (colors ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let path = ColorScheme.purposes[name] else {
        let known = ColorScheme.purposes.keys.sorted().joined(separator: ", ")
        throw ThemeError(key: "colors.\(name)", message: "there is no such colour; there are: \(known)")
      }
      changes[base.colors[keyPath: path]] = value.color
      theme.colors[keyPath: path] = value.color
    }
    theme.recolor(changes)
    if let palette { theme.chart.palette = palette.map(\.color) }
    for (name, families) in (fonts ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard !families.isEmpty else { throw ThemeError(key: "fonts.\(name)", message: "name one family at least") }
      if let old = theme.fonts[name] { theme.refont(from: old, to: families) }
      switch name {
      case "serif": theme.fonts.serif = families
      case "sans": theme.fonts.sans = families
      default: theme.fonts.others[name] = families
      }
    }
    if let page { try page.fillArea(of: &theme) }
    for name in try ordered(styles ?? [:]) {
      guard let entry = styles?[name] else { continue }
      try theme.change(name, by: entry)
    }
    if let page { theme.page = try page.style(over: theme.page, em: theme.text.body.text.size) }
    if let numbering { theme.numbering = numbering.numbering }
    if let furniture { theme.furniture = try furniture.furniture(over: theme.furniture) }
    if let chart {
      if let ramp = chart.ramp { theme.chart.ramp = ramp.map(\.color) }
      for (key, width) in [("gridWidth", chart.gridWidth), ("axisWidth", chart.axisWidth), ("lineWidth", chart.lineWidth)] {
        guard width.map((0...20).contains) ?? true else {
          throw ThemeError(key: "chart.\(key)", message: "a line is from 0 to 20 pt wide")
        }
      }
      theme.chart.gridWidth = chart.gridWidth ?? theme.chart.gridWidth
      theme.chart.axisWidth = chart.axisWidth ?? theme.chart.axisWidth
      theme.chart.lineWidth = chart.lineWidth ?? theme.chart.lineWidth
    }
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

extension ThemeFile.FurnitureEntry {
  func furniture(over base: Furniture) throws(ThemeError) -> Furniture {
    var furniture = base
    furniture.runningHead = runningHead ?? base.runningHead
    furniture.opening = opening ?? base.opening
    furniture.folioPlace = folioPlace ?? base.folioPlace
    furniture.folio = folio ?? base.folio
    furniture.tableRules = tableRules ?? base.tableRules
    if let folioDrop {
      guard (0...100).contains(folioDrop) else {
        throw ThemeError(key: "furniture.folioDrop", message: "\(folioDrop) mm is not below the text of a page")
      }
      furniture.folioDrop = folioDrop * Size.millimetre
    }
    return furniture
  }
}

extension ThemeFile.PageEntry {
  /// Makes body text fill the type area that the file gives in millimetres.
  func fillArea(of theme: inout Theme) throws(ThemeError) {
    guard let area else { return }
    guard area.count == 2, area.allSatisfy({ (20...2000).contains($0) }) else {
      throw ThemeError(key: "page.area", message: "write [width, height] in millimetres, each from 20 to 2000")
    }
    if let columns {
      guard (4...200).contains(columns) else { throw ThemeError(key: "page.columns", message: "write 4 to 200") }
      theme.text.body.text.size = area[0] * Size.millimetre / columns
    }
    if let lines {
      guard (4...200).contains(lines) else { throw ThemeError(key: "page.lines", message: "write 4 to 200") }
      theme.page.grid = area[1] * Size.millimetre / lines
      theme.text.body.paragraph.lineHeight = theme.page.grid
    }
  }

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
    let measure = try between(inner ?? left, outer ?? right, of: page.size.width, instead: columns ?? area?.first, key: "columns")
      ?? area?.first.map { $0 * Size.millimetre } ?? columns.map { $0 * em } ?? base.measure
    let depth = try between(top, bottom, of: page.size.height, instead: lines ?? area?.last, key: "lines")
        .map { ($0 / page.grid + 0.001).rounded(.down) * page.grid }
      ?? area?.last.map { $0 * Size.millimetre } ?? lines.map { $0 * page.grid } ?? (base.depth / page.grid).rounded(.down) * page.grid
    page.mirrored = mirrored ?? base.mirrored
    page.chapters = chapters ?? base.chapters
    page.headsOpenings = headsOpenings ?? base.headsOpenings
    page.backCover = backCover ?? base.backCover
    page.notes = notes ?? base.notes
    let left = (inner ?? left).map { $0 * Size.millimetre } ?? (page.size.width - measure) / 2
    let top = top.map { $0 * Size.millimetre } ?? (page.size.height - depth) * 0.465
    page.margins = Insets(
      top: top, right: page.size.width - measure - left, bottom: page.size.height - depth - top, left: left)
    guard measure >= 4 * em, depth >= 4 * page.grid, left >= 0, top >= 0, page.margins.right >= 0, page.margins.bottom >= 0
    else {
      throw ThemeError(key: "page", message: "a type area of \(measure) × \(depth) pt does not stand on this paper")
    }
    return page
  }

  /// What two margins leave, in points; nil where the type area's size is given instead.
  private func between(
    _ first: Double?, _ second: Double?, of whole: Double, instead: Double?, key: String
  ) throws(ThemeError) -> Double? {
    guard let second else { return nil }
    guard instead == nil else {
      throw ThemeError(key: "page.\(key)", message: "give both margins or the type area's size, not all three")
    }
    guard let first else {
      throw ThemeError(key: "page", message: "margins come in pairs: left and right, inner and outer, top and bottom")
    }
    return whole - (first + second) * Size.millimetre
  }
}
