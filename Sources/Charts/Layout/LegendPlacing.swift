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
}
