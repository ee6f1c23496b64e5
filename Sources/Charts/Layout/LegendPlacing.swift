import Frames
import ReportKit

/// Where legends stand about a plot.
extension Arrangement {
  /// The boxes of the legends that stand in a corner of the plot.
  func legendsInside(_ node: ViewNode, _ parent: ViewNode?) throws -> [Rect] {
    let models = LegendModel.all(in: node, ownedBy: parent, look: look).filter { $0.property("orient")?.string?.contains("-") == true }
    guard !models.isEmpty else { return [] }
    var piece = Piece(size: node.size)
    try addLegends(models, of: node, to: &piece)
    return piece.scene.legends.map { Rect(x: $0.at.x - 2, y: $0.at.y - 2, width: $0.size.width + 4, height: $0.size.height + 4) }
  }

  func addLegends(_ models: [LegendModel], of node: ViewNode, to piece: inout Piece) throws {
    var legends: [(legend: SceneLegend, offset: Double)] = []
    for model in models {
      let own = look.isHouse ? space(for: model, node, piece) : node.plot(of: model.member.unit)?.size ?? node.firstPlotSize
      guard let legend = try LegendBuilding(model: model, look: look, labels: labels, space: own).legend() else { continue }
      legends.append((legend, model.number("offset") ?? 18))
    }
    for own in OwnLegend.all(in: node) {
      legends.append((try own.legend(look: look, labels: labels, room: look.isHouse ? space(for: own, node, piece).width : .infinity), own.number("offset") ?? 18))
    }
    place(legends, in: &piece)
  }

  /// The room for a legend of the house: in a corner the plot's, else that of the plot with its axes, or the part of the
  /// picture that a plot has which does not fill it.
  private func space(for legend: any LegendLook, _ node: ViewNode, _ piece: Piece) -> Size {
    if legend.property("orient")?.string?.contains("-") == true {
      return Size(width: piece.size.width - 2 * Self.inset, height: piece.size.height - 2 * Self.inset)
    }
    guard let share, !node.hasPlot(asWideAs: share.plot) else { return piece.room }
    return Size(width: max(piece.room.width, share.whole), height: piece.room.height)
  }

  /// How far legends in a corner stand from the plot's edges, in points.
  private static let inset = 4.0

