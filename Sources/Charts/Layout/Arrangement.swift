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
    case .concat(let columns): piece = try grid(try node.children.map { try self.piece($0, parent: node) }, columns: columns, spacing: spacing(node), centred: centred(node))
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
      piece.edge = plot.view.ground.stroke == nil ? 0 : 1
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
  func grid(_ pieces: [Piece], columns: Int?, spacing: (Double, Double), centred: (Bool, Bool) = (false, false)) throws -> Piece {
    gridPlaces(pieces, columns: columns ?? pieces.count, spacing: spacing, centred: centred).0
  }

  /// Whether plots that are smaller than their column or row stand in its middle.
  func centred(_ node: ViewNode) -> (across: Bool, down: Bool) {
    let given = node.spec.properties["center"]
    if let both = given?.bool { return (both, both) }
    return (given?["column"] == true, given?["row"] == true)
  }

  /// The grid, and where in it each piece's plot stands.
  func gridPlaces(
    _ pieces: [Piece], columns: Int, spacing: (Double, Double), centred: (Bool, Bool) = (false, false)
  ) -> (Piece, [Point]) {
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
        let piece = pieces[row * count + column]
        let place = Point(
          x: x + (centred.0 ? (widths[column] - piece.size.width) / 2 : 0), y: y + (centred.1 ? (heights[row] - piece.size.height) / 2 : 0))
        places.append(place)
        whole.scene.append(piece.scene, at: place)
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
    var legends: [(legend: SceneLegend, offset: Double)] = []
    for model in models {
      let own = look.isHouse ? piece.room : node.plot(of: model.member.unit)?.size ?? node.firstPlotSize
      guard let legend = try LegendBuilding(model: model, look: look, labels: labels, space: own).legend() else { continue }
      legends.append((legend, model.number("offset") ?? 18))
    }
    for own in OwnLegend.all(in: node) {
      legends.append((try own.legend(look: look, labels: labels, room: look.isHouse ? piece.room.width : .infinity), own.number("offset") ?? 18))
    }
    place(legends, in: &piece)
  }

  private func place(_ legends: [(legend: SceneLegend, offset: Double)], in piece: inout Piece) {
    let gap = look.isHouse ? 18.0 : 8
    // Along a side, legends of the house stand where axes begin and end, others where the plot does.
    let across = look.isHouse ? (-piece.reach.left, piece.size.width + piece.reach.right) : (0, piece.size.width)
    let tall = legends.filter { $0.legend.orient == "right" && $0.legend.place == nil }
    let height = tall.reduce(-gap) { $0 + $1.legend.size.height + gap }
    // Legends keep clear of the axes on their side, not of what hangs over at the ends of others.
    let beside = piece.depth ?? piece.reach
    var (right, top, bottom) = (0.0, 0.0, 0.0)
    if let anchor = tall.first?.legend.anchor { right = max(0, Self.along(anchor, 0, piece.size.height, height)) }
    let first = right
    var widest: Double?
    for (legend, offset) in legends {
      var legend = legend
      let size = legend.size
      switch legend.orient {
      case _ where legend.place != nil:
        let place = legend.place ?? .zero
        legend.at = place
        piece.reach.widen(
          Insets(top: -place.y, right: place.x + size.width - piece.size.width, bottom: place.y + size.height - piece.size.height, left: -place.x))
      case "left":
        legend.at = Point(x: -beside.left - offset - size.width, y: Self.along(legend.anchor, 0, piece.size.height, size.height))
        piece.reach.left = max(piece.reach.left, beside.left + offset + size.width)
      case "top":
        legend.at = Point(x: Self.along(legend.anchor, across.0, across.1, size.width), y: -piece.reach.top - offset - size.height - top)
        top += offset + size.height
      case "bottom":
        let start = legend.anchor == "start" ? 0 : across.0
        legend.at = Point(x: Self.along(legend.anchor, start, across.1, size.width), y: piece.size.height + piece.reach.bottom + offset + bottom)
        bottom += offset + size.height
      case "top-left", "top-right", "bottom-left", "bottom-right":
        let inset = 4.0
        let x = legend.orient.hasSuffix("left") ? inset : piece.size.width - size.width - inset
        // Legends of one corner stand below or above each other.
        let shift = piece.scene.legends.filter { $0.orient == legend.orient }.reduce(0) { $0 + $1.size.height + gap }
        let y = legend.orient.hasPrefix("top") ? inset + shift : piece.size.height - size.height - inset - shift
        legend.at = Point(x: x, y: y)
      default:
        legend.at = Point(x: piece.size.width + beside.right + offset, y: right)
        right += size.height + gap
        widest = max(widest ?? 0, legend.at.x + size.width)
      }
      piece.scene.legends.append(legend)
    }
    if let widest { piece.reach.right = max(piece.reach.right, widest - piece.size.width) }
    if right > first {
      let below = right - gap - piece.size.height
      piece.overrun = max(0, below - piece.reach.bottom)
      piece.reach.bottom = max(piece.reach.bottom, below)
    }
    piece.reach.top += top
    piece.reach.bottom += bottom
  }

  /// Where something of a length begins between two ends.
  private static func along(_ anchor: String, _ low: Double, _ high: Double, _ length: Double) -> Double {
    switch anchor {
    case "middle": (low + high - length) / 2
    case "end": high - length
    default: low
    }
  }

  // MARK: Titles

  func addTitle(_ title: ChartTitle, node: ViewNode, to piece: inout Piece) throws {
    let own = TitleLook(title: title, config: node.config)
    let usual = LabelFont(families: look.fonts, size: 13, weight: .bold, color: .black)
    let font = own.font(.title, usual, labels: labels)
    let small = own.font(.subtitle, LabelFont(families: look.fonts, size: 12, color: .black), labels: labels)
    let isGroup = (own.property("frame")?.string ?? "group") == "group" && node.isPlot
    let ends = isGroup ? (0, piece.size.width) : (-piece.reach.left, piece.size.width + piece.reach.right)
    let (x, align) = own.place(ends.0, ends.1, usual: "middle")
    func add(_ text: String, _ font: LabelFont, _ part: TitleLook.Part, at y: Double) throws {
      let lines = try text.split(separator: "\n").map { try labels.truncated(String($0), font, own.number("limit") ?? 0) }
      let scene = SceneText(
        at: Point(x: x, y: y).moved(own.shift), lines: lines, align: align, baseline: .bottom, angle: own.angle, font: font,
        lineHeight: own.leading(part))
      piece.scene.titles.append(SceneTitle(role: part == .title ? "title-text" : "title-subtitle", text: scene, color: font.color))
    }
    func height(_ text: String, _ font: LabelFont, _ part: TitleLook.Part) -> Double {
      (own.leading(part) ?? font.size * 1.25) * Double(max(0, text.split(separator: "\n").count - 1))
    }
    let offset = own.number("offset") ?? 4
    let subtitle = title.subtitle ?? ""
    let padding = own.number("subtitlePadding") ?? 3
    if own.standsBelow {
      var y = piece.size.height + piece.reach.bottom + offset + font.size + height(title.text, font, .title)
      try add(title.text, font, .title, at: y - height(title.text, font, .title))
      if !subtitle.isEmpty {
        y += padding + small.size
        try add(subtitle, small, .subtitle, at: y)
        y += height(subtitle, small, .subtitle)
      }
      piece.reach.bottom = y - piece.size.height
      return
    }
    var y = -piece.reach.top - offset
    if !subtitle.isEmpty {
      y -= height(subtitle, small, .subtitle)
      try add(subtitle, small, .subtitle, at: y)
      y -= small.size + padding
    }
    y -= height(title.text, font, .title)
    try add(title.text, font, .title, at: y)
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
