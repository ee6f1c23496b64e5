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

/// What stands at the values of an axis.
public protocol AxisMark {
  var parts: [AxisPart] { get }
}

/// Several parts of an axis.
public struct AxisParts: AxisMark {
  public let parts: [AxisPart]
}

/// Reads the statements of an axis' block.
@resultBuilder
public enum AxisMarkBuilder {
  public static func buildExpression(_ mark: some AxisMark) -> AxisParts { AxisParts(parts: mark.parts) }
  public static func buildBlock(_ marks: AxisParts...) -> AxisParts { AxisParts(parts: marks.flatMap(\.parts)) }
  public static func buildOptional(_ marks: AxisParts?) -> AxisParts { marks ?? AxisParts(parts: []) }
  public static func buildEither(first: AxisParts) -> AxisParts { first }
  public static func buildEither(second: AxisParts) -> AxisParts { second }
  public static func buildLimitedAvailability(_ marks: AxisParts) -> AxisParts { marks }
}

/// A line across the plot.
public struct AxisGridLine: AxisMark {
  public let parts: [AxisPart]

  public init(centered: Bool? = nil, stroke: StrokeStyle? = nil) {
    parts = [AxisPart(kind: .grid, properties: AxisStroke(stroke).properties("grid"))]
  }
}

/// A short line beside the plot.
public struct AxisTick: AxisMark {
  /// How long a tick is.
  public enum Length: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case automatic, label, longestLabel, points(Double)
    public init(integerLiteral value: Int) { self = .points(Double(value)) }
    public init(floatLiteral value: Double) { self = .points(value) }
  }

  public let parts: [AxisPart]

  public init(centered: Bool? = nil, length: Length = .automatic, stroke: StrokeStyle? = nil) {
    var properties = AxisStroke(stroke).properties("tick")
    if case .points(let points) = length { properties["tickSize"] = .number(points) }
    parts = [AxisPart(kind: .tick, properties: properties)]
  }
}

/// The stroke of a part of an axis, in the words of a specification.
struct AxisStroke {
  let stroke: StrokeStyle?

  init(_ stroke: StrokeStyle?) { self.stroke = stroke }

  func properties(_ part: String) -> Properties {
    guard let stroke else { return [:] }
    var properties: Properties = ["\(part)Width": .number(stroke.lineWidth)]
    if !stroke.dash.isEmpty { properties["\(part)Dash"] = .list(stroke.dash.map(DataValue.number)) }
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

/// The words at a value of an axis.
public struct AxisValueLabel: AxisMark {
  public private(set) var parts: [AxisPart]

  /// The value itself.
  public init(
    centered: Bool? = nil, anchor: UnitPoint? = nil, multiLabelAlignment: Alignment? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil
  ) {
    var properties = Properties()
    properties["labelAngle"] = orientation.angle.map(DataValue.number)
    properties["labelOverlap"] = collisionResolution.overlap
    if centered == true { properties["bandPosition"] = 0.5 }
    properties["labelPadding"] = (horizontalSpacing ?? verticalSpacing).map(DataValue.number)
    parts = [AxisPart(kind: .label, properties: properties)]
  }

  public init(
    _ text: String, centered: Bool? = nil, anchor: UnitPoint? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil
  ) {
    self.init(
      centered: centered, anchor: anchor, collisionResolution: collisionResolution, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    parts[0].text = text
  }

  public init<F: FormatStyle>(
    format: F, centered: Bool? = nil, anchor: UnitPoint? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil
  ) where F.FormatInput: Plottable, F.FormatOutput == String {
    self.init(
      centered: centered, anchor: anchor, collisionResolution: collisionResolution, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    parts[0].formula = LabelPattern(format).formula
  }

  public init<Content: View>(
    centered: Bool? = nil, anchor: UnitPoint? = nil,
    collisionResolution: AxisValueLabelCollisionResolution = .automatic, offsetsMarks: Bool? = nil,
    orientation: AxisValueLabelOrientation = .automatic, horizontalSpacing: Double? = nil, verticalSpacing: Double? = nil,
    @ViewBuilder content: () -> Content
  ) {
    self.init(
      centered: centered, anchor: anchor, collisionResolution: collisionResolution, orientation: orientation,
      horizontalSpacing: horizontalSpacing, verticalSpacing: verticalSpacing)
    let words = content().wording ?? Text(verbatim: "")
    parts[0].text = words.content
    if let size = words.font.size { parts[0].properties["labelFontSize"] = .number(size) }
    if words.font.isBold { parts[0].properties["labelFontWeight"] = "bold" }
    if let color = words.color { parts[0].properties["labelColor"] = .string(color) }
  }
}

extension AxisMark {
  private func changed(_ change: (inout AxisPart) -> Void) -> AxisParts {
    AxisParts(parts: parts.map { part in
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
      part.properties["labelFontSize"] = font.size.map(DataValue.number)
      if font.isBold { part.properties["labelFontWeight"] = "bold" }
    }
  }

  public func offset(x: Double = 0, y: Double = 0) -> some AxisMark {
    changed { if $0.kind == .label, x != 0 || y != 0 { $0.properties["labelOffset"] = .number(x != 0 ? x : y) } }
  }

  public func opacity(_ opacity: Double) -> some AxisMark {
    changed { part in
      part.properties[part.kind == .grid ? "gridOpacity" : part.kind == .tick ? "tickOpacity" : "labelOpacity"] = .number(opacity)
    }
  }
}
