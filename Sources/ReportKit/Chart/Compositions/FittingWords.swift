/// Several ways to write each row's words, of which a chart takes the first that has room where the row stands.
struct FittingWords {
  private let ways: [[[String]]]

  /// - Parameter ways: of each row, from the best to the shortest.
  init(ways: [[[String]]]) { self.ways = ways }

  /// - Parameters:
  ///   - names: of the rows, in their order.
  ///   - values: what stands below the names where there is room for both.
  init(_ names: [String], values: [Double]? = nil) {
    let all = Set(names)
    ways = names.enumerated().map { index, name in
      Lettering.ways(name, value: values.map { PlainPlane.words($0[index]) }, among: all)
    }
  }

  /// What a row has to know of its ways.
  private func fields(_ row: Int) -> Properties {
    var fields: Properties = [:]
    for (index, lines) in ways[row].enumerated() {
      let need = Lettering.box(lines)
      fields["text\(index)"] = .string(lines.joined(separator: "\n"))
      fields["width\(index)"] = .number(need.width + Lettering.margin)
      fields["height\(index)"] = .number(need.height + 2)
    }
    return fields
  }

  /// Rows that know the ways of their words.
  func rows(_ rows: [Properties]) -> [Properties] { rows.enumerated().map { $1.merging(fields($0)) { $1 } } }

  /// The words of a row, or none where there is no room.
  /// - Parameters:
  ///   - across: the formula of the room's width, in points.
  ///   - down: that of its height.
  func channel(across: String, down: String) -> ChannelDefinition {
    let most = ways.map(\.count).max() ?? 0
    let choices = (0..<most).map { "datum.width\($0) <= \(across) && datum.height\($0) <= \(down) ? datum.text\($0) : " }
    return ChannelDefinition(value: ["expr": .string(choices.joined() + "''")])
  }
}
