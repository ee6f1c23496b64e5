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
