extension ChartSpec {
  /// A row has no more symbols than these: on a page more of them would be a hatching.
  private static let mostSymbols = 100.0

  /// One symbol for each so many things, a row for each name; the last symbol is cut off where the number ends. Below the
  /// title stands how many things a symbol is.
  /// - Parameter unit: how many things one symbol stands for; where a row would be too long, 2, 5, 10, … times as many.
  /// - Throws: `SpecError` for a quantity that is negative or no number, a unit that is not above 0, and two parts of one
  ///   name.
  public static func pictogram(
    _ parts: [NamedQuantity], unit: Double, title: ChartTitle? = nil
  ) throws(SpecError) -> ChartSpec {
    let demands = Demands(chart: "pictogram")
    try demands.sizes(parts, in: "parts")
    try demands.distinct(parts.map(\.name), in: "parts")
    guard unit.isFinite, unit > 0 else { throw demands.fault("unit", "a symbol stands for a number above 0") }
    let own = unitThatFits(unit, largest: parts.map(\.quantity).max() ?? 0)
    var rows: [Properties] = []
    for part in parts {
      var left = part.quantity / own
      var place = 0.0
      while left > 1e-9 {
        rows.append([
          "name": .string(part.name), "from": .number(place), "to": .number(place + min(1, left) * 0.82),
          "said": .string(part.said),
        ])
        left -= 1
        place += 1
      }
    }
    let longest = rows.compactMap { $0["to"]?.number }.max() ?? 1
    let bars = PlainPlane.layer(
      PlainPlane.named(.bar, ["cornerRadius": 3, "labels": false]), rows,
      [
        .y: PlainPlane.rows("name", parts.map(\.name)), .x: PlainPlane.channel("from", 0, longest.rounded(.up)),
        .x2: PlainPlane.second("to"),
      ])
    let note = "一格代表\(PlainPlane.words(own))" + (own > unit ? "（每格\(PlainPlane.words(unit))则太长）" : "")
    return PlainPlane.layers([bars], title: title, height: Double(max(1, parts.count)) * 30)
      .saying("象形图", parts).noting(note)
  }

  /// The unit, or 2, 5, 10, 20, … times as much, by which the longest row has room.
  private static func unitThatFits(_ unit: Double, largest: Double) -> Double {
    var power = unit
    while power.isFinite {
      for factor in [1, 2, 5.0] where largest / (power * factor) <= mostSymbols { return power * factor }
      power *= 10
    }
    return largest / mostSymbols
  }
}
