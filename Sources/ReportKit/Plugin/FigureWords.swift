/// What the data say of figures beside their numbers, so that a section's own words hold whatever the numbers are.
extension SectionInput {
  /// A strip of figures, each with its period as a remark.
  ///
  /// Throws like ``figureTable(_:anchor:caption:notes:source:)``.
  public func keyFigures(_ ids: [String]) throws -> KeyFigures {
    let facts = try facts(Timed.self)
    return KeyFigures(
      try ids.map { id in
        let period = try fact(id, facts).period
        // 未注明 alone would leave open what is not said.
        return KeyFigures.Item(try figure(id), note: Prose([.text(period == "未注明" ? "期间" + period : period)]))
      })
  }

  /// The period that figures share; nil where they have several, or none that is known.
  public func period(of ids: [String]) throws -> String? {
    let facts = try facts(Timed.self)
    let periods = Set(try ids.map { try fact($0, facts).period })
    return periods.count == 1 ? periods.first.flatMap { $0 == "未注明" ? nil : $0 } : nil
  }

  /// A figure's number in its base unit, 87000 of 8.7万余人次, to compare with another's.
  ///
  /// Throws `data.shape` where the section's reads lack the column `value`.
  public func value(of id: String) throws -> Double {
    try fact(id, try facts(Counted.self)).value
  }

  /// How bars show that figures are no exact numbers, to be said below a chart's title: ；开口的条形表示不少于. Empty where all
  /// of them are exact.
  ///
  /// Throws `data.shape` where the section's reads lack the column `bound`.
  public func boundsRemark(_ ids: [String]) throws -> String {
    let facts = try facts(Bounded.self)
    let bounds = Set(try ids.map { try fact($0, facts).bound })
    let words = [("over", "开口的条形表示不少于"), ("nearly", "带斜纹的表示略少于")].filter { bounds.contains($0.0) }.map(\.1)
    return words.isEmpty ? "" : "；" + words.joined(separator: "，")
  }

  /// What the data remark on figures, a note each, for a table's or a chart's foot.
  ///
  /// Throws `data.shape` where the section's reads lack the column `note`.
  public func remarks(on ids: [String]) throws -> [Prose] {
    let facts = try facts(Remarked.self)
    return try ids.compactMap { id in
      let fact = try fact(id, facts)
      return fact.note.isEmpty ? nil : Prose([.text("\(fact.indicator)：\(fact.note)。")])
    }
  }

  private struct Timed: FigureRow { var id, period: String }
  private struct Bounded: FigureRow { var id, bound: String }
  private struct Remarked: FigureRow { var id, indicator, note: String }
  private struct Counted: FigureRow {
    var id: String
    var value: Double
  }

  private func facts<Row: FigureRow>(_ type: Row.Type) throws(SectionError) -> [String: Row] {
    Dictionary(try rows(of: "figures", as: type).map { ($0.id, $0) }) { first, _ in first }
  }

  private func fact<Row: FigureRow>(_ id: String, _ facts: [String: Row]) throws(SectionError) -> Row {
    guard let fact = facts[id] else {
      throw SectionError(
        code: "figure.missing", message: "figures has no row “\(id)” among those that the section may read",
        place: Place(table: "figures", row: id))
    }
    return fact
  }
}

private protocol FigureRow: Decodable {
  var id: String { get }
}
