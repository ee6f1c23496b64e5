import Frames
import ReportKit

/// The kinds of scales, by Vega-Lite's names.
enum ScaleType: String, CaseIterable, Sendable {
  case linear, log, pow, sqrt, symlog, identity, sequential, time, utc
  case quantile, quantize, threshold, binOrdinal = "bin-ordinal"
  case ordinal, point, band

  var isContinuous: Bool {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential, .time, .utc: true
    case .quantile, .quantize, .threshold, .binOrdinal, .ordinal, .point, .band: false
    }
  }

  var isDiscretizing: Bool {
    switch self {
    case .quantile, .quantize, .threshold, .binOrdinal: true
    default: false
    }
  }

  private enum Nature { case numeric, temporal, categorical, binned, spaced, classes }

  private var nature: Nature {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential: .numeric
    case .time, .utc: .temporal
    case .ordinal: .categorical
    case .binOrdinal: .binned
    case .point, .band: .spaced
    case .quantile, .quantize, .threshold: .classes
    }
  }

  /// Whether two charts can share scales of these kinds.
  func isCompatible(with other: ScaleType) -> Bool {
    let natures = [nature, other.nature]
    return nature == other.nature || natures.contains(.spaced) && natures.contains(.temporal)
  }

  var hasDiscreteDomain: Bool { self == .ordinal || self == .point || self == .band }
  var isTemporal: Bool { self == .time || self == .utc }
}

/// A map from data to a property of the picture.
enum Scale: Sendable {
  case continuous(ContinuousScale)
  case band(BandScale)
  /// Categories to anything: colours, shapes, dashes.
  case ordinal(OrdinalScale)
  case discretizing(DiscretizingScale)
  /// Quantities to colours.
  case ramp(RampScale)

  /// The place of a value along an axis, in points.
  func position(_ value: DataValue) -> Double? {
    switch self {
    case .continuous(let scale): value.quantity.flatMap(scale.position)
    case .band(let scale): scale.start(value)
    case .ordinal(let scale): scale.output(value)?.number
    case .discretizing(let scale): value.quantity.flatMap { scale.output($0)?.number }
    case .ramp: nil
    }
  }

  /// What the value becomes: a number, or a colour as text.
  func output(_ value: DataValue) -> DataValue? {
    switch self {
    case .continuous(let scale): value.quantity.flatMap(scale.position).map(DataValue.number)
    case .band(let scale): scale.start(value).map(DataValue.number)
    case .ordinal(let scale): scale.output(value)
    case .discretizing(let scale): value.quantity.flatMap(scale.output)
    case .ramp(let scale): value.quantity.map { .string(scale.color($0).css) }
    }
  }

  /// The width of a band; 0 for other scales.
  /// From one category to the next; 0 where there are none.
  var step: Double { if case .band(let scale) = self { scale.step } else { 0 } }
  var bandwidth: Double { if case .band(let scale) = self { scale.bandwidth } else { 0 } }
}
