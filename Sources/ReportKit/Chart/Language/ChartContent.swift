/// What stands inside a `Chart`: a mark, or several.
public protocol ChartContent {
  /// The marks from back to front, one for each datum.
  var marks: [PlottedMark] { get }
}

/// One mark of one datum, before the marks of a kind are gathered into a layer.
public struct PlottedMark: ChartContent {
  var kind: Mark.Kind
  var values: [Channel: Plotted] = [:]
  /// Constants of the picture, such as a colour.
  var constants: [Channel: DataValue] = [:]
  var properties: Properties = [:]
  /// `stack` of the measure channel; nil for the usual.
  var stack: DataValue?
  var annotation: Annotation?
  var zIndex = 0.0

  public var marks: [PlottedMark] { [self] }

  init(_ kind: Mark.Kind, _ values: [Channel: Plotted?], stack: DataValue? = nil, _ properties: Properties = [:]) {
    self.kind = kind
    self.values = values.compactMapValues { $0 }
    self.stack = stack
    self.properties = properties
  }

  /// Words beside a mark.
  struct Annotation {
    var text: String
    var position: AnnotationPosition
  }
}

/// On which side of its mark an annotation stands.
public enum AnnotationPosition: String, Sendable { case automatic, overlay, top, bottom, leading, trailing }

/// Content whose marks have been changed after they were made.
struct ModifiedContent: ChartContent {
  let marks: [PlottedMark]

  init(_ content: some ChartContent, _ change: (inout PlottedMark) -> Void) {
    marks = content.marks.map { mark in
      var copy = mark
      change(&copy)
      return copy
    }
  }
}

/// A list of contents, one after the other.
public struct ContentGroup: ChartContent {
  public let marks: [PlottedMark]

  public init(_ contents: [any ChartContent]) { marks = contents.flatMap(\.marks) }
}

/// One content for each element of a collection.
public struct ForEach: ChartContent {
  public let marks: [PlottedMark]

  public init<Data: Sequence, Content: ChartContent>(
    _ data: Data, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    marks = data.flatMap { content($0).marks }
  }

  public init<Data: Sequence, ID: Hashable, Content: ChartContent>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    self.init(data, content: content)
  }
}

/// Reads the statements of a `Chart { … }` block.
@resultBuilder
public enum ChartContentBuilder {
  public static func buildExpression(_ content: some ChartContent) -> ContentGroup { ContentGroup([content]) }
  public static func buildBlock(_ contents: ContentGroup...) -> ContentGroup { ContentGroup(contents) }
  public static func buildOptional(_ content: ContentGroup?) -> ContentGroup { content ?? ContentGroup([]) }
  public static func buildEither(first: ContentGroup) -> ContentGroup { first }
  public static func buildEither(second: ContentGroup) -> ContentGroup { second }
  public static func buildArray(_ contents: [ContentGroup]) -> ContentGroup { ContentGroup(contents) }
  public static func buildLimitedAvailability(_ content: ContentGroup) -> ContentGroup { content }
}
