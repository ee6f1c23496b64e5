/// How things stand beside each other across or along a stack.
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public typealias TextAlignment = HorizontalAlignment
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable {
  case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing
}

/// Views, one after the other.
public struct ViewList: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  init(_ views: [any View]) {
    lines = views.flatMap { $0.shown }
    charts = views.flatMap { $0.charts }
  }
}

/// A view that may not be there.
public struct OptionalView<Content: View>: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  init(_ view: Content?) {
    lines = view?.shown ?? []
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

/// A line between views; words on paper stand apart without one.
public struct Divider: PlainView {
  public init() {}
}

/// Views that are taken together.
public struct Group<Content: View>: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(@ViewBuilder content: () -> Content) {
    let content = content()
    (lines, charts) = (content.shown, content.charts)
  }
}

/// Views below each other.
public struct VStack: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(alignment: HorizontalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    let content = content()
    (lines, charts) = (content.shown, content.charts)
  }
}

/// Views over each other: figures of one shape become one, and words stand below each other all the same.
public struct ZStack: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(alignment: Alignment = .center, @ViewBuilder content: () -> some View) {
    let content = content()
    charts = content.charts
    let pieces = content.shown
    let figures = pieces.joined().compactMap(\.figure)
    guard let first = figures.first, figures.count > 1, figures.allSatisfy({ $0.word == first.word }) else {
      lines = pieces
      return
    }
    let figure = figures.dropFirst().reduce(first) { $0.under($1) }
    lines = [[.figure(figure)]] + pieces.map { $0.filter { $0.figure == nil } }.filter { !$0.isEmpty }
  }
}

/// Views beside each other.
public struct HStack: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(alignment: VerticalAlignment = .center, spacing: Double? = nil, @ViewBuilder content: () -> some View) {
    let content = content()
    lines = [content.shown.flatMap { $0 }]
    charts = content.charts
  }
}

/// A figure with its words beside it.
public struct Label: PlainView {
  let lines: [[ViewPiece]]

  public init(_ title: LocalizedStringKey, systemImage: String) {
    lines = [Image(systemName: systemImage).lines.flatMap { $0 } + [.words(Text(title))]]
  }

  @_disfavoredOverload public init<S: StringProtocol>(_ title: S, systemImage: String) {
    lines = [Image(systemName: systemImage).lines.flatMap { $0 } + [.words(Text(title))]]
  }

  public init(@ViewBuilder title: () -> some View, @ViewBuilder icon: () -> some View) {
    lines = [icon().shown.flatMap { $0 } + title().shown.flatMap { $0 }]
  }
}
