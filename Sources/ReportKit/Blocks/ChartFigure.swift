/// A chart with its caption, as it stands on a page.
public struct ChartFigure: Hashable, Sendable, Codable {
  /// The name that references and `jianbao chart` use; unique in a report.
  public var anchor: String?
  public var spec: ChartSpec
  public var caption: Prose
  public var source: Prose?
  public var placement: Placement?
  public var notes: [Prose]

  public init(
    anchor: String? = nil, spec: ChartSpec, caption: Prose, source: Prose? = nil, placement: Placement? = nil,
    notes: [Prose] = []
  ) {
    self.notes = notes
    self.anchor = anchor
    self.spec = spec
    self.caption = caption
    self.source = source
    self.placement = placement
  }

  enum CodingKeys: String, CodingKey { case anchor, spec, caption, source, placement, notes }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    anchor = try container.decodeIfPresent(String.self, forKey: .anchor)
    spec = try container.decode(ChartSpec.self, forKey: .spec)
    caption = try container.decodeIfPresent(Prose.self, forKey: .caption) ?? ""
    source = try container.decodeIfPresent(Prose.self, forKey: .source)
    placement = try container.decodeIfPresent(Placement.self, forKey: .placement)
    notes = try container.decodeIfPresent([Prose].self, forKey: .notes) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(anchor, forKey: .anchor)
    try container.encode(spec, forKey: .spec)
    try container.encode(caption, forKey: .caption)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encodeIfPresent(placement, forKey: .placement)
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
  }
}
