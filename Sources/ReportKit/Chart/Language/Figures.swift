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
  var opacity: Double?
  /// What stands for the figure among words; nil for a shape that is no sign.
  var character: String?
}

/// A shape of Apple's SwiftUI that a symbol or a ground can have.
public protocol Shape: View {
  /// The word of a specification for the shape.
  var word: String { get }
}

/// A circle.
public struct Circle: Shape, PlainView {
  public let word = "circle"
  public init() {}
  var lines: [[ViewPiece]] { [[.figure(Figure(word: word))]] }
}

/// A rectangle; as a symbol a square.
public struct Rectangle: Shape, PlainView {
  public let word = "square"
  public init() {}
  var lines: [[ViewPiece]] { [[.figure(Figure(word: word))]] }
}

/// A rectangle with round corners; as a symbol a square.
public struct RoundedRectangle: Shape, PlainView {
  public let word = "square"
  let cornerRadius: Double
  public init(cornerRadius: Double, style: RoundedCornerStyle = .continuous) { self.cornerRadius = cornerRadius }
  var lines: [[ViewPiece]] { [[.figure(Figure(word: word))]] }
}

/// A rectangle whose shorter sides are half circles; as a symbol a circle.
public struct Capsule: Shape, PlainView {
  public let word = "circle"
  public init(style: RoundedCornerStyle = .continuous) {}
  var lines: [[ViewPiece]] { [[.figure(Figure(word: word))]] }
}

/// A shape with colour and outline.
public struct PaintedShape: PlainView {
  let lines: [[ViewPiece]]

  init(_ figure: Figure) { lines = [[.figure(figure)]] }
}

extension Shape {
  public func fill<S: ShapeStyle>(_ style: S) -> PaintedShape {
    PaintedShape(Figure(word: word, color: style.paint.string))
  }

  public func stroke<S: ShapeStyle>(_ style: S, lineWidth: Double = 1) -> PaintedShape {
    PaintedShape(Figure(word: word, color: style.paint.string, outline: lineWidth))
  }

  public func strokeBorder<S: ShapeStyle>(_ style: S, lineWidth: Double = 1) -> PaintedShape {
    stroke(style, lineWidth: lineWidth)
  }

  public func stroke(lineWidth: Double = 1) -> PaintedShape {
    PaintedShape(Figure(word: word, outline: lineWidth))
  }
}

/// A view as it was, in a size or a place of its own.
public struct ArrangedView: PlainView {
  let lines: [[ViewPiece]]
  let charts: [Chart]

  init(_ view: some View, change: (inout Figure) -> Void = { _ in }) {
    charts = view.charts
    lines = view.shown.map { line in
      line.map { piece in
        guard case .figure(var figure) = piece else { return piece }
        change(&figure)
        return .figure(figure)
      }
    }
  }
}

extension View {
  /// The size of a symbol, in points; words take the room that they need.
  public func frame(width: Double? = nil, height: Double? = nil, alignment: Alignment = .center) -> some View {
    ArrangedView(self) { figure in
      if let side = width ?? height { figure.area = side * (height ?? side) }
    }
  }

  public func frame(
    minWidth: Double? = nil, idealWidth: Double? = nil, maxWidth: Double? = nil, minHeight: Double? = nil,
    idealHeight: Double? = nil, maxHeight: Double? = nil, alignment: Alignment = .center
  ) -> some View {
    ArrangedView(self)
  }

  // Words beside marks and in the middle of a plot have their place and no ground: what moves a view about on a screen
  // leaves them as they are.

  public func padding(_ length: Double? = nil) -> some View { ArrangedView(self) }
  public func padding(_ edges: Edge.Set, _ length: Double? = nil) -> some View { ArrangedView(self) }
  public func position(x: Double = 0, y: Double = 0) -> some View { ArrangedView(self) }
  public func offset(x: Double = 0, y: Double = 0) -> some View { ArrangedView(self) }
  public func background<S: ShapeStyle>(_ style: S) -> some View { ArrangedView(self) }
  public func background<S: ShapeStyle>(_ style: S, in shape: some Shape) -> some View { ArrangedView(self) }
  public func background(_ ground: some View) -> some View { ArrangedView(self) }
  public func background(alignment: Alignment = .center, @ViewBuilder content: () -> some View) -> some View { ArrangedView(self) }
  public func multilineTextAlignment(_ alignment: HorizontalAlignment) -> some View { ArrangedView(self) }
  public func lineLimit(_ number: Int?) -> some View { ArrangedView(self) }
  public func fixedSize() -> some View { ArrangedView(self) }
  public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { ArrangedView(self) }
  public func monospacedDigit() -> some View { ArrangedView(self) }
  public func imageScale(_ scale: Image.Scale) -> some View { ArrangedView(self) }
  public func symbolRenderingMode(_ mode: SymbolRenderingMode?) -> some View { ArrangedView(self) }
  public func cornerRadius(_ radius: Double) -> some View { ArrangedView(self) }
  public func opacity(_ opacity: Double) -> some View { ArrangedView(self) { $0.opacity = opacity } }
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
}
