/// Rows and columns with a caption above and notes below.
public struct Table: Hashable, Sendable, Codable {
  public enum Alignment: String, Hashable, Sendable, Choice {
    case start, center, end
    /// On the decimal point, or after the units digit.
    case decimal
  }

  public struct Column: Hashable, Sendable, Codable {
    public var title: Prose
    public var alignment: Alignment
    /// Share of the width against other columns that have one; nil: found from the content.
    public var weight: Double?

    public init(_ title: Prose, alignment: Alignment = .start, weight: Double? = nil) {
      self.title = title
      self.alignment = alignment
      self.weight = weight
    }

    enum CodingKeys: String, CodingKey { case title, alignment, weight }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      title = try container.decode(Prose.self, forKey: .title)
      alignment = try container.decodeIfPresent(Alignment.self, forKey: .alignment) ?? .start
      weight = try container.decodeIfPresent(Double.self, forKey: .weight)
    }
  }

  public struct Cell: Hashable, Sendable, Codable {
    public var text: Prose
    /// How many columns the cell reaches over.
    public var columns: Int
    /// How many rows the cell reaches over; the rows below have no cell at its place.
    public var rows: Int

    public init(_ text: Prose, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.columns = columns
      self.rows = rows
    }

    enum CodingKeys: String, CodingKey { case text, columns, rows }

    /// Prose alone, or an object with `text`, `columns` and `rows`.
    public init(from decoder: any Decoder) throws {
      if let prose = try? decoder.singleValueContainer().decode(Prose.self) {
        self.init(prose)
      } else if let inline = try? decoder.singleValueContainer().decode(Inline.self), inline.isMention {
        self.init(Prose([inline]))
      } else {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
          try container.decode(Prose.self, forKey: .text),
          columns: try container.decodeIfPresent(Int.self, forKey: .columns) ?? 1,
          rows: try container.decodeIfPresent(Int.self, forKey: .rows) ?? 1)
      }
    }

    public func encode(to encoder: any Encoder) throws {
      guard columns != 1 || rows != 1 else { return try text.encode(to: encoder) }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      if columns != 1 { try container.encode(columns, forKey: .columns) }
      if rows != 1 { try container.encode(rows, forKey: .rows) }
    }
  }

  public struct Row: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Choice {
      case data
      /// A line over the rows that follow it.
      case group
      case total
    }

    public var kind: Kind
    /// How deep the first cell is indented, in em.
    public var indent: Int
    public var cells: [Cell]

    public init(_ cells: [Prose], kind: Kind = .data, indent: Int = 0) {
      self.init(cells: cells.map { Cell($0) }, kind: kind, indent: indent)
    }

    public init(cells: [Cell], kind: Kind = .data, indent: Int = 0) {
      self.cells = cells
      self.kind = kind
      self.indent = indent
    }

    enum CodingKeys: String, CodingKey { case kind, indent, cells }

    /// A list of cells, or an object with `cells`, `kind` and `indent`.
    public init(from decoder: any Decoder) throws {
      if let cells = try? decoder.singleValueContainer().decode([Cell].self) {
        self.init(cells: cells)
      } else {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
          cells: try container.decode([Cell].self, forKey: .cells),
          kind: try container.decodeIfPresent(Kind.self, forKey: .kind) ?? .data,
          indent: try container.decodeIfPresent(Int.self, forKey: .indent) ?? 0)
      }
    }

    public func encode(to encoder: any Encoder) throws {
      guard kind != .data || indent != 0 else { return try cells.encode(to: encoder) }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(cells, forKey: .cells)
      try container.encode(kind, forKey: .kind)
      try container.encode(indent, forKey: .indent)
    }
  }

  public var anchor: String?
  public var caption: Prose
  /// The unit that all cells share, without 单位：.
  public var unit: String?
  public var columns: [Column]
  /// A head of several levels, which is printed in place of the columns' titles; empty for theirs.
  public var head: [[Cell]]
  public var rows: [Row]
  public var notes: [Prose]
  public var source: Prose?
  public var placement: Placement?
  public var whenWide: WhenWide

  /// What becomes of a table that needs more width than the page has.
  public enum WhenWide: String, Hashable, Sendable, Choice {
    /// Smaller type, down to three quarters; what is wider still is cut between columns if it is short, and turned if
    /// it is long.
    case fit
    /// Smaller type, down to three quarters; what is wider still is cut between columns.
    case shrink
    /// A quarter turn, on pages of its own (顶左底右).
    case turn
    /// Parts with some of the columns, below one another, each with the first column again.
    case split
  }

  public init(
    anchor: String? = nil, caption: Prose, unit: String? = nil, columns: [Column], head: [[Cell]] = [], rows: [Row],
    notes: [Prose] = [], source: Prose? = nil, placement: Placement? = nil, whenWide: WhenWide = .fit
  ) {
    self.head = head
    self.whenWide = whenWide
    self.anchor = anchor
    self.caption = caption
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.source = source
    self.placement = placement
  }

  enum CodingKeys: String, CodingKey {
    case anchor, caption, unit, columns, head, rows, notes, source, placement, whenWide
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    anchor = try container.decodeIfPresent(String.self, forKey: .anchor)
    caption = try container.decodeIfPresent(Prose.self, forKey: .caption) ?? ""
    unit = try container.decodeIfPresent(String.self, forKey: .unit)
    columns = try container.decode([Column].self, forKey: .columns)
    head = try container.decodeIfPresent([[Cell]].self, forKey: .head) ?? []
    whenWide = try container.decodeIfPresent(WhenWide.self, forKey: .whenWide) ?? .fit
    rows = try container.decode([Row].self, forKey: .rows)
    notes = try container.decodeIfPresent([Prose].self, forKey: .notes) ?? []
    source = try container.decodeIfPresent(Prose.self, forKey: .source)
    placement = try container.decodeIfPresent(Placement.self, forKey: .placement)
  }
}

extension Table {
  /// An empty head and the default rule for wide tables are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(anchor, forKey: .anchor)
    try container.encode(caption, forKey: .caption)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encode(columns, forKey: .columns)
    if !head.isEmpty { try container.encode(head, forKey: .head) }
    try container.encode(rows, forKey: .rows)
    try container.encode(notes, forKey: .notes)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encodeIfPresent(placement, forKey: .placement)
    if whenWide != .fit { try container.encode(whenWide, forKey: .whenWide) }
  }
}

extension Inline {
  /// Whether the inline is a figure or a reference, which stand for a whole cell without a list around them.
  fileprivate var isMention: Bool {
    switch self {
    case .figure, .reference: true
    case .text, .strong, .emphasis, .superscript, .subscript, .code, .link, .note, .marked, .spaced, .language, .ruby, .index,
      .lineBreak:
      false
    }
  }
}