  private func place(_ legends: [(legend: SceneLegend, offset: Double)], in piece: inout Piece) {
    let gap = look.isHouse ? 18.0 : 8
    // Along a side, legends of the house stand where axes begin and end, others where the plot does.
    let across = look.isHouse ? (-piece.reach.left, piece.size.width + piece.reach.right) : (0, piece.size.width)
    var legends = legends
    if look.isHouse { seatInCorners(&legends, gap: gap, in: piece) }
    // Legends keep clear of the axes on their side, not of what hangs over at the ends of others.
    let beside = piece.depth ?? piece.reach
    var (top, bottom) = (0.0, 0.0)
    var (left, right) = (column(legends, "left", gap: gap, of: piece), column(legends, "right", gap: gap, of: piece))
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
        legend.at = Point(x: -beside.left - offset - left.width, y: left.next)
        left.add(size.height, reach: offset + left.width)
      case "top":
        legend.at = Point(x: Self.along(legend.anchor, across.0, across.1, size.width), y: -piece.reach.top - offset - size.height - top)
        top += offset + size.height
      case "bottom":
        // A legend that is longer than the plot begins where the axis does.
        let start = legend.anchor == "start" ? max(across.0, min(0, across.1 - size.width)) : across.0
        legend.at = Point(x: Self.along(legend.anchor, start, across.1, size.width), y: piece.size.height + piece.reach.bottom + offset + bottom)
        bottom += offset + size.height
      case "top-left", "top-right", "bottom-left", "bottom-right":
        guard !look.isHouse else { break }
        // Legends of one corner stand below or above each other.
        let shift = piece.scene.legends.filter { $0.orient == legend.orient }.reduce(0) { $0 + $1.size.height + gap }
        legend.at = legend.inCorner(of: piece.size, inset: Self.inset, shift: shift)
      default:
        legend.at = Point(x: piece.size.width + beside.right + offset, y: right.next)
        right.add(size.height, reach: offset + size.width)
      }
      piece.scene.legends.append(legend)
      if look.isHouse, legend.orient == "top" || legend.orient == "bottom" {
        piece.reach.widen(Insets(right: legend.at.x + size.width - piece.size.width, left: -legend.at.x))
      }
    }
    if left.isTaken { piece.reach.left = max(piece.reach.left, beside.left + left.reach) }
    if right.isTaken { piece.reach.right = max(piece.reach.right, beside.right + right.reach) }
    for column in [left, right] where column.isTaken {
      let below = column.next - gap - piece.size.height
      piece.overrun = max(piece.overrun, below - piece.reach.bottom)
      piece.reach.bottom = max(piece.reach.bottom, below)
    }
    piece.reach.top += top
    piece.reach.bottom += bottom
  }

  /// The legends below each other at one side of a plot.
  private struct Column {
    /// Of the widest legend, in points.
    let width: Double
    /// Where the next legend begins, from the plot's top.
    var next: Double
    let gap: Double
    /// How far legends reach from the axes at the side.
    var reach = 0.0
    var isTaken = false

    mutating func add(_ height: Double, reach: Double) {
      next += height + gap
      self.reach = max(self.reach, reach)
      isTaken = true
    }
  }

  private func column(_ legends: [(legend: SceneLegend, offset: Double)], _ side: String, gap: Double, of piece: Piece) -> Column {
    let own = legends.map(\.legend).filter { $0.orient == side && $0.place == nil }
    let height = own.reduce(-gap) { $0 + $1.size.height + gap }
    let start = own.first.map { max(0, Self.along($0.anchor, 0, piece.size.height, height)) }
    return Column(width: own.reduce(0) { max($0, $1.size.width) }, next: start ?? 0, gap: gap)
  }

  /// Seats legends in the corners of a plot, those of one corner below or above each other. What has no room in the plot
  /// stands beside it.
  private func seatInCorners(_ legends: inout [(legend: SceneLegend, offset: Double)], gap: Double, in piece: Piece) {
    var taken: [String: [Rect]] = [:]
    for index in legends.indices where legends[index].legend.orient.contains("-") {
      let (orient, size) = (legends[index].legend.orient, legends[index].legend.size)
      let shift = taken[orient, default: []].reduce(0) { $0 + $1.size.height + gap }
      let at = legends[index].legend.inCorner(of: piece.size, inset: Self.inset, shift: shift)
      let box = Rect(x: at.x, y: at.y, width: size.width, height: size.height)
      guard Rect(piece.size).holds(box), !taken.values.joined().contains(where: { $0.overlaps(box) }) else {
        legends[index].legend.orient = orient.hasSuffix("left") ? "left" : "right"
        continue
      }
      legends[index].legend.at = at
      taken[orient, default: []].append(box)
    }
  }

  /// Where something of a length begins between two ends.
  private static func along(_ anchor: String, _ low: Double, _ high: Double, _ length: Double) -> Double {
    switch anchor {
    case "middle": (low + high - length) / 2
    case "end": high - length
    default: low
    }
  }
}

extension SceneLegend {
  /// Where the legend stands in its corner of a plot.
  /// - Parameter shift: how far below or above the place next to the corner.
  fileprivate func inCorner(of plot: Size, inset: Double, shift: Double) -> Point {
    Point(
      x: orient.hasSuffix("left") ? inset : plot.width - size.width - inset,
      y: orient.hasPrefix("top") ? inset + shift : plot.height - size.height - inset - shift)
  }
}

extension ViewNode {
  fileprivate func hasPlot(asWideAs width: Double) -> Bool {
    isPlot ? size.width == width : children.contains { $0.hasPlot(asWideAs: width) }
  }
}
