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
  /// Regions as tiles of one size, about where they lie, coloured by a quantity.
  public static func tileMap(_ tiles: [RegionTile], title: ChartTitle? = nil) -> ChartSpec {
    let rows = tiles.map { tile -> Properties in
      [
        "x": .number(Double(tile.column)), "x2": .number(Double(tile.column) + 0.94), "y": .number(Double(tile.row)),
        "y2": .number(Double(tile.row) + 0.94), "middle": .number(Double(tile.column) + 0.47),
        "centre": .number(Double(tile.row) + 0.47), "name": .string(tile.name), "quantity": .number(tile.quantity),
      ]
    }
    let across = Double((tiles.map(\.column).max() ?? 0) + 1)
    let down = Double((tiles.map(\.row).max() ?? 0) + 1)
    let quantities = tiles.map(\.quantity).filter(\.isFinite)
    let half = ((quantities.min() ?? 0) + (quantities.max() ?? 0)) / 2
    let (x, y) = (PlainPlane.channel("x", 0, across), PlainPlane.channel("y", 0, down, reversed: true))
    var (middle, centre) = (x, y)
    middle["field"] = "middle"
    centre["field"] = "centre"
    let ink: Properties = [
      "value": "black", "condition": ["test": .string("datum.quantity > \(half)"), "value": "white"],
    ]
    return PlainPlane.layers(
      [
        PlainPlane.layer(
          Mark(.rect, ["cornerRadius": 2]), rows,
          [
            .x: x, .x2: PlainPlane.second("x2"), .y: y, .y2: PlainPlane.second("y2"),
            .color: ChannelDefinition(field: "quantity", .quantitative, ["title": .null]),
          ]),
        PlainPlane.layer(
          Mark(.text, ["align": "center", "baseline": "middle"]), rows,
          [.x: middle, .y: centre, .text: ChannelDefinition(field: "name", .nominal), .color: ChannelDefinition(ink)]),
      ], title: title, width: across * 36, height: down * 36
    ).saying("格网地图", tiles.map { ($0.name, $0.quantity) })
  }

  /// Regions in their own outlines, coloured by a quantity.
  /// - Parameters:
  ///   - features: GeoJSON features, a collection of them or a list.
  ///   - key: the property by which a feature is known, such as `name`.
  public static func choropleth(
    _ features: DataValue, key: String, _ quantities: [NamedQuantity], title: ChartTitle? = nil
  ) -> ChartSpec {
    let known = Dictionary(quantities.map { ($0.name, $0.quantity) }, uniquingKeysWith: { first, _ in first })
    let rows = (features["features"]?.list ?? features.list ?? [features]).compactMap { feature -> Properties? in
      guard var row = feature.object else { return nil }
      let name = feature["properties"]?[key]?.string ?? ""
      row["name"] = .string(name)
      row["quantity"] = known[name].map(DataValue.number) ?? .null
      return row
    }
    var spec = ChartSpec(
      Mark(.geoshape, ["stroke": "white", "strokeWidth": 0.6]), data: .rows(rows),
      encoding: [.color: ChannelDefinition(field: "quantity", .quantitative, ["title": .null])], title: title)
    spec.properties["projection"] = ["type": "mercator"]
    spec.properties["height"] = 220
    return spec.saying("分级设色地图", quantities)
  }
}
