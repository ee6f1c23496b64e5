/// How things stand beside each other across or along a stack.
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public typealias TextAlignment = HorizontalAlignment
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable {
  case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing
}

/// Views, one after the other.
public struct ViewList: PlainView {
  let words: Text?
  let figure: Figure?
  let charts: [Chart]

  /// The lines of words in the type of the first.
  init(_ views: [any View], separator: String = "\n") {
    let lines = views.compactMap { $0.wording }
    var text = lines.first
    text?.content = lines.map(\.content).joined(separator: separator)
    words = text
    figure = views.lazy.compactMap { $0.figure }.first
    charts = views.flatMap { $0.charts }
  }
}

/// A view that may not be there.
public struct OptionalView<Content: View>: PlainView {
  let words: Text?
  let figure: Figure?
  let charts: [Chart]

  init(_ view: Content?) {
    words = view?.wording
    figure = view?.figure
    charts = view?.charts ?? []
  }
}

/// Reads the statements of a view's block.
@resultBuilder
public enum ViewBuilder {
  public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
  public static func buildPartialBlock<Content: View>(first: Content) -> Content { first }
  public static func buildPartialBlock(accumulated: some View, next: some View) -> ViewList { ViewList([accumulated, next]) }
  public static func buildBlock() -> EmptyView { EmptyView() }
  public static func buildOptional<Content: View>(_ content: Content?) -> OptionalView<Content> { OptionalView(content) }
  public static func buildEither(first: some View) -> ViewList { ViewList([first]) }
  public static func buildEither(second: some View) -> ViewList { ViewList([second]) }
  public static func buildLimitedAvailability(_ content: some View) -> ViewList { ViewList([content]) }
}

/// Nothing.
public struct EmptyView: PlainView {
  public init() {}
}

/// White space between views.
public struct Spacer: PlainView {
  public init(minLength: Double? = nil) {}
}

/// Views below each other.
public struct VStack: PlainView {
  let words: Text?
  let charts: [Chart]

  public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    let content = content()
    (words, charts) = (content.wording, content.charts)
  }
}

/// Views over each other; words stand below each other all the same.
public typealias ZStack = VStack

/// Views beside each other.
public struct HStack: PlainView {
  let words: Text?
  let charts: [Chart]

  public init(alignment: VerticalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    let content = content()
    var text = content.wording
    let line = text?.content.split(separator: "\n").joined(separator: " ")
    text?.content = line ?? ""
    (words, charts) = (text, content.charts)
  }
}

/// Words in the same type.
public struct StyledWords: PlainView {
  let words: Text?
}

extension View {
  public func font(_ font: Font?) -> some View { StyledWords(words: wording?.font(font)) }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View {
    StyledWords(words: wording?.foregroundStyle(style))
  }
  public func foregroundColor(_ color: Color?) -> some View {
    StyledWords(words: wording?.foregroundColor(color))
  }
  public func bold() -> some View { StyledWords(words: wording?.bold()) }
  public func fontWeight(_ weight: Font.Weight?) -> some View { StyledWords(words: wording?.fontWeight(weight)) }
}
