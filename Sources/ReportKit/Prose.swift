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
