/// A shape of Apple's SwiftUI that a symbol or a ground can have: one that has a name here, or an outline.
public protocol Shape: View {
  /// The outline of the shape where it fills a rectangle.
  func path(in rect: CGRect) -> Path
}

/// A shape that can be drawn smaller, so that its outline lies inside of its frame.
public protocol InsettableShape: Shape {
  associatedtype InsetShape: InsettableShape = Self
  /// - Parameter amount: in points.
  func inset(by amount: CGFloat) -> InsetShape
}

/// A shape for which specifications have a word.
protocol NamedShape {
  var name: String { get }
}

extension Shape {
  public var body: PaintedShape { PaintedShape(Figure(word: word, outline: (self as? any ChartSymbolShape)?.outline)) }

  /// How round the shape's corners are, in points; nil where it is no rectangle with corners.
  var corners: Double? {
    switch self {
    case let shape as RoundedRectangle: shape.cornerRadius
    case let shape as UnevenRoundedRectangle: max(shape.topLeading, shape.bottomLeading, shape.bottomTrailing, shape.topTrailing)
    case is Rectangle: 0
    default: nil
    }
  }

  /// The corners of a rectangle that is cut to the shape, as properties of a mark: no rectangle is rounder than by half its
  /// shorter side.
  var cornerProperties: Properties {
    guard let shape = self as? UnevenRoundedRectangle else { return ["cornerRadius": .number(corners ?? 1000)] }
    return [
      "cornerRadiusTopLeft": .number(shape.topLeading), "cornerRadiusBottomLeft": .number(shape.bottomLeading),
      "cornerRadiusBottomRight": .number(shape.bottomTrailing), "cornerRadiusTopRight": .number(shape.topTrailing),
    ]
  }

  /// The word of a specification for the shape, or its outline as a specification has it.
  public var word: String {
    if let named = self as? any NamedShape { return named.name }
    // A symbol says which part of its unit square weighs as much as the square of a usual one.
    let unit = CGRect(x: 0, y: 0, width: 1, height: 1)
    return path(in: unit).outline(in: (self as? any ChartSymbolShape)?.perceptualUnitRect ?? unit)
  }

  public func fill<S: ShapeStyle>(_ style: S) -> PaintedShape { PaintedShape(Figure(word: word, color: style.paint.string)) }
  public func fill() -> PaintedShape { PaintedShape(Figure(word: word)) }

  public func stroke<S: ShapeStyle>(_ style: S, lineWidth: Double = 1) -> PaintedShape {
    PaintedShape(Figure(word: word, color: style.paint.string, outline: lineWidth))
  }

  public func stroke<S: ShapeStyle>(_ style: S, style line: StrokeStyle) -> PaintedShape { stroke(style, lineWidth: Double(line.lineWidth)) }
  public func stroke(lineWidth: Double = 1) -> PaintedShape { PaintedShape(Figure(word: word, outline: lineWidth)) }
  public func stroke(style: StrokeStyle) -> PaintedShape { stroke(lineWidth: Double(style.lineWidth)) }

  public func strokeBorder<S: ShapeStyle>(_ style: S, lineWidth: Double = 1) -> PaintedShape { stroke(style, lineWidth: lineWidth) }
  public func strokeBorder<S: ShapeStyle>(_ style: S, style line: StrokeStyle) -> PaintedShape { stroke(style, style: line) }
}

extension InsettableShape {
  public func strokeBorder(lineWidth: Double = 1) -> PaintedShape { stroke(lineWidth: lineWidth) }
  public func strokeBorder(style: StrokeStyle) -> PaintedShape { stroke(style: style) }
}

extension InsettableShape where InsetShape == Self {
  /// The shapes by name are as large as their frame: what they lose by an inset is the frame's to say.
  public func inset(by amount: CGFloat) -> Self { self }
}

extension Path: Shape {
  public func path(in rect: CGRect) -> Path { self }
}

/// A circle.
public struct Circle: InsettableShape, ChartSymbolShape, NamedShape, Hashable, Sendable {
  let name = "circle"
  public init() {}

  public func path(in rect: CGRect) -> Path {
    let side = min(rect.width, rect.height)
    return Path(ellipseIn: CGRect(x: rect.midX - side / 2, y: rect.midY - side / 2, width: side, height: side))
  }
}

