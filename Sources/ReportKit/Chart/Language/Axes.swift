import FoundationEssentials

/// A value at which an axis has a mark.
public struct AxisValue {
  let data: DataValue
  public let index: Int
  public let count: Int

  public func `as`<Value: Plottable>(_: Value.Type) -> Value? {
    Value.PrimitivePlottable.read(data).flatMap(Value.init(primitivePlottable:))
  }
}

/// A part of an axis at a value: a grid line, a tick, a label.
public struct AxisPart: Hashable, Sendable {
  enum Kind: Sendable { case grid, tick, label }

  var kind: Kind
  /// Properties of the axis, such as `gridColor`.
  var properties: Properties = [:]
  /// Words instead of the value itself.
  var text: String?
  /// Words made of the value by a formula.
  var formula: String?
}

/// What stands at the values of an axis: a part, several, or a type of your own with a `body`.
public protocol AxisMark {
  associatedtype Body: AxisMark
  @AxisMarkBuilder var body: Body { get }
}

/// A mark that is parts itself, rather than made of other marks.
protocol PlainAxisMark: AxisMark where Body == Never {
  var parts: [AxisPart] { get }
}

extension PlainAxisMark {
  public var body: Never { fatalError("parts have no body") }
}

extension Never: AxisMark {}

extension AxisMark {
  /// The parts of the mark and of all that it is made of.
  var made: [AxisPart] { (self as? any PlainAxisMark)?.parts ?? body.made }
}

/// Several parts of an axis.
public struct AxisParts: PlainAxisMark {
  let parts: [AxisPart]
}

/// A mark whose kind is forgotten.
public struct AnyAxisMark: PlainAxisMark {
  let parts: [AxisPart]
  public init(_ mark: some AxisMark) { parts = mark.made }
}

/// Reads the statements of an axis' block.
@resultBuilder
public enum AxisMarkBuilder {
  public static func buildExpression(_ mark: some AxisMark) -> AxisParts { AxisParts(parts: mark.made) }
  public static func buildBlock(_ marks: AxisParts...) -> AxisParts { AxisParts(parts: marks.flatMap(\.parts)) }
  public static func buildOptional(_ marks: AxisParts?) -> AxisParts { marks ?? AxisParts(parts: []) }
  public static func buildEither(first: AxisParts) -> AxisParts { first }
  public static func buildEither(second: AxisParts) -> AxisParts { second }
  public static func buildLimitedAvailability(_ marks: AxisParts) -> AxisParts { marks }
}

/// A line across the plot.
public struct AxisGridLine: PlainAxisMark {
  let parts: [AxisPart]

  public init(centered: Bool? = nil, stroke: StrokeStyle? = nil) {
    parts = [AxisPart(kind: .grid, properties: AxisStroke(stroke).properties("grid"))]
  }
}

/// A short line beside the plot.
public struct AxisTick: PlainAxisMark {
  /// How long a tick is.
  public enum Length: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case automatic, label, longestLabel, points(Double)
    public init(integerLiteral value: Int) { self = .points(Double(value)) }
    public init(floatLiteral value: Double) { self = .points(value) }
  }

  let parts: [AxisPart]

  public init(centered: Bool? = nil, length: Length = .automatic, stroke: StrokeStyle? = nil) {
    var properties = AxisStroke(stroke).properties("tick")
    if case .points(let points) = length { properties["tickSize"] = .number(points) }
    parts = [AxisPart(kind: .tick, properties: properties)]
  }

  /// - Parameter length: in points.
  @_disfavoredOverload public init<Number: BinaryFloatingPoint>(centered: Bool? = nil, length: Number, stroke: StrokeStyle? = nil) {
    self.init(centered: centered, length: .points(Double(length)), stroke: stroke)
  }
}

/// The stroke of a part of an axis, in the words of a specification.
struct AxisStroke {
  let stroke: StrokeStyle?

  init(_ stroke: StrokeStyle?) { self.stroke = stroke }

  func properties(_ part: String) -> Properties {
    guard let stroke else { return [:] }
    var properties: Properties = ["\(part)Width": .number(Double(stroke.lineWidth))]
    properties["\(part)Dash"] = stroke.dashes
    if stroke.dashPhase != 0, !stroke.dash.isEmpty { properties["\(part)DashOffset"] = .number(Double(stroke.dashPhase)) }
    if stroke.lineCap != .butt { properties["\(part)Cap"] = .string(stroke.lineCap.rawValue) }
    return properties
  }
}

/// How labels of an axis turn.
public struct AxisValueLabelOrientation: Sendable {
  let angle: Double?

  public static let automatic = AxisValueLabelOrientation(angle: nil)
  public static let horizontal = AxisValueLabelOrientation(angle: 0)
  public static let vertical = AxisValueLabelOrientation(angle: -90)
  public static let verticalReversed = AxisValueLabelOrientation(angle: 90)
}

/// What becomes of labels that would touch each other.
public struct AxisValueLabelCollisionResolution: Sendable {
  let overlap: DataValue?

  public static let automatic = AxisValueLabelCollisionResolution(overlap: nil)
  public static let disabled = AxisValueLabelCollisionResolution(overlap: false)
  public static let truncate = AxisValueLabelCollisionResolution(overlap: nil)
  public static let greedy = AxisValueLabelCollisionResolution(overlap: "greedy")
  public static func greedy(priority: Double = 0, minimumSpacing: Double? = nil) -> AxisValueLabelCollisionResolution { greedy }
}

extension AxisMark {
  private func changed(_ change: (inout AxisPart) -> Void) -> AxisParts {
    AxisParts(parts: made.map { part in
      var copy = part
      change(&copy)
      return copy
    })
  }

  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some AxisMark {
    changed { part in
      let key = part.kind == .grid ? "gridColor" : part.kind == .tick ? "tickColor" : "labelColor"
      part.properties[key] = style.paint
    }
  }

  public func font(_ font: Font?) -> some AxisMark {
    changed { part in
      guard part.kind == .label, let font else { return }
      part.properties.merge(Text(verbatim: "").font(font).look("label")) { $1 }
    }
  }

  /// Moves labels on the page, in points, on from where they were moved before.
  public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some AxisMark {
    changed { part in
      guard part.kind == .label else { return }
      for (key, move) in [("labelDx", x), ("labelDy", y)] where move != 0 {
        part.properties[key] = .number((part.properties[key]?.number ?? 0) + Double(move))
      }
    }
  }

  public func offset(_ size: CGSize) -> some AxisMark { offset(x: size.width, y: size.height) }

  public func opacity(_ opacity: Double) -> some AxisMark {
    changed { part in
      part.properties[part.kind == .grid ? "gridOpacity" : part.kind == .tick ? "tickOpacity" : "labelOpacity"] = .number(opacity)
    }
  }

  /// Lines of axes lie behind the marks.
  public func zIndex(_ value: Double) -> some AxisMark { changed { _ in } }
  public func accessibilityHidden(_ hidden: Bool) -> some AxisMark { changed { _ in } }
  public func accessibilityLabel(_ key: LocalizedStringKey) -> some AxisMark { changed { _ in } }
}
