extension SectionInput {
  /// A table of shared figures, a row each: what is counted, how many, and when.
  ///
  /// Throws `figure.missing` for a figure that the section may not read, and `data.shape` where its reads lack the
  /// columns `id`, `indicator` and `period`.
  public func figureTable(
    _ ids: [String], anchor: String, caption: Prose, notes: [Prose] = [], source: Prose? = nil
  ) throws -> Table {
    let facts = try figureFacts()
    return Table(
      anchor: anchor, caption: caption,
      columns: [.init("指标"), .init("数值", alignment: .decimal), .init("期间")],
      rows: try ids.map { id in
        let figure = try figure(id)
        guard let fact = facts[id] else {
          throw SectionError(code: "figure.missing", message: "figures has no row “\(id)”", place: Place(row: id))
        }
        return Table.Row(["\(fact.indicator)", "\(figure)", "\(fact.period)"])
      },
      notes: notes, source: source)
  }

  /// What a table says of a figure beside its number.
  struct FigureFact: Decodable {
    var id: String
    var indicator: String
    var period: String
  }

  private func figureFacts() throws(SectionError) -> [String: FigureFact] {
    Dictionary(try rows(of: "figures", as: FigureFact.self).map { ($0.id, $0) }) { first, _ in first }
  }
}
