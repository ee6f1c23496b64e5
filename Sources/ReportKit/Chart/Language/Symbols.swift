/// What stands for a point: a shape by name, or one with an outline of its own.
public protocol ChartSymbolShape: Shape {
  /// The part of the shape's unit square that is to weigh as much as a square symbol of the same size.
  var perceptualUnitRect: CGRect { get }
}

/// A symbol that is drawn as a line.
protocol OutlinedSymbol {
  /// The width of the line, in points; nil for a symbol that is filled.
  var lineWidth: Double? { get }
}

extension ChartSymbolShape {
  public var perceptualUnitRect: CGRect { CGRect(x: 0, y: 0, width: 1, height: 1) }

  /// The width of the outline of a shape that is not filled, in points; nil for a filled one.
  public var outline: Double? { (self as? any OutlinedSymbol)?.lineWidth }
}

extension ChartSymbolShape {
  /// The symbol without its kind.
  var erased: AnyChartSymbolShape { AnyChartSymbolShape(self) }
}

extension ChartSymbolShape where Self: InsettableShape {
  /// The symbol as a line.
  /// - Parameter lineWidth: in points.
  public func strokeBorder(lineWidth: Double = 1) -> AnyChartSymbolShape { AnyChartSymbolShape(self, lineWidth: lineWidth) }
  /// Symbols are small: of a stroke they take the width.
  public func strokeBorder(style: StrokeStyle) -> AnyChartSymbolShape { strokeBorder(lineWidth: Double(style.lineWidth)) }
}

/// A symbol whose kind is forgotten, so that symbols of several kinds can stand in one list.
public struct AnyChartSymbolShape: ChartSymbolShape, NamedShape, OutlinedSymbol, Sendable {
  let name: String
  let lineWidth: Double?
  private let unit: Path

  public init<S: ChartSymbolShape>(_ shape: S) { self.init(shape, lineWidth: shape.outline) }

  init(_ shape: some ChartSymbolShape, lineWidth: Double?) {
    (name, self.lineWidth) = (shape.word, lineWidth)
    unit = shape.path(in: CGRect(x: 0, y: 0, width: 1, height: 1))
  }

  public func path(in rect: CGRect) -> Path { unit.mapped(to: rect) }
}

/// The shapes of points by name.
public struct BasicChartSymbolShape: ChartSymbolShape, InsettableShape, NamedShape, OutlinedSymbol, Hashable, Sendable {
  let name: String
  private(set) var lineWidth: Double?

  init(word: String) { name = word }

  public static let circle = BasicChartSymbolShape(word: "circle")
  public static let square = BasicChartSymbolShape(word: "square")
  public static let triangle = BasicChartSymbolShape(word: "triangle-up")
  public static let diamond = BasicChartSymbolShape(word: "diamond")
  public static let pentagon = BasicChartSymbolShape(word: "M0,-1.05L1,-0.33L0.61,0.86L-0.61,0.86L-1,-0.33Z")
  public static let plus = BasicChartSymbolShape(
    word: "M-0.27,-0.95L0.27,-0.95L0.27,-0.27L0.95,-0.27L0.95,0.27L0.27,0.27L0.27,0.95L-0.27,0.95L-0.27,0.27L-0.95,0.27L-0.95,-0.27L-0.27,-0.27Z")
  public static let cross = BasicChartSymbolShape(
    word: "M-0.95,-0.57L-0.57,-0.95L0,-0.38L0.57,-0.95L0.95,-0.57L0.38,0L0.95,0.57L0.57,0.95L0,0.38L-0.57,0.95L-0.95,0.57L-0.38,0Z")
  public static let asterisk = BasicChartSymbolShape(
    word: "M-0.2,-0.97L0.2,-0.97L0.2,-0.33L0.74,-0.66L0.94,-0.31L0.39,0L0.94,0.31L0.74,0.66L0.2,0.33L0.2,0.97L-0.2,0.97L-0.2,0.33L-0.74,0.66L-0.94,0.31L-0.39,0L-0.94,-0.31L-0.74,-0.66L-0.2,-0.33Z")

  /// The shape as an outline.
  public func strokeBorder(lineWidth: Double = 1) -> BasicChartSymbolShape {
    var copy = self
    copy.lineWidth = lineWidth
    return copy
  }

  public func strokeBorder(style: StrokeStyle) -> BasicChartSymbolShape { strokeBorder(lineWidth: Double(style.lineWidth)) }

  /// The corners of the shapes that have a word; the others are written as their outline.
  private static let corners = ["square": "-1,-1L1,-1L1,1L-1,1", "triangle-up": "0,-0.87L1,0.87L-1,0.87", "diamond": "0,-1L1,0L0,1L-1,0"]

  public func path(in rect: CGRect) -> Path {
    if name == "circle" { return Circle().path(in: rect) }
    let points = (Self.corners[name] ?? name).split { "MLZ".contains($0) }.compactMap { pair -> CGPoint? in
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? CGPoint(x: (numbers[0] + 1) / 2, y: (numbers[1] + 1) / 2) : nil
    }
    return Path { path in
      path.addLines(points)
      path.closeSubpath()
    }.mapped(to: rect)
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