/// An ellipse; as a symbol a circle.
public struct Ellipse: InsettableShape, ChartSymbolShape, NamedShape, Hashable, Sendable {
  let name = "circle"
  public init() {}
  public func path(in rect: CGRect) -> Path { Path(ellipseIn: rect) }
}

/// A rectangle; as a symbol a square.
public struct Rectangle: InsettableShape, ChartSymbolShape, NamedShape, Hashable, Sendable {
  let name = "square"
  public init() {}
  public func path(in rect: CGRect) -> Path { Path(rect) }
}

/// A rectangle with round corners; as a symbol a square.
public struct RoundedRectangle: InsettableShape, ChartSymbolShape, NamedShape, Hashable, Sendable {
  let name = "square"
  /// In points.
  let cornerRadius: Double

  public init(cornerRadius: Double, style: RoundedCornerStyle = .continuous) { self.cornerRadius = cornerRadius }
  public init(cornerSize: CGSize, style: RoundedCornerStyle = .continuous) { cornerRadius = Double(cornerSize.width) }
  public func path(in rect: CGRect) -> Path { Path(roundedRect: rect, cornerRadius: cornerRadius) }
}

/// A rectangle with round corners at some sides; as a symbol a square.
public struct UnevenRoundedRectangle: InsettableShape, NamedShape, Hashable, Sendable {
  let name = "square"
  /// In points.
  let topLeading, bottomLeading, bottomTrailing, topTrailing: Double

  public init(
    topLeadingRadius: Double = 0, bottomLeadingRadius: Double = 0, bottomTrailingRadius: Double = 0, topTrailingRadius: Double = 0,
    style: RoundedCornerStyle = .continuous
  ) {
    (topLeading, bottomLeading, bottomTrailing, topTrailing) = (topLeadingRadius, bottomLeadingRadius, bottomTrailingRadius, topTrailingRadius)
  }

  /// Round by as much as its roundest corner.
  public func path(in rect: CGRect) -> Path {
    Path(roundedRect: rect, cornerRadius: max(topLeading, bottomLeading, bottomTrailing, topTrailing))
  }
}

/// A rectangle whose shorter sides are half circles; as a symbol a circle.
public struct Capsule: InsettableShape, ChartSymbolShape, NamedShape, Hashable, Sendable {
  let name = "circle"
  public init(style: RoundedCornerStyle = .continuous) {}
  public func path(in rect: CGRect) -> Path { Path(roundedRect: rect, cornerRadius: min(rect.width, rect.height) / 2) }
}

extension Shape where Self == Circle { public static var circle: Circle { Circle() } }
extension Shape where Self == Rectangle { public static var rect: Rectangle { Rectangle() } }
extension Shape where Self == Ellipse { public static var ellipse: Ellipse { Ellipse() } }
extension Shape where Self == Capsule { public static var capsule: Capsule { Capsule() } }
extension Shape where Self == RoundedRectangle {
  public static func rect(cornerRadius: Double, style: RoundedCornerStyle = .continuous) -> RoundedRectangle {
    RoundedRectangle(cornerRadius: cornerRadius)
  }
}

extension Shape where Self == UnevenRoundedRectangle {
  public static func rect(
    topLeadingRadius: Double = 0, bottomLeadingRadius: Double = 0, bottomTrailingRadius: Double = 0, topTrailingRadius: Double = 0,
    style: RoundedCornerStyle = .continuous
  ) -> UnevenRoundedRectangle {
    UnevenRoundedRectangle(
      topLeadingRadius: topLeadingRadius, bottomLeadingRadius: bottomLeadingRadius, bottomTrailingRadius: bottomTrailingRadius,
      topTrailingRadius: topTrailingRadius)
  }
}

/// How the inside of a shape is filled; the shapes of charts do not cross themselves.
public struct FillStyle: Sendable, Equatable {
  public init(eoFill: Bool = false, antialiased: Bool = true) {}
}

/// A shape with colour and outline.
public struct PaintedShape: PlainView {
  let lines: [[ViewPiece]]

  init(_ figure: Figure) { lines = [[.figure(figure)]] }
}
