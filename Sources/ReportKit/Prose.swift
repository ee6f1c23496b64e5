/// Running text: words with emphasis, figures, references and links among them.
///
/// In Swift it is written as a string, with figures by reference: `"累计诊疗\(data.figure("f020"))，覆盖全州。"`.
/// In JSON it is a string, or a list of strings and inlines.
public struct Prose: Hashable, Sendable {
  public var inlines: [Inline]

  public init(_ inlines: [Inline] = []) {
    self.inlines = inlines
  }

  public var isEmpty: Bool { inlines.isEmpty }

  /// The words alone; a figure counts as the text that the host gave it.
  public var plain: String { inlines.map(\.plain).joined() }

  public static func + (left: Prose, right: Prose) -> Prose {
    Prose(left.inlines + right.inlines)
  }
}

extension Prose: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { inlines.append(.text(literal)) }
    }
    public mutating func appendInterpolation(_ figure: FigureReference) { inlines.append(.figure(figure)) }
    public mutating func appendInterpolation(_ reference: Reference) { inlines.append(.reference(reference)) }
    public mutating func appendInterpolation(_ inline: Inline) { inlines.append(inline) }
    public mutating func appendInterpolation(_ prose: Prose) { inlines.append(contentsOf: prose.inlines) }
    public mutating func appendInterpolation(_ text: some StringProtocol) { appendLiteral(String(text)) }
  }

  public init(stringLiteral text: String) {
    self.init(text.isEmpty ? [] : [.text(text)])
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.inlines)
  }
}

extension Prose: Codable {
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(stringLiteral: text)
    } else {
      self.init(try decoder.singleValueContainer().decode([Inline].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch inlines.count {
    case 0: try container.encode("")
    case 1:
      if case .text(let text) = inlines[0] { try container.encode(text) } else { try container.encode(inlines) }
    default: try container.encode(inlines)
    }
  }
}

extension Prose {
  /// The marks for the index, in the order of reading.
  public var indexTerms: [IndexTerm] {
    inlines.flatMap { inline -> [IndexTerm] in
      switch inline {
      case .index(let term): [term]
      case .strong(let prose), .emphasis(let prose), .superscript(let prose), .subscript(let prose),
        .link(_, let prose), .marked(_, let prose), .spaced(_, let prose), .language(_, let prose):
        prose.indexTerms
      case .text, .code, .note, .ruby, .figure, .reference, .lineBreak: []
      }
    }
  }

  /// The prose with a name on every mark for the index.
  public func namingTerms(_ name: () -> String) -> Prose {
    Prose(
      inlines.map { inline in
        switch inline {
        case .index(var term):
          term.anchor = term.anchor ?? name()
          return .index(term)
        case .strong(let prose): return .strong(prose.namingTerms(name))
        case .emphasis(let prose): return .emphasis(prose.namingTerms(name))
        case .superscript(let prose): return .superscript(prose.namingTerms(name))
        case .subscript(let prose): return .subscript(prose.namingTerms(name))
        case .link(let address, let prose): return .link(address: address, prose.namingTerms(name))
        case .marked(let marking, let prose): return .marked(marking, prose.namingTerms(name))
        case .spaced(let em, let prose): return .spaced(em, prose.namingTerms(name))
        case .language(let tag, let prose): return .language(tag, prose.namingTerms(name))
        case .text, .code, .note, .ruby, .figure, .reference, .lineBreak: return inline
        }
      })
  }
}
