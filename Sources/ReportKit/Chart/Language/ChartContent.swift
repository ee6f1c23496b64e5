/// What stands inside a `Chart`: a mark, several, or a type of your own with a `body`.
public protocol ChartContent {
  associatedtype Body: ChartContent
  @ChartContentBuilder var body: Body { get }
}

/// Content that is marks itself, rather than made of other content.
protocol PlottedContent: ChartContent where Body == Never {
  /// The marks from back to front, one for each datum.
  var marks: [PlottedMark] { get }
}

extension PlottedContent {
  public var body: Never { fatalError("marks have no body") }
}

extension Never: ChartContent {
  public var body: Never { fatalError("there is no such content") }
}

extension ChartContent {
  /// The marks of the content and of all that it is made of.
  var plotted: [PlottedMark] {
    if let plotted = self as? any PlottedContent { return plotted.marks }
    return body.plotted
  }
}

/// One mark of one datum, before the marks of a kind are gathered into a layer.
struct PlottedMark {
  var kind: Mark.Kind
  var values: [Channel: Plotted] = [:]
  /// How much of a step all marks take that stand beside each other by an offset channel.
  var spans: [Channel: DataValue] = [:]
  var properties: Properties = [:]
  /// The colour of this mark, as CSS; marks of one layer may differ in it.
  var color: String?
  /// `stack` of the measure channel; nil for the usual.
  var stack: DataValue?
  var annotations: [Annotation] = []
  /// The radius in the middle of a slice.
  var middle: DataValue?
  var zIndex = 0.0
  /// What the mark stands for, where it is all marks of a function.
  var function: PlottedFunction?

  init(_ kind: Mark.Kind, _ values: [Channel: Plotted?], stack: DataValue? = nil, _ properties: Properties = [:]) {
    self.kind = kind
    self.values = values.compactMapValues { $0 }
    if let end = self.values[.x]?.second, self.values[.x2] == nil { self.values[.x2] = end }
    if let end = self.values[.y]?.second, self.values[.y2] == nil { self.values[.y2] = end }
    self.stack = stack
    self.properties = properties
  }

  /// Words beside a mark.
  struct Annotation {
    var text: Text
    var position: AnnotationPosition
    var alignment = Alignment.center
    /// Between the mark and the words, in points.
    var spacing: Double?
  }

  /// The properties that move the start and the end of the mark along a channel, in points.
  func ends(_ channel: Channel, _ start: Double, _ end: Double) -> [String: Double] {
    let second: Channel = channel == .x ? .x2 : .y2
    // A mark without a start of its own starts at zero, which is the second place of a specification.
    let startsFirst = values[second] != nil || kind == .rule
    let (first, last) = startsFirst ? (start, end) : (end, start)
    return [channel.rawValue + "Offset": first, second.rawValue + "Offset": last]
  }

  /// Moves the mark on from where it was moved before.
  mutating func move(_ moves: [String: Double]) {
    for (key, move) in moves where move != 0 { properties[key] = .number((properties[key]?.number ?? 0) + move) }
  }

  /// Draws the mark as a figure.
  mutating func take(_ figure: Figure) {
    var symbol: Properties = ["shape": .string(figure.word)]
    symbol["size"] = figure.area.map(DataValue.number)
    symbol["color"] = figure.color.map(DataValue.string)
    symbol["opacity"] = figure.opacity.map(DataValue.number)
    if let width = figure.outline { symbol.merge(["filled": false, "strokeWidth": .number(width)]) { $1 } }
    if kind == .line || kind == .area {
      if figure.outline != nil { symbol["fill"] = .string(figure.fill ?? "white") }
      properties["point"] = .object(symbol)
    } else {
      symbol["color"] = nil
      symbol["fill"] = figure.fill.map(DataValue.string)
      properties.merge(symbol) { $1 }
      if let color = figure.color { self.color = color }
    }
  }

  /// A bar that lies: its measure runs along x.
  var isHorizontal: Bool { values[.x]?.measure == .quantitative && values[.y]?.measure != .quantitative }
}

/// On which side of its mark an annotation stands.
public enum AnnotationPosition: String, Sendable {
  case automatic, overlay, top, bottom, leading, trailing, topLeading, topTrailing, bottomLeading, bottomTrailing
}

/// A list of contents, one after the other.
public struct ContentGroup: PlottedContent {
  let marks: [PlottedMark]

  init(_ marks: [PlottedMark]) { self.marks = marks }

  /// The content's marks, changed after they were made.
  init(_ content: some ChartContent, _ change: (inout PlottedMark) -> Void) {
    marks = content.plotted.map { mark in
      var copy = mark
      change(&copy)
      return copy
    }
  }
}

/// Content that may not be there.
public struct OptionalContent<Content: ChartContent>: PlottedContent {
  let marks: [PlottedMark]

  init(_ content: Content?) { marks = content?.plotted ?? [] }
}

/// Content that is taken together, so that it can be changed together.
public struct Plot: PlottedContent {
  let marks: [PlottedMark]

  public init(@ChartContentBuilder content: () -> some ChartContent) { marks = content().plotted }
}

/// One content, or one view, for each element of a collection.
public struct ForEach<Data: Sequence, ID, Content> {
  let contents: [Content]
}

extension ForEach: ChartContent, PlottedContent where Content: ChartContent {
  var marks: [PlottedMark] { contents.flatMap(\.plotted) }

  public init(_ data: Data, @ChartContentBuilder content: (Data.Element) -> Content) where ID == Never {
    contents = data.map(content)
  }

  public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> Content)
  where ID: Hashable {
    contents = data.map(content)
  }
}

extension ForEach: View, PlainView where Content: View {
  public typealias Body = Never

  var lines: [[ViewPiece]] { contents.flatMap(\.shown) }
  var charts: [Chart] { contents.flatMap(\.charts) }

  public init(_ data: Data, @ViewBuilder content: (Data.Element) -> Content) where ID == Never {
    contents = data.map(content)
  }

  public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: (Data.Element) -> Content) where ID: Hashable {
    contents = data.map(content)
  }
}

/// Reads the statements of a `Chart { … }` block.
@resultBuilder
public enum ChartContentBuilder {
  public static func buildExpression<Content: ChartContent>(_ content: Content) -> Content { content }
  public static func buildPartialBlock<Content: ChartContent>(first: Content) -> Content { first }
  public static func buildPartialBlock(accumulated: some ChartContent, next: some ChartContent) -> ContentGroup {
    ContentGroup(accumulated.plotted + next.plotted)
  }
  public static func buildBlock() -> ContentGroup { ContentGroup([]) }
  public static func buildOptional<Content: ChartContent>(_ content: Content?) -> OptionalContent<Content> {
    OptionalContent(content)
  }
  public static func buildEither(first: some ChartContent) -> ContentGroup { ContentGroup(first.plotted) }
  public static func buildEither(second: some ChartContent) -> ContentGroup { ContentGroup(second.plotted) }
  public static func buildArray(_ contents: [some ChartContent]) -> ContentGroup { ContentGroup(contents.flatMap(\.plotted)) }
  public static func buildLimitedAvailability(_ content: some ChartContent) -> ContentGroup { ContentGroup(content.plotted) }
}
