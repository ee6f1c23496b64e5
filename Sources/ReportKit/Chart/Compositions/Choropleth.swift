extension ChartSpec {
  /// Regions in their own outlines, coloured by a quantity; grey where there is none. Those that are large enough have
  /// their names.
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
    let plan = RegionPlan(rows.compactMap { $0["geometry"] })
    let labels = zip(rows, rows.map { $0["geometry"].flatMap(plan.label) }).compactMap { row, label -> Properties? in
      label.map { $0.merging(["name": row["name"] ?? "", "quantity": row["quantity"] ?? .null]) { $1 } }
    }
    let words = FittingWords(labels.map { $0["name"]?.string ?? "" })
    let ground = "(isValid(datum.quantity) ? scale('color', datum.quantity) : '\(unknown)')"
    var spec = PlainPlane.layers(
      [
        PlainPlane.layer(
          PlainPlane.named(.geoshape, ["stroke": "white", "strokeWidth": 0.6, "invalid": "show"]), rows, [.color: Self.ground]),
        PlainPlane.layer(
          Lettering.mark(["color": Lettering.ink(on: ground)]), words.rows(labels),
          [
            .longitude: ChannelDefinition(field: "longitude", .quantitative),
            .latitude: ChannelDefinition(field: "latitude", .quantitative),
            .text: words.channel(across: "datum.across * \(plan.scale)", down: "datum.down * \(plan.scale)"),
          ]),
      ], title: title, height: 220)
    spec.properties["projection"] = ["type": "mercator"]
    var told: Set<String> = [""]
    let lacking = shapes.filter { quantity($0) == nil }.map(name).filter { told.insert($0).inserted }
    return spec.saying("分级设色地图", quantities.filter(\.quantity.isFinite)).lacking(lacking)
  }
}
