/// White space at the sides of a view, in points.
public struct EdgeInsets: Hashable, Sendable {
  public var top, leading, bottom, trailing: CGFloat

  public init(top: CGFloat = 0, leading: CGFloat = 0, bottom: CGFloat = 0, trailing: CGFloat = 0) {
    (self.top, self.leading, self.bottom, self.trailing) = (top, leading, bottom, trailing)
  }
}

/// A view whose kind is forgotten.
public struct AnyView: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(_ view: some View) { (lines, charts) = (view.shown, view.charts) }
  public init(erasing view: some View) { self.init(view) }
}

/// A view with a heading. A heading of a single chart that has no title of its own is the chart's.
public struct GroupBox: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(@ViewBuilder content: () -> some View) { self.init(content: content, label: { EmptyView() }) }

  public init(_ title: LocalizedStringKey, @ViewBuilder content: () -> some View) {
    self.init(content: content, label: { Text(title) })
  }

  @_disfavoredOverload public init<S: StringProtocol>(_ title: S, @ViewBuilder content: () -> some View) {
    self.init(content: content, label: { Text(title) })
  }

  public init(label: some View, @ViewBuilder content: () -> some View) { self.init(content: content, label: { label }) }

  public init(@ViewBuilder content: () -> some View, @ViewBuilder label: () -> some View) {
    let (content, label) = (content(), label())
    lines = label.shown + content.shown
    var charts = content.charts
    if charts.count == 1, charts[0].title == nil, let heading = label.wording?.content { charts[0].title = ChartTitle(heading) }
    self.charts = charts
  }
}

/// A view that is larger than its frame; on paper all of it is there.
public struct ScrollView: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> some View) {
    let content = content()
    (lines, charts) = (content.shown, content.charts)
  }
}

extension Axis {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
  }
}

/// Rows of views below each other.
public struct Grid: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(
    alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil, @ViewBuilder content: () -> some View
  ) {
    let content = content()
    (lines, charts) = (content.shown, content.charts)
  }
}

/// A row of a grid.
public struct GridRow: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> some View) {
    let content = content()
    (lines, charts) = ([content.shown.flatMap { $0 }], content.charts)
  }
}

public typealias LazyVStack = VStack
public typealias LazyHStack = HStack

/// Views for a tool that shows them while they are written.
public protocol PreviewProvider {
  associatedtype Previews: View
  @ViewBuilder static var previews: Previews { get }
}
