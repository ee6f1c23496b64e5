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
  private static let unknown = "#d9d9d9"

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
        "x": .number(Double(tile.column)), "x2": .number(Double(tile.column) + 0.94), "y": .number(Double(tile.row)),
        "y2": .number(Double(tile.row) + 0.94), "middle": .number(Double(tile.column) + 0.47),
        "centre": .number(Double(tile.row) + 0.47), "name": .string(tile.name),
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
    let tile = "(isValid(datum.quantity) ? scale('color', datum.quantity) : '\(unknown)')"
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          PlainPlane.named(.rect, ["cornerRadius": 2, "invalid": "show"]), rows,
          [.x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"), .color: ground]),
        PlainPlane.layer(
          PlainPlane.silent(.text, ["align": "center", "baseline": "middle", "color": Lettering.ink(on: tile)]), rows,
          [.x: middle, .y: centre, .text: ChannelDefinition(field: "name", .nominal)]),
      ], title: title, width: across * 36, height: down * 36
    ).saying("格网地图", tiles.filter(\.quantity.isFinite).map { NamedQuantity($0.name, $0.quantity) })
      .lacking(tiles.filter { !$0.quantity.isFinite }.map(\.name))
  }

  /// Regions in their own outlines, coloured by a quantity; grey where there is none.
  /// - Parameters:
  ///   - features: GeoJSON features, a collection of them or a list.
  ///   - key: the property by which a feature is known, such as `name`.
  /// - Throws: `SpecError` for a quantity of a region that is not among the features, and for two of one region.
  public static func choropleth(
    _ features: DataValue, key: String, _ quantities: [NamedQuantity], title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "choropleth")
    try demands.distinct(quantities.map(\.name), in: "quantities")
    let known = Dictionary(quantities.map { ($0.name, $0.quantity) }) { first, _ in first }
    let shapes = (features["features"]?.list ?? features.list ?? [features]).compactMap(\.object)
    func name(_ shape: Properties) -> String { shape["properties"]?[key]?.string ?? "" }
    let names = Set(shapes.map(name))
    for (index, quantity) in quantities.enumerated() where !names.contains(quantity.name) {
      throw demands.fault("quantities[\(index)]", "no feature has the \(key) “\(quantity.name)”")
    }
    func quantity(_ shape: Properties) -> Double? { known[name(shape)].flatMap { $0.isFinite ? $0 : nil } }
    let rows = shapes.map { shape -> Properties in
      var row = shape
      row["name"] = .string(name(shape))
      row["quantity"] = quantity(shape).map(DataValue.number) ?? .null
      row["said"] = .string(NamedQuantity(name(shape), quantity(shape) ?? .nan).said)
      return row
    }
    var spec = ChartSpec(
      PlainPlane.named(.geoshape, ["stroke": "white", "strokeWidth": 0.6, "invalid": "show"]), data: .rows(rows),
      encoding: [.color: ground], title: title)
    spec.properties["projection"] = ["type": "mercator"]
    spec.properties["height"] = 220
    var told: Set<String> = [""]
    let lacking = shapes.filter { quantity($0) == nil }.map(name).filter { told.insert($0).inserted }
    return spec.saying("分级设色地图", quantities.filter(\.quantity.isFinite)).lacking(lacking)
  }

  /// The colour of a region, by its quantity or for want of one.
  private static var ground: ChannelDefinition {
    ChannelDefinition(
      field: "quantity", .quantitative,
      ["title": .null, "condition": ["test": "!isValid(datum.quantity)", "value": .string(unknown)]])
  }

  /// The chart with the names of the regions that are grey, for the eye and the ear.
  private func lacking(_ names: [String]) -> ChartSpec {
    names.isEmpty ? self : noting("灰色：无数据").adding("无数据：\(names.joined(separator: "、"))。")
  }
}
