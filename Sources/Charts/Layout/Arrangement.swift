import Frames
import ReportKit
import Typesetting

/// Puts plots, axes and legends side by side into one scene.
struct Arrangement {
  let look: Look
  let labels: Labels
  /// Whether only the room is asked for that all takes.
  var isTrial = false
  /// How wide each plot with its words is to be, and each plot that fills what its words leave; nil where charts have sizes
  /// of their own.
  var share: (whole: Double, plot: Double)?

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
    case .concat(let columns):
      let pieces = try node.children.map { try self.piece($0, parent: node) }
      piece = gridPlaces(pieces, columns: columns ?? pieces.count, node).0
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

  /// How plots line up.
  enum Align: String {
    /// All columns are as wide as the widest.
    case all
    /// Each column is as wide as its widest plot.
    case each
    /// Each plot follows the one before it.
    case none
  }

  func align(_ node: ViewNode) -> (across: Align, down: Align) {
    let given = node.spec.properties["align"]
    func read(_ value: DataValue?) -> Align { value?.string.flatMap(Align.init) ?? .each }
    return given?.object == nil ? (read(given), read(given)) : (read(given?["column"]), read(given?["row"]))
  }

  /// Whether plots that are smaller than their column or row stand in its middle.
  func centred(_ node: ViewNode) -> (across: Bool, down: Bool) {
    let given = node.spec.properties["center"]
    if let both = given?.bool { return (both, both) }
    return (given?["column"] == true, given?["row"] == true)
  }

  /// How far the plots of one column or row reach: before them, in themselves, after them.
  private struct Track {
    var before = 0.0
    var length = 0.0
    var after = 0.0

    mutating func widen(_ other: Track) {
      (before, length, after) = (max(before, other.before), max(length, other.length), max(after, other.after))
    }
  }

  /// The columns of a grid, or its rows.
  private func tracks(_ cells: [(index: Int, track: Track)], count: Int, _ align: Align) -> [Track] {
    var tracks = Array(repeating: Track(), count: count)
    for cell in cells { tracks[cell.index].widen(cell.track) }
    guard align == .all else { return tracks }
    let widest = tracks.reduce(into: Track()) { $0.widen($1) }
    return tracks.map { _ in widest }
  }

  /// The grid, and where in it each piece's plot stands.
  func gridPlaces(_ pieces: [Piece], columns: Int, _ node: ViewNode) -> (Piece, [Point]) {
    let (spacing, centred, align) = (spacing(node), centred(node), align(node))
    // Only the plots themselves are kept apart, whatever stands around them.
    let isFlush = node.spec.properties["bounds"] == "flush"
    let count = max(1, min(columns, pieces.count))
    let rows = (pieces.count + count - 1) / count
    let reaches = pieces.map { look.isHouse ? $0.reach : $0.reach.bordered($0.edge) }
    let cells = pieces.enumerated().map { index, piece in
      let reach = isFlush ? Insets() : reaches[index]
      return (
        across: (index: index % count, track: Track(before: reach.left, length: piece.size.width, after: reach.right)),
        down: (index: index / count, track: Track(before: reach.top, length: piece.size.height, after: reach.bottom))
      )
    }
    let across = tracks(cells.map(\.across), count: count, align.across)
    let down = tracks(cells.map(\.down), count: rows, align.down)
    var whole = Piece()
    var places: [Point] = []
    // Where the plots of the row above end, and what stands after them: for plots that follow each other freely.
    var above = Array(repeating: (end: 0.0, after: 0.0), count: count)
    var y = 0.0
    for row in 0..<rows {
      if row > 0 { y += down[row - 1].after + spacing.1 + down[row].before }
      var x = 0.0
      for column in 0..<count where row * count + column < pieces.count {
        let index = row * count + column
        let (piece, own) = (pieces[index], cells[index])
        let place: Point
        if align.across == .none {
          x += column > 0 ? cells[index - 1].across.track.after + spacing.0 + own.across.track.before : own.across.track.before - across[0].before
        } else if column > 0 {
          x += across[column - 1].after + spacing.0 + across[column].before
        }
        let top = align.down != .none ? y : row > 0 ? above[column].end + above[column].after + spacing.1 + own.down.track.before : own.down.track.before - down[0].before
        place = Point(
          x: x + (centred.0 ? (across[column].length - piece.size.width) / 2 : 0), y: top + (centred.1 ? (down[row].length - piece.size.height) / 2 : 0))
        places.append(place)
        whole.scene.append(piece.scene, at: place)
        let length = align.across == .none ? piece.size.width : across[column].length
        whole.size.width = max(whole.size.width, x + length)
        whole.size.height = max(whole.size.height, top + (align.down == .none ? piece.size.height : down[row].length))
        if column == count - 1 || index == pieces.count - 1 { whole.reach.right = max(whole.reach.right, across[column].after) }
        above[column] = (top + piece.size.height, own.down.track.after)
        x += length
      }
      y += down[row].length
    }
    whole.reach.left = across.first?.before ?? 0
    whole.reach.top = down.first?.before ?? 0
    whole.reach.bottom = down.last?.after ?? 0
    if isFlush {
      for (index, place) in places.enumerated() {
        let (size, reach) = (pieces[index].size, reaches[index])
        whole.reach.widen(Insets(
          top: reach.top - place.y, right: place.x + size.width + reach.right - whole.size.width,
          bottom: place.y + size.height + reach.bottom - whole.size.height, left: reach.left - place.x))
      }
    }
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
