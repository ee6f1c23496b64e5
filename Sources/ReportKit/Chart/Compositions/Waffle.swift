extension ChartSpec {
  /// A hundred cells, of which each part takes as many as its share; the largest remainders round up, so that all are dealt.
  /// The legend gives each part with its quantity, also one too small for a cell.
  /// - Parameter symbol: `square` for a waffle, `circle` or an SVG path for a pictogram.
  /// - Throws: `SpecError` for a quantity that is negative or no number, and for two parts of one name.
  public static func waffle(
    _ parts: [NamedQuantity], symbol: String = "square", title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "waffle")
    try demands.sizes(parts, in: "parts")
    try demands.distinct(parts.map(\.name), in: "parts")
    var rows: [Properties] = []
    for (part, count) in zip(parts, dealt(parts.map(\.quantity))) {
      for _ in 0..<count {
        rows.append([
          "column": .number(Double(rows.count % 10)), "row": .number(Double(rows.count / 10)), "said": .string(part.said),
        ])
      }
    }
    let cell = PlainPlane.layer(
      PlainPlane.named(.point, ["shape": .string(symbol), "size": 190, "filled": true, "opacity": 1]), rows,
      [
        .x: PlainPlane.channel("column", -0.5, 9.5), .y: PlainPlane.channel("row", -0.5, 9.5),
        .color: PlainPlane.rows("said", parts.map(\.said)),
      ])
    return PlainPlane.layers([cell], title: title, width: 170, height: 170).saying("华夫图", parts).noting("一格代表百分之一")
  }

  /// How many of a hundred cells each quantity takes.
  private static func dealt(_ quantities: [Double]) -> [Int] {
    // Measured by the largest, so that no sum is too large to be a number.
    let largest = quantities.max() ?? 0
    guard largest > 0 else { return quantities.map { _ in 0 } }
    let total = quantities.reduce(0) { $0 + $1 / largest }
    let shares = quantities.map { $0 / largest / total * 100 }
    var cells = shares.map { Int($0) }
    let order = shares.indices.sorted { (shares[$1] - Double(cells[$1]), $0) < (shares[$0] - Double(cells[$0]), $1) }
    for index in order.prefix(max(0, 100 - cells.reduce(0, +))) { cells[index] += 1 }
    return cells
  }
}
