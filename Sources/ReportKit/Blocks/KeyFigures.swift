/// A strip of large figures, each with what it counts.
public struct KeyFigures: Hashable, Sendable, Codable {
  public struct Item: Hashable, Sendable, Codable {
    public var figure: FigureReference
    /// What the figure counts; nil for the figure's own label.
    public var label: Prose?
    /// A remark in small type, such as the period.
    public var note: Prose?

    public init(_ figure: FigureReference, label: Prose? = nil, note: Prose? = nil) {
      self.figure = figure
      self.label = label
      self.note = note
    }

    enum CodingKeys: String, CodingKey { case figure, label, note, number, unit }

    /// The number as the host wrote it, such as 8.7; nil until it has.
    public var number: String?
    /// Qualifier and unit as the host wrote them, such as 万余人次.
    public var unit: String?

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let id = try? container.decode(String.self, forKey: .figure) {
        figure = FigureReference(id)
      } else {
        figure = try container.decode(FigureReference.self, forKey: .figure)
      }
      label = try container.decodeIfPresent(Prose.self, forKey: .label)
      note = try container.decodeIfPresent(Prose.self, forKey: .note)
      guard !decoder.readsAnswer else { return }
      number = try container.decodeIfPresent(String.self, forKey: .number)
      unit = try container.decodeIfPresent(String.self, forKey: .unit)
    }
  }

  public var items: [Item]

  public init(_ items: [Item]) {
    self.items = items
  }
}
