/// How marks of one place are piled up.
public enum MarkStackingMethod: Sendable {
  case standard, normalized, center, unstacked

  var stack: DataValue? {
    switch self {
    case .standard: nil
    case .normalized: "normalize"
    case .center: "center"
    case .unstacked: false
    }
  }
}

/// The extent of a mark across its measure, or a radius of a slice.
public struct MarkDimension: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  private enum Kind: Hashable { case automatic, fixed(Double), ratio(Double), inset(Double) }
  private let kind: Kind

  public static let automatic = MarkDimension(kind: .automatic)
  /// In points.
  public static func fixed(_ size: Double) -> MarkDimension { MarkDimension(kind: .fixed(size)) }
  /// A share of the step between categories, or of the outer radius.
  public static func ratio(_ share: Double) -> MarkDimension { MarkDimension(kind: .ratio(share)) }
  /// So many points less than there is room.
  public static func inset(_ inset: Double) -> MarkDimension { MarkDimension(kind: .inset(inset)) }

  private init(kind: Kind) { self.kind = kind }
  public init(integerLiteral value: Int) { kind = .fixed(Double(value)) }
  public init(floatLiteral value: Double) { kind = .fixed(value) }

  /// As the size of a mark: on both axes, since only the one across the measure counts.
  var properties: Properties {
    switch kind {
    case .automatic: [:]
    case .fixed(let size): ["size": .number(size)]
    case .ratio(let share): ["width": ["band": .number(share)], "height": ["band": .number(share)]]
    case .inset(let inset): ["bandInset": .number(inset)]
    }
  }

  /// The share of a ratio.
  var share: Double? { if case .ratio(let share) = kind { share } else { nil } }

  /// As the inner or outer radius of a slice.
  var radius: DataValue? {
    switch kind {
    case .automatic: nil
    case .fixed(let radius): .number(radius)
    case .ratio(let share): ["share": .number(share)]
    case .inset(let inset): ["inset": .number(inset)]
    }
  }
}
