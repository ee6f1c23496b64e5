/// What stands for a point.
public protocol ChartSymbolShape {
  /// The word of a specification for the shape.
  var word: String { get }
  /// The width of the outline of a shape that is not filled; nil for a filled one.
  var outline: Double? { get }
}

/// The shapes of points by name.
public struct BasicChartSymbolShape: ChartSymbolShape, Hashable, Sendable {
  public let word: String
  public private(set) var outline: Double?

  public static let circle = BasicChartSymbolShape(word: "circle")
  public static let square = BasicChartSymbolShape(word: "square")
  public static let triangle = BasicChartSymbolShape(word: "triangle-up")
  public static let diamond = BasicChartSymbolShape(word: "diamond")
  public static let pentagon = BasicChartSymbolShape(word: "M0,-0.6L0.57,-0.19L0.35,0.49L-0.35,0.49L-0.57,-0.19Z")
  public static let plus = BasicChartSymbolShape(
    word: "M-0.14,-0.5L0.14,-0.5L0.14,-0.14L0.5,-0.14L0.5,0.14L0.14,0.14L0.14,0.5L-0.14,0.5L-0.14,0.14L-0.5,0.14L-0.5,-0.14L-0.14,-0.14Z")
  public static let cross = BasicChartSymbolShape(
    word: "M-0.5,-0.3L-0.3,-0.5L0,-0.2L0.3,-0.5L0.5,-0.3L0.2,0L0.5,0.3L0.3,0.5L0,0.2L-0.3,0.5L-0.5,0.3L-0.2,0Z")
  public static let asterisk = BasicChartSymbolShape(
    word: "M-0.1,-0.5L0.1,-0.5L0.1,-0.17L0.38,-0.34L0.48,-0.16L0.2,0L0.48,0.16L0.38,0.34L0.1,0.17L0.1,0.5L-0.1,0.5L-0.1,0.17L-0.38,0.34L-0.48,0.16L-0.2,0L-0.48,-0.16L-0.38,-0.34L-0.1,-0.17Z")

  /// The shape as an outline.
  public func strokeBorder(lineWidth: Double = 1) -> BasicChartSymbolShape {
    var copy = self
    copy.outline = lineWidth
    return copy
  }
}

extension ChartSymbolShape where Self == BasicChartSymbolShape {
  public static var circle: BasicChartSymbolShape { BasicChartSymbolShape.circle }
  public static var square: BasicChartSymbolShape { BasicChartSymbolShape.square }
  public static var triangle: BasicChartSymbolShape { BasicChartSymbolShape.triangle }
  public static var diamond: BasicChartSymbolShape { BasicChartSymbolShape.diamond }
  public static var pentagon: BasicChartSymbolShape { BasicChartSymbolShape.pentagon }
  public static var plus: BasicChartSymbolShape { BasicChartSymbolShape.plus }
  public static var cross: BasicChartSymbolShape { BasicChartSymbolShape.cross }
  public static var asterisk: BasicChartSymbolShape { BasicChartSymbolShape.asterisk }
}

extension View {
  /// The words of a view, without the signs of its figures; nil where it has none.
  var plainWording: Text? {
    let words = shown.map { $0.compactMap(\.words) }.filter { !$0.isEmpty }
    guard var text = words.first?.first else { return nil }
    text.content = words.map { $0.map(\.content).joined(separator: " ") }.joined(separator: "\n")
    return text
  }
}
