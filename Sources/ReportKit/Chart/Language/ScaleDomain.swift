/// What an axis or a legend spans.
public protocol ScaleDomain {
  /// The properties of a scale, such as `domain` and `zero`.
  var scale: Properties { get }
  /// Of what kind its values are; nil where the data say so.
  var measure: ChannelDefinition.Measure? { get }
}

extension ScaleDomain {
  public var measure: ChannelDefinition.Measure? { nil }
}

extension ClosedRange: ScaleDomain where Bound: Plottable {
  public var measure: ChannelDefinition.Measure? { Bound.PrimitivePlottable.measure }

  public var scale: Properties {
    ["domain": [lowerBound.primitivePlottable.dataValue, upperBound.primitivePlottable.dataValue], "nice": false]
  }
}

extension Range: ScaleDomain where Bound: Plottable {
  public var measure: ChannelDefinition.Measure? { Bound.PrimitivePlottable.measure }

  public var scale: Properties {
    ["domain": [lowerBound.primitivePlottable.dataValue, upperBound.primitivePlottable.dataValue], "nice": false]
  }
}

extension Array: ScaleDomain where Element: Plottable {
  public var measure: ChannelDefinition.Measure? { Element.PrimitivePlottable.measure }

  public var scale: Properties { ["domain": .list(map(\.primitivePlottable.dataValue))] }
}

/// A domain that follows from the data.
public struct AutomaticScaleDomain: ScaleDomain {
  public let scale: Properties
  /// The domain made of the values that the marks show; nil for the usual one.
  var domain: (([DataValue]) -> [DataValue])?
}

extension ScaleDomain where Self == AutomaticScaleDomain {
  public static var automatic: AutomaticScaleDomain { AutomaticScaleDomain(scale: [:]) }

  public static func automatic(includesZero: Bool? = nil, reversed: Bool? = nil) -> AutomaticScaleDomain {
    var scale = Properties()
    scale["zero"] = includesZero.map(DataValue.bool)
    scale["reverse"] = reversed.map(DataValue.bool)
    return AutomaticScaleDomain(scale: scale)
  }

  /// - Parameter modifyInferredDomain: changes the values that the data would have the scale span: the least and the most
  ///   of numbers and dates, and every category.
  public static func automatic<Value: Plottable>(
    includesZero: Bool? = nil, reversed: Bool? = nil, dataType: Value.Type, modifyInferredDomain: @escaping (inout [Value]) -> Void
  ) -> AutomaticScaleDomain {
    var domain = automatic(includesZero: includesZero, reversed: reversed)
    domain.domain = { shown in
      var values = AutomaticScaleDomain.inferred(shown, zero: includesZero).compactMap { value -> Value? in
        Value.PrimitivePlottable.read(value).flatMap(Value.init(primitivePlottable:))
      }
      modifyInferredDomain(&values)
      return values.map(\.primitivePlottable.dataValue)
    }
    return domain
  }
}

extension AutomaticScaleDomain {
  /// The least and the most of numbers; of categories each once, in their order.
  static func inferred(_ shown: [DataValue], zero: Bool?) -> [DataValue] {
    let numbers = shown.compactMap(\.number) + (zero == true ? [0] : [])
    guard let least = numbers.min(), let most = numbers.max() else {
      var seen: Set<DataValue> = []
      return shown.filter { seen.insert($0).inserted }
    }
    return [.number(least), .number(most)]
  }
}

extension Chart {
  /// A domain in the words of a specification, read from the marks where it follows from them.
  func reading(_ domain: some ScaleDomain, _ channel: Channel) -> Properties {
    guard let automatic = domain as? AutomaticScaleDomain, let change = automatic.domain else { return domain.scale }
    let second: Channel? = channel == .x ? .x2 : channel == .y ? .y2 : nil
    let shown = marks.flatMap { mark in [channel, second].compactMap { $0.flatMap { mark.values[$0]?.value } } }
    let changed = change(shown)
    let values = changed.contains { $0.number != nil } ? AutomaticScaleDomain.inferred(changed, zero: nil) : changed
    return values.isEmpty ? domain.scale : domain.scale.merging(["domain": .list(values)]) { $1 }
  }
}

/// The kind of a scale.
public struct ScaleType: Hashable, Sendable {
  let scale: Properties

  public static let linear = ScaleType(scale: ["type": "linear"])
  public static let log = ScaleType(scale: ["type": "log"])
  public static let date = ScaleType(scale: ["type": "time"])
  public static let category = ScaleType(scale: [:])
  public static let squareRoot = ScaleType(scale: ["type": "sqrt"])
  public static let symmetricLog = ScaleType(scale: ["type": "symlog"])
  public static func symmetricLog(slopeAtZero: Double) -> ScaleType {
    ScaleType(scale: ["type": "symlog", "constant": .number(slopeAtZero == 0 ? 1 : 1 / slopeAtZero)])
  }
  public static func power(exponent: Double) -> ScaleType { ScaleType(scale: ["type": "pow", "exponent": .number(exponent)]) }
}

/// Where on the page a scale runs.
public protocol PositionScaleRange {
  /// The properties of a scale along a channel.
  func scale(_ channel: Channel) -> Properties
}

/// The whole plot, less white space at the ends, in points.
public struct PlotDimensionScaleRange: PositionScaleRange {
  let start: CGFloat
  let end: CGFloat

  /// The start of a plot is left and at the foot, as the start of its scales is.
  public func scale(_ channel: Channel) -> Properties {
    if start == 0, end == 0 { return [:] }
    return ["inset": [.number(Double(start)), .number(Double(end))]]
  }
}

extension PositionScaleRange where Self == PlotDimensionScaleRange {
  public static var plotDimension: PlotDimensionScaleRange { PlotDimensionScaleRange(start: 0, end: 0) }
  public static func plotDimension(padding: CGFloat) -> PlotDimensionScaleRange { PlotDimensionScaleRange(start: padding, end: padding) }
  public static func plotDimension(startPadding: CGFloat = 0, endPadding: CGFloat = 0) -> PlotDimensionScaleRange {
    PlotDimensionScaleRange(start: startPadding, end: endPadding)
  }
}

/// Places of the plot, in points.
extension ClosedRange: PositionScaleRange where Bound == CGFloat {
  public func scale(_ channel: Channel) -> Properties { ["range": [.number(Double(lowerBound)), .number(Double(upperBound))]] }
}
