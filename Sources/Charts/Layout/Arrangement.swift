import Frames
import ReportKit
import Typesetting

/// Puts plots, axes and legends side by side into one scene.
struct Arrangement {
  let look: Look
  let labels: Labels
  /// Whether only the room is asked for that all takes.
  var isTrial = false

  /// A piece of the scene with the room it takes around its origin.
  struct Piece {
    var scene = Scene()
    /// The extent of the plots, from the origin.
    var size = Size.zero
    var reach = Insets()
    /// How deep the axes of a plot are; nil where several plots stand side by side.
    var depth: Insets?
    /// How far the line around a plot reaches beyond all else of it.
    var edge = 0.0
    /// How far legends beside the plot reach below all else: what counts for nothing where a plot is to fit into a size.
    var overrun = 0.0
    /// How far words of the marks reach; axes, legends and titles stand beside each other as if they were not there.
    var ink = Insets()

    /// The plot with the axes at its sides.
    var room: Size { Size(width: reach.left + size.width + reach.right, height: size.height) }

    var outer: Size {
      Size(width: reach.left + size.width + reach.right, height: reach.top + size.height + reach.bottom)
    }
  }

  func piece(_ node: ViewNode, parent: ViewNode?) throws -> Piece {
    var piece: Piece
    switch node.kind {
    case .unit, .layer:
      var building = PlotBuilding(look: look, labels: labels, isTrial: isTrial)
      if look.isHouse, !isTrial { building.occupied = try legendsInside(node, parent) }
      piece = plotPiece(try building.plot(node))
    case .concat(let columns): piece = try grid(try node.children.map { try self.piece($0, parent: node) }, columns: columns, spacing: spacing(node))
    case .facet(let model):
      var isNested = false
      if case .facet(let outer)? = parent?.kind, outer.rows != nil, model.rows != nil { isNested = true }
      piece = try FacetArrangement(arrangement: self, isNested: isNested).piece(node, model)
    }
    try addLegends(
      LegendModel.all(in: node, ownedBy: parent, look: look), of: node, to: &piece)
    if parent != nil, let title = node.spec.title, !title.text.isEmpty { try addTitle(title, node: node, to: &piece) }
    if parent != nil { piece.reach.widen(piece.ink) }
    return piece
  }

  private func plotPiece(_ plot: Plot) -> Piece {
    var piece = Piece(size: plot.view.size, reach: plot.reach, ink: plot.ink)
    if !look.isHouse {
      piece.depth = plot.depth
      piece.edge = plot.view.stroke == nil ? 0 : 1
    }
    piece.scene.views = plot.views
    piece.scene.axes = plot.axes
    return piece
  }

  func spacing(_ node: ViewNode) -> (Double, Double) {
    let usual = node.config.number(node.isFacet ? "facet" : "concat", "spacing") ?? 20
    let given = node.spec.properties["spacing"]
    if let number = given?.number { return (number, number) }
    return (given?["column"]?.number ?? usual, given?["row"]?.number ?? usual)
  }

  /// Pieces in rows and columns, whose plots line up.
  func grid(_ pieces: [Piece], columns: Int?, spacing: (Double, Double)) throws -> Piece {
    gridPlaces(pieces, columns: columns ?? pieces.count, spacing: spacing).0
  }

