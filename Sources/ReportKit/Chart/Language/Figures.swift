/// What a view draws in the place of a symbol.
struct Figure {
  /// The word of a specification for the shape.
  var word: String
  /// In square points, as a specification has it; nil for the usual size.
  var area: Double?
  /// As CSS; nil for the colour of the mark.
  var color: String?
  /// The width of the outline of a shape that is not filled.
  var outline: Double?
  /// The colour inside of an outline, as CSS; nil for the paper's.
  var fill: String?
  var opacity: Double?
  /// What stands for the figure among words; nil for a shape that is no sign.
  var character: String?
}

extension Figure {
  /// The figure with another of its shape over it: an outline around it, or a smaller one inside of it, which leaves a ring.
  /// What lies over it in another shape is not drawn.
  func under(_ cover: Figure) -> Figure {
    guard cover.word == word, outline == nil else { return self }
    var figure = self
    if let width = cover.outline {
      (figure.outline, figure.color, figure.fill) = (width, cover.color ?? color, color)
      figure.area = area ?? cover.area
      return figure
    }
    guard let side = area?.squareRoot(), let inner = cover.area?.squareRoot(), inner < side else { return cover.sized(like: self) }
    (figure.outline, figure.fill) = ((side - inner) / 2, cover.color)
    figure.area = (side + inner) * (side + inner) / 4
    return figure
  }

  private func sized(like other: Figure) -> Figure {
    var figure = self
    figure.area = area ?? other.area
    return figure
  }
}

/// The sides of a view.
public enum Edge {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let top = Set(rawValue: 1)
    public static let leading = Set(rawValue: 2)
    public static let bottom = Set(rawValue: 4)
    public static let trailing = Set(rawValue: 8)
    public static let horizontal: Set = [.leading, .trailing]
    public static let vertical: Set = [.top, .bottom]
    public static let all: Set = [.horizontal, .vertical]
  }
}

/// A value that a view changes while it is on a screen; on paper it is what it was at first.
@propertyWrapper
public struct State<Value> {
  public var wrappedValue: Value
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  public init(initialValue value: Value) { wrappedValue = value }
}

/// A view that asks for its room; on paper it is told of none, and stands in the middle of the plot.
public struct GeometryReader<Content: View>: View {
  let content: (GeometryProxy) -> Content
  public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { self.content = content }
  public var body: Content { content(GeometryProxy()) }
}

/// The room of a view.
public struct GeometryProxy: Sendable {
  public var size: CGSize { .zero }
  public subscript<Value>(_ anchor: Anchor<Value>) -> Value { anchor.value }
}

/// A place on a screen.
public struct Anchor<Value: Sendable>: Sendable {
  let value: Value
}

/// What Apple's framework hands to views over a chart; on paper there is nothing to ask it.
public struct ChartProxy: Sendable {
  public var plotFrame: Anchor<CGRect>? { Anchor(value: .zero) }
  public var plotAreaFrame: Anchor<CGRect> { Anchor(value: .zero) }
  public var plotSize: CGSize { .zero }
  public var plotAreaSize: CGSize { .zero }

  // Where values are is known only once the page is: there is no place to name, and no value at one.

  public func position<Value: Plottable>(forX value: Value) -> CGFloat? { nil }
  public func position<Value: Plottable>(forY value: Value) -> CGFloat? { nil }
  public func position<X: Plottable, Y: Plottable>(for position: (x: X, y: Y)) -> CGPoint? { nil }
  public func positionRange<Value: Plottable>(forX value: Value) -> ClosedRange<CGFloat>? { nil }
  public func positionRange<Value: Plottable>(forY value: Value) -> ClosedRange<CGFloat>? { nil }
  public func value<Value: Plottable>(atX position: CGFloat, as: Value.Type = Value.self) -> Value? { nil }
  public func value<Value: Plottable>(atY position: CGFloat, as: Value.Type = Value.self) -> Value? { nil }
  public func value<X: Plottable, Y: Plottable>(at position: CGPoint, as: (X, Y).Type = (X, Y).self) -> (X, Y)? { nil }
}
