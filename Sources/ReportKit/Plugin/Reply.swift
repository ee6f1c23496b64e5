/// A line from a section to the host, after the hello. Every line names the order that it belongs to.
public enum Reply: Hashable, Sendable {
  case progress(id: Int, done: Double, of: Double)
  case diagnostic(id: Int, Diagnostic)
  /// The section's blocks, below its title. A heading of level 1 at their head replaces the title.
  case result(id: Int, [Block])
  /// The section could not be made.
  case error(id: Int, SectionError)

  /// The order that the line belongs to.
  public var id: Int {
    switch self {
    case .progress(let id, _, _), .diagnostic(let id, _), .result(let id, _), .error(let id, _): id
    }
  }
}

extension Reply: Codable {
  private enum Key: String, CodingKey { case type, id, done, of, blocks }
  private enum Kind: String, Codable { case progress, diagnostic, result, error }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind = try container.decode(Kind.self, forKey: .type)
    let id = try container.decode(Int.self, forKey: .id)
    switch kind {
    case .progress:
      self = .progress(
        id: id, done: try container.decode(Double.self, forKey: .done), of: try container.decode(Double.self, forKey: .of))
    case .diagnostic: self = .diagnostic(id: id, try Diagnostic(from: decoder))
    case .result: self = .result(id: id, try container.decode([Block].self, forKey: .blocks))
    case .error: self = .error(id: id, try SectionError(from: decoder))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    switch self {
    case .progress(_, let done, let of):
      try container.encode(Kind.progress, forKey: .type)
      try container.encode(done, forKey: .done)
      try container.encode(of, forKey: .of)
    case .diagnostic(_, let diagnostic):
      try container.encode(Kind.diagnostic, forKey: .type)
      try diagnostic.encode(to: encoder)
    case .result(_, let blocks):
      try container.encode(Kind.result, forKey: .type)
      try container.encode(blocks, forKey: .blocks)
    case .error(_, let error):
      try container.encode(Kind.error, forKey: .type)
      try error.encode(to: encoder)
    }
  }
}