  /// The grid, and where in it each piece's plot stands.
  func gridPlaces(_ pieces: [Piece], columns: Int, spacing: (Double, Double)) -> (Piece, [Point]) {
    var places: [Point] = []
    let count = max(1, columns)
    let rows = (pieces.count + count - 1) / count
    var (lefts, widths, rights) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    var (tops, heights, bottoms) = (Array(repeating: 0.0, count: rows), Array(repeating: 0.0, count: rows), Array(repeating: 0.0, count: rows))
    for (index, piece) in pieces.enumerated() {
      let (row, column) = (index / count, index % count)
      let reach = look.isHouse ? piece.reach : piece.reach.bordered(piece.edge)
      lefts[column] = max(lefts[column], reach.left)
      widths[column] = max(widths[column], piece.size.width)
      rights[column] = max(rights[column], reach.right)
      tops[row] = max(tops[row], reach.top)
      heights[row] = max(heights[row], piece.size.height)
      bottoms[row] = max(bottoms[row], reach.bottom)
    }
    var whole = Piece()
    var y = 0.0
    for row in 0..<rows {
      if row > 0 { y += bottoms[row - 1] + spacing.1 + tops[row] }
      var x = 0.0
      for column in 0..<count where row * count + column < pieces.count {
        if column > 0 { x += rights[column - 1] + spacing.0 + lefts[column] }
        places.append(Point(x: x, y: y))
        whole.scene.append(pieces[row * count + column].scene, at: Point(x: x, y: y))
        whole.size.width = max(whole.size.width, x + widths[column])
        if column == count - 1 || row * count + column == pieces.count - 1 { whole.reach.right = max(whole.reach.right, rights[column]) }
        x += widths[column]
      }
      y += heights[row]
    }
    whole.size.height = y
    whole.reach.left = lefts.first ?? 0
    whole.reach.top = tops.first ?? 0
    whole.reach.bottom = bottoms.last ?? 0
    return (whole, places)
  }

  // MARK: Legends

  /// The boxes of the legends that stand in a corner of the plot.
  private func legendsInside(_ node: ViewNode, _ parent: ViewNode?) throws -> [Rect] {
    let models = LegendModel.all(in: node, ownedBy: parent, look: look).filter { $0.property("orient")?.string?.contains("-") == true }
    guard !models.isEmpty else { return [] }
    var piece = Piece(size: node.size)
    try addLegends(models, of: node, to: &piece)
    return piece.scene.legends.map { Rect(x: $0.at.x - 2, y: $0.at.y - 2, width: $0.size.width + 4, height: $0.size.height + 4) }
  }

  func addLegends(_ models: [LegendModel], of node: ViewNode, to piece: inout Piece) throws {
    let gap = look.isHouse ? 18.0 : 8
    // Legends keep clear of the axes on their side, not of what hangs over at the ends of others.
    let beside = piece.depth ?? piece.reach
    var right = 0.0
    var (top, bottom) = (0.0, 0.0)
    for model in models {
      let own = look.isHouse ? piece.room : node.plot(of: model.member.unit)?.size ?? node.firstPlotSize
      guard var legend = try LegendBuilding(model: model, look: look, labels: labels, space: own).legend() else { continue }
      let offset = model.number("offset") ?? 18
      if let place = legend.place {
        legend.at = place
        piece.scene.legends.append(legend)
        piece.reach.widen(
          Insets(
            top: -place.y, right: place.x + legend.size.width - piece.size.width, bottom: place.y + legend.size.height - piece.size.height,
            left: -place.x))
        continue
      }
      switch legend.orient {
      case "left":
        legend.at = Point(x: -beside.left - offset - legend.size.width, y: 0)
        piece.reach.left = max(piece.reach.left, beside.left + offset + legend.size.width)
      case "top":
        legend.at = Point(x: look.isHouse ? -piece.reach.left : 0, y: -piece.reach.top - offset - legend.size.height - top)
        top += offset + legend.size.height
      case "bottom":
        legend.at = Point(x: 0, y: piece.size.height + piece.reach.bottom + offset + bottom)
        bottom += offset + legend.size.height
      case "top-left", "top-right", "bottom-left", "bottom-right":
        let inset = 4.0
        let x = legend.orient.hasSuffix("left") ? inset : piece.size.width - legend.size.width - inset
        // Legends of one corner stand below or above each other.
        let shift = piece.scene.legends.filter { $0.orient == legend.orient }.reduce(0) { $0 + $1.size.height + gap }
        let y = legend.orient.hasPrefix("top") ? inset + shift : piece.size.height - legend.size.height - inset - shift
        legend.at = Point(x: x, y: y)
      default:
        legend.at = Point(x: piece.size.width + beside.right + offset, y: right)
        right += legend.size.height + gap
        piece.scene.legends.append(legend)
        continue
      }
      piece.scene.legends.append(legend)
    }
    let widest = piece.scene.legends.filter { $0.orient == "right" && models.count > 0 }.map { $0.at.x + $0.size.width }.max()
    if right > 0, let widest { piece.reach.right = max(piece.reach.right, widest - piece.size.width) }
    if right > gap {
      let below = right - gap - piece.size.height
      piece.overrun = max(0, below - piece.reach.bottom)
      piece.reach.bottom = max(piece.reach.bottom, below)
    }
    piece.reach.top += top
    piece.reach.bottom += bottom
  }

