/// What an axis or a legend spans.
public protocol ScaleDomain {
  /// The properties of a scale, such as `domain` and `zero`.
  var scale: Properties { get }
}

extension ClosedRange: ScaleDomain where Bound: Plottable {
  public var scale: Properties {
    ["domain": [lowerBound.primitivePlottable.dataValue, upperBound.primitivePlottable.dataValue], "nice": false]
  }
}

extension Range: ScaleDomain where Bound: Plottable {
  public var scale: Properties {
    ["domain": [lowerBound.primitivePlottable.dataValue, upperBound.primitivePlottable.dataValue], "nice": false]
  }
}

extension Array: ScaleDomain where Element: Plottable {
  public var scale: Properties { ["domain": .list(map(\.primitivePlottable.dataValue))] }
}

/// A domain that follows from the data.
public struct AutomaticScaleDomain: ScaleDomain {
  public let scale: Properties
}

extension ScaleDomain where Self == AutomaticScaleDomain {
  public static var automatic: AutomaticScaleDomain { AutomaticScaleDomain(scale: [:]) }

  public static func automatic(includesZero: Bool? = nil, reversed: Bool? = nil) -> AutomaticScaleDomain {
    var scale = Properties()
    scale["zero"] = includesZero.map(DataValue.bool)
    scale["reverse"] = reversed.map(DataValue.bool)
    return AutomaticScaleDomain(scale: scale)
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
  /// White space at both ends, in points; nil for all of the plot.
  var padding: Double? { get }
}

/// The whole plot, less white space at the ends.
public struct PlotDimensionScaleRange: PositionScaleRange {
  public let padding: Double?
}

extension PositionScaleRange where Self == PlotDimensionScaleRange {
  public static var plotDimension: PlotDimensionScaleRange { PlotDimensionScaleRange(padding: nil) }
  public static func plotDimension(padding: Double) -> PlotDimensionScaleRange { PlotDimensionScaleRange(padding: padding) }
  public static func plotDimension(startPadding: Double = 0, endPadding: Double = 0) -> PlotDimensionScaleRange {
    PlotDimensionScaleRange(padding: max(startPadding, endPadding))
  }
}
