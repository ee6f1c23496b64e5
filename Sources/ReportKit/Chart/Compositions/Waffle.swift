extension ChartSpec {
  /// A hundred cells, of which each part takes as many as its share; the largest remainders round up, so that all are dealt.
  /// - Parameter symbol: `square` for a waffle, `circle` or an SVG path for a pictogram.
  public static func waffle(_ parts: [NamedQuantity], symbol: String = "square", title: ChartTitle? = nil) -> ChartSpec {
    let parts = parts.filter(\.isDrawable)
    let total = parts.reduce(0) { $0 + $1.quantity }
    let shares = parts.map { total > 0 ? $0.quantity / total * 100 : 0 }
    var cells = shares.map { Int($0) }
    let order = shares.indices.sorted { (shares[$1] - Double(cells[$1]), $0) < (shares[$0] - Double(cells[$0]), $1) }
    for index in order.prefix(max(0, total > 0 ? 100 - cells.reduce(0, +) : 0)) { cells[index] += 1 }
    var rows: [Properties] = []
    for (part, count) in zip(parts, cells) {
      for _ in 0..<count {
        rows.append([
          "column": .number(Double(rows.count % 10)), "row": .number(Double(rows.count / 10)), "name": .string(part.name),
        ])
      }
    }
    let mark = Mark(.point, ["shape": .string(symbol), "size": 190, "filled": true, "opacity": 1])
    let cell = PlainPlane.layer(
      mark, rows,
      [
        .x: PlainPlane.channel("column", -0.5, 9.5), .y: PlainPlane.channel("row", -0.5, 9.5),
        .color: PlainPlane.color("name"),
      ])
    return PlainPlane.layers([cell], title: title, width: 170, height: 170).saying("华夫图", parts)
  }

  /// One symbol for each so many things, a row for each name; the last symbol is cut off where the number ends.
  /// - Parameter unit: how many things one symbol stands for.
  public static func pictogram(_ parts: [NamedQuantity], unit: Double, title: ChartTitle? = nil) -> ChartSpec {
    var rows: [Properties] = []
    for part in parts where part.isDrawable && unit > 0 && part.quantity / unit <= 200 {
      var left = part.quantity / unit
      var place = 0.0
      while left > 1e-9 {
        rows.append([
          "name": .string(part.name), "from": .number(place), "to": .number(place + min(1, left) * 0.82),
        ])
        left -= 1
        place += 1
      }
    }
    let longest = rows.compactMap { $0["to"]?.number }.max() ?? 1
    let bars = PlainPlane.layer(
      Mark(.bar, ["cornerRadius": 3, "labels": false]), rows,
      [
        .y: ChannelDefinition(field: "name", .nominal, ["sort": .null, "title": .null]),
        .x: PlainPlane.channel("from", 0, longest.rounded(.up)), .x2: PlainPlane.second("to"),
      ])
    return PlainPlane.layers([bars], title: title, height: Double(max(1, parts.count)) * 30).saying("象形图", parts)
  }
}
