/// How things stand beside each other across or along a stack.
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable {
  case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing
}

/// Views, one after the other.
public struct ViewList: Wording {
  let lines: [Text]
  var separator = "\n"

  /// The lines in the type of the first.
  var words: Text {
    var text = lines.first ?? Text(verbatim: "")
    text.content = lines.map(\.content).joined(separator: separator)
    return text
  }
}

/// A view that may not be there.
public struct OptionalView<Content: View>: Wording {
  let lines: [Text]

  var words: Text { lines.first ?? Text(verbatim: "") }
}

/// Reads the statements of a view's block.
@resultBuilder
public enum ViewBuilder {
  public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
  public static func buildPartialBlock<Content: View>(first: Content) -> Content { first }
  public static func buildPartialBlock(accumulated: some View, next: some View) -> ViewList {
    ViewList(lines: [accumulated.wording, next.wording].compactMap { $0 })
  }
  public static func buildBlock() -> EmptyView { EmptyView() }
  public static func buildOptional<Content: View>(_ content: Content?) -> OptionalView<Content> {
    OptionalView(lines: [content?.wording].compactMap { $0 })
  }
  public static func buildEither(first: some View) -> ViewList { ViewList(lines: [first.wording].compactMap { $0 }) }
  public static func buildEither(second: some View) -> ViewList { ViewList(lines: [second.wording].compactMap { $0 }) }
}

/// Nothing.
public struct EmptyView: View {
  public init() {}
  public var body: Never { fatalError("nothing has no body") }
}

/// Words below each other.
public struct VStack: Wording {
  let words: Text

  public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    words = content().wording ?? Text(verbatim: "")
  }
}

/// Words beside each other.
public struct HStack: Wording {
  let words: Text

  public init(alignment: VerticalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    var text = content().wording ?? Text(verbatim: "")
    text.content = text.content.split(separator: "\n").joined(separator: " ")
    words = text
  }
}

/// Words in the same type.
public struct StyledWords: Wording {
  let words: Text
}

extension View {
  public func font(_ font: Font?) -> some View { StyledWords(words: (wording ?? Text(verbatim: "")).font(font)) }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View {
    StyledWords(words: (wording ?? Text(verbatim: "")).foregroundStyle(style))
  }
  public func foregroundColor(_ color: Color?) -> some View {
    StyledWords(words: (wording ?? Text(verbatim: "")).foregroundColor(color))
  }
}
