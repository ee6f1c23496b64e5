/// A region with its place in a grid of tiles.
public struct RegionTile: Hashable, Sendable {
  public var name: String
  public var column: Int
  public var row: Int
  public var quantity: Double

  public init(_ name: String, column: Int, row: Int, _ quantity: Double) {
    self.name = name
    self.column = column
    self.row = row
    self.quantity = quantity
  }
}

extension ChartSpec {
  /// The ground of regions of which nothing is known: no colour of a ramp.
  static let unknown = "#d9d9d9"

  /// How broad and high a tile is, where the next one stands 1 further.
  private static let side = 0.94

  /// Regions as tiles of one size, about where they lie, coloured by a quantity; grey where it is no number.
  /// - Throws: `SpecError` for two regions of one name or at one place.
  public static func tileMap(_ tiles: [RegionTile], title: ChartTitle? = nil) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "tileMap")
    try demands.distinct(tiles.map(\.name), in: "tiles")
    var taken: [[Int]: String] = [:]
    for (index, tile) in tiles.enumerated() {
      guard tile.column >= 0, tile.row >= 0 else {
        throw demands.fault("tiles[\(index)]", "“\(tile.name)” stands at a negative place; columns and rows count from 0")
      }
      if let other = taken.updateValue(tile.name, forKey: [tile.column, tile.row]) {
        throw demands.fault("tiles[\(index)]", "“\(tile.name)” stands where “\(other)” stands")
      }
    }
    let rows = tiles.map { tile -> Properties in
      [
        "x": .number(Double(tile.column)), "x2": .number(Double(tile.column) + side), "y": .number(Double(tile.row)),
        "y2": .number(Double(tile.row) + side), "middle": .number(Double(tile.column) + side / 2),
        "centre": .number(Double(tile.row) + side / 2), "name": .string(tile.name),
        "quantity": tile.quantity.isFinite ? .number(tile.quantity) : .null,
        "said": .string(NamedQuantity(tile.name, tile.quantity).said),
      ]
    }
    let across = Double(tiles.map(\.column).max() ?? 0) + 1
    let down = Double(tiles.map(\.row).max() ?? 0) + 1
    let (x, y) = (PlainPlane.channel("x", 0, across), PlainPlane.channel("y", 0, down, reversed: true))
    var (middle, centre) = (x, y)
    middle["field"] = "middle"
    centre["field"] = "centre"
    let words = FittingWords(tiles.map(\.name))
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          PlainPlane.named(.rect, ["cornerRadius": 2, "invalid": "show"]), rows,
          [.x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"), .color: ground]),
        // Their ink is that which can be read on the tile.
        PlainPlane.layer(
          Lettering.mark(), words.rows(rows),
          [
            .x: middle, .y: centre,
            .text: words.channel(across: "\(side) * width / \(across)", down: "\(side) * height / \(down)"),
          ]),
      ], title: title, width: across * 36, height: down * 36
    ).saying("格网地图", tiles.filter(\.quantity.isFinite).map { NamedQuantity($0.name, $0.quantity) })
      .lacking(tiles.filter { !$0.quantity.isFinite }.map(\.name))
  }

  /// The colour of a region, by its quantity or for want of one.
  static var ground: ChannelDefinition {
    ChannelDefinition(
      field: "quantity", .quantitative,
      ["title": .null, "condition": ["test": "!isValid(datum.quantity)", "value": .string(unknown)]])
  }

  /// The chart with the names of the regions that are grey, for the eye and the ear.
  func lacking(_ names: [String]) -> ChartSpec {
    names.isEmpty ? self : noting("灰色：无数据").adding("无数据：\(names.joined(separator: "、"))。")
  }
}
