import FoundationEssentials

/// A piece of a screen in Apple's SwiftUI; here so much of one as charts need: words, and types that hold a chart.
public protocol View {
  associatedtype Body: View
  @ViewBuilder var body: Body { get }

  /// What modifiers make of the view: of a chart a chart, of all else a view that shows the same, changed.
  associatedtype ViewAfterChange: View
  func applying(_ change: ViewChange) -> ViewAfterChange
}

extension Never: View {
  public func applying(_ change: ViewChange) -> Never { fatalError("there is no such view") }
}

/// What a modifier does to all that a view shows.
public struct ViewChange {
  var words: (inout Text) -> Void = { _ in }
  var figure: (inout Figure) -> Void = { _ in }
  var chart: (inout Chart) -> Void = { _ in }
}

/// A view as it was, with its words, figures and charts changed alike.
public struct ChangedView: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  init(_ view: some View, _ change: ViewChange = ViewChange()) {
    charts = view.charts.map { chart in
      var copy = chart
      change.chart(&copy)
      return copy
    }
    lines = view.shown.map { line in
      line.map { piece in
        switch piece {
        case .words(var text):
          change.words(&text)
          return .words(text)
        case .figure(var figure):
          change.figure(&figure)
          return .figure(figure)
        }
      }
    }
  }
}

extension View {
  public func applying(_ change: ViewChange) -> ChangedView { ChangedView(self, change) }

  /// A change of the charts that the view holds.
  func charted(_ change: @escaping (inout Chart) -> Void) -> ViewAfterChange { applying(ViewChange(chart: change)) }

  /// The view itself: what a modifier says can be seen on a screen only.
  var unchanged: ViewAfterChange { applying(ViewChange()) }
}

/// What a view shows at one place.
enum ViewPiece {
  case words(Text)
  case figure(Figure)

  var words: Text? { if case .words(let text) = self { text } else { nil } }
  /// The piece among words: words, or a figure that is a sign.
  var sign: Text? {
    switch self {
    case .words(let text): text
    case .figure(let figure): figure.character.map { Text(verbatim: $0) }
    }
  }

  var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}

/// A view that is not made of other views: words, figures and charts.
protocol PlainView: View where Body == Never {
  /// What the view shows, line by line.
  var lines: [[ViewPiece]] { get }
  var charts: [Chart] { get }
}

extension PlainView {
  public var body: Never { fatalError("a plain view has no body") }
  var lines: [[ViewPiece]] { [] }
  var charts: [Chart] { [] }
}

extension View {
  private func plain<Found>(_ find: (any PlainView) -> [Found]) -> [Found] {
    if let plain = self as? any PlainView { return find(plain) }
    if Body.self == Never.self { return [] }
    return body.plain(find)
  }

  /// What a view shows, line by line.
  var shown: [[ViewPiece]] { plain(\.lines) }

  /// The words of a view, line by line, in the type of the first; nil where it has none.
  var wording: Text? {
    let lines = shown.map { $0.compactMap(\.sign) }.filter { !$0.isEmpty }
    guard var text = lines.first?.first else { return nil }
    text.content = lines.map { $0.map(\.content).joined(separator: " ") }.joined(separator: "\n")
    return text.readable
  }

  /// What a view draws first; nil where it is words alone.
  var figure: Figure? { shown.joined().lazy.compactMap(\.figure).first }

  /// The charts that a view holds, from the first to the last.
  public var charts: [Chart] { plain(\.charts) }
}