  // MARK: Titles

  func addTitle(_ title: ChartTitle, node: ViewNode, to piece: inout Piece) throws {
    func property(_ key: String) -> DataValue? { title.properties[key] ?? node.config["title", key] }
    let color = property("color")?.string.flatMap { Color(css: $0) } ?? .black
    let font = LabelFont(
      families: look.fonts, size: property("fontSize")?.number ?? 13,
      weight: property("fontWeight")?.isBold ?? true ? .bold : .regular, color: color)
    let small = LabelFont(
      families: look.fonts, size: property("subtitleFontSize")?.number ?? 12,
      weight: property("subtitleFontWeight")?.isBold ?? false ? .bold : .regular,
      color: property("subtitleColor")?.string.flatMap { Color(css: $0) } ?? .black)
    let anchor = property("anchor")?.string ?? "middle"
    let frame = property("frame")?.string ?? "group"
    let left = frame == "bounds" || node.isPlot ? (frame == "group" ? 0 : -piece.reach.left) : -piece.reach.left
    let right = frame == "group" && node.isPlot ? piece.size.width : piece.size.width + piece.reach.right
    let x = anchor == "start" ? left : anchor == "end" ? right : (left + right) / 2
    let align: SceneText.Align = anchor == "start" ? .left : anchor == "end" ? .right : .center
    var y = -piece.reach.top - (property("offset")?.number ?? 4)
    if let subtitle = title.subtitle, !subtitle.isEmpty {
      let lines = subtitle.split(separator: "\n").map(String.init)
      y -= small.size * 1.25 * Double(lines.count - 1)
      piece.scene.titles.append(
        SceneTitle(role: "title-subtitle", text: SceneText(at: Point(x: x, y: y), lines: lines, align: align, baseline: .bottom, font: small), color: small.color))
      y -= small.size + 3
    }
    let lines = title.text.split(separator: "\n").map(String.init)
    y -= font.size * 1.25 * Double(max(0, lines.count - 1))
    piece.scene.titles.append(
      SceneTitle(role: "title-text", text: SceneText(at: Point(x: x, y: y), lines: lines, align: align, baseline: .bottom, font: font), color: color))
    piece.reach.top = -(y - font.size)
  }
}

extension ViewNode {
  /// The size of the first plot inside the chart.
  var firstPlotSize: Size { isPlot ? size : children.first?.firstPlotSize ?? .zero }

  /// The plot inside the chart that draws a unit.
  func plot(of unit: UnitModel) -> ViewNode? {
    if isPlot { return units.contains { $0 === unit } ? self : nil }
    return children.lazy.compactMap { $0.plot(of: unit) }.first
  }

  var isFacet: Bool { if case .facet = kind { true } else { false } }
}

extension Scene {
  /// Adds another scene, moved.
  mutating func append(_ other: Scene, at point: Point) {
    views += other.views.map { view in
      var copy = view
      copy.at = view.at.moved(point)
      return copy
    }
    axes += other.axes.map { axis in
      var copy = axis
      copy.at = axis.at.moved(point)
      return copy
    }
    legends += other.legends.map { legend in
      var copy = legend
      copy.at = legend.at.moved(point)
      return copy
    }
    titles += other.titles.map { title in
      var copy = title
      copy.text.at = title.text.at.moved(point)
      return copy
    }
  }
}

extension Point {
  func moved(_ by: Point) -> Point { Point(x: x + by.x, y: y + by.y) }
}
