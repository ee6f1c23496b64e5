/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong(Prose)
  case emphasis(Prose)
  case superscript(Prose)
  case `subscript`(Prose)
  case code(String)
  case link(address: String, Prose)
  /// Words with dots, a line or a wave below them.
  case marked(Marking, Prose)
  /// Words set wider: what is added after each character, in em.
  case spaced(Double, Prose)
  /// Words of another language, by its BCP 47 tag.
  case language(String, Prose)
  /// Words with their pronunciation or gloss.
  case ruby(Ruby)
  case figure(FigureReference)
  case reference(Reference)
  case note(Note)
  case index(IndexTerm)
  case lineBreak

  public var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let prose), .emphasis(let prose), .superscript(let prose), .subscript(let prose): prose.plain
    case .link(_, let prose), .marked(_, let prose), .spaced(_, let prose), .language(_, let prose): prose.plain
    case .ruby(let ruby): ruby.base
    case .figure(let figure): figure.text ?? "{\(figure.id)}"
    case .reference(let reference): "{\(reference.anchor)}"
    case .note: ""
    case .index(let term): term.text
    case .lineBreak: "\n"
    }
  }
}

/// A mention of a shared figure. The host looks it up and writes it out, so that no two places can disagree.
public struct FigureReference: Hashable, Sendable, Codable {
  /// How much of the figure is written.
  public enum Form: String, Hashable, Sendable, Choice {
    /// Number, qualifier and unit: 8.7万余人次.
    case full
    /// Number and qualifier: 8.7万余.
    case number
    /// The unit alone: 人次.
    case unit
    /// What the figure counts: 累计诊疗服务.
    case label
  }

  public var id: String
  public var form: Form
  /// What the host wrote; nil until it has.
  public var text: String?

  public init(_ id: String, form: Form = .full, text: String? = nil) {
    self.id = id
    self.form = form
    self.text = text
  }

  enum CodingKeys: String, CodingKey {
    case id = "figure"
    case form, text
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    form = try container.decodeIfPresent(Form.self, forKey: .form) ?? .full
    text = decoder.readsAnswer ? nil : try container.decodeIfPresent(String.self, forKey: .text)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    if form != .full { try container.encode(form, forKey: .form) }
    try container.encodeIfPresent(text, forKey: .text)
  }
}

/// A mention of another place of the report: a chart, a table, a heading.
public struct Reference: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Choice {
    /// 图3, 表2, 第二章.
    case number
    /// 第12页.
    case page
    /// The heading's or caption's own words.
    case title
  }

  public var anchor: String
  public var form: Form

  public init(_ anchor: String, form: Form = .number) {
    self.anchor = anchor
    self.form = form
  }

  enum CodingKeys: String, CodingKey {
    case anchor = "ref"
    case form
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    anchor = try container.decode(String.self, forKey: .anchor)
    form = try container.decodeIfPresent(Form.self, forKey: .form) ?? .number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(anchor, forKey: .anchor)
    if form != .number { try container.encode(form, forKey: .form) }
  }
}

extension Inline: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case strong, emphasis, superscript, `subscript`, code, link, figure, ref, note, index, lineBreak = "break"
    case dots, name, title, underline, strikethrough, spaced, language, ruby
    case text
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    guard let key = Key.allCases.first(where: container.contains) else {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an inline is a string or an object with one of: \(known)"))
    }
    switch key {
    case .strong: self = .strong(try container.decode(Prose.self, forKey: key))
    case .emphasis: self = .emphasis(try container.decode(Prose.self, forKey: key))
    case .superscript: self = .superscript(try container.decode(Prose.self, forKey: key))
    case .subscript: self = .subscript(try container.decode(Prose.self, forKey: key))
    case .code: self = .code(try container.decode(String.self, forKey: key))
    case .link:
      let address = try container.decode(String.self, forKey: .link)
      self = .link(address: address, try container.decodeIfPresent(Prose.self, forKey: .text) ?? Prose([.text(address)]))
    case .dots: self = .marked(.dots, try container.decode(Prose.self, forKey: key))
    case .name: self = .marked(.name, try container.decode(Prose.self, forKey: key))
    case .title: self = .marked(.title, try container.decode(Prose.self, forKey: key))
    case .underline: self = .marked(.underline, try container.decode(Prose.self, forKey: key))
    case .strikethrough: self = .marked(.strikethrough, try container.decode(Prose.self, forKey: key))
    case .spaced:
      let em = try container.decode(Double.self, forKey: key)
      guard em.isFinite, (-0.2...4).contains(em) else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath + [Key.spaced],
            debugDescription: "letter-spacing is from -0.2 to 4 em, not \(em)"))
      }
      self = .spaced(em, try container.decode(Prose.self, forKey: .text))
    case .language:
      self = .language(try container.decode(String.self, forKey: key), try container.decode(Prose.self, forKey: .text))
    case .ruby: self = .ruby(try Ruby(from: decoder))
    case .figure: self = .figure(try FigureReference(from: decoder))
    case .ref: self = .reference(try Reference(from: decoder))
    case .note: self = .note(try Note(from: decoder))
    case .index: self = .index(try IndexTerm(from: decoder))
    case .lineBreak: self = .lineBreak
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .figure(let figure): try figure.encode(to: encoder)
    case .reference(let reference): try reference.encode(to: encoder)
    case .note(let note): try note.encode(to: encoder)
    case .index(let term): try term.encode(to: encoder)
    case .strong(let prose): try encode(prose, .strong, to: encoder)
    case .emphasis(let prose): try encode(prose, .emphasis, to: encoder)
    case .superscript(let prose): try encode(prose, .superscript, to: encoder)
    case .subscript(let prose): try encode(prose, .subscript, to: encoder)
    case .code(let text): try encode(text, .code, to: encoder)
    case .lineBreak: try encode(true, .lineBreak, to: encoder)
    case .marked(let marking, let prose):
      let key: Key =
        switch marking {
        case .dots: .dots
        case .name: .name
        case .title: .title
        case .underline: .underline
        case .strikethrough: .strikethrough
        }
      try encode(prose, key, to: encoder)
    case .spaced(let em, let prose):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(em, forKey: .spaced)
      try container.encode(prose, forKey: .text)
    case .language(let tag, let prose):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(tag, forKey: .language)
      try container.encode(prose, forKey: .text)
    case .ruby(let ruby): try ruby.encode(to: encoder)
    case .link(let address, let prose):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(address, forKey: .link)
      try container.encode(prose, forKey: .text)
    }
  }

  private func encode(_ value: some Encodable, _ key: Key, to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value, forKey: key)
  }
}
