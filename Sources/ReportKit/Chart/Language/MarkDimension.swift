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
  /// A share of the step from one category or calendar unit to the next, or of the outer radius.
  public static func ratio(_ share: Double) -> MarkDimension { MarkDimension(kind: .ratio(share)) }
  /// So many points less than the step at either side, or than there is room for a radius.
  public static func inset(_ inset: Double) -> MarkDimension { MarkDimension(kind: .inset(inset)) }

  private init(kind: Kind) { self.kind = kind }
  public init(integerLiteral value: Int) { kind = .fixed(Double(value)) }
  public init(floatLiteral value: Double) { kind = .fixed(value) }

  /// How much of a step is taken, in the words of a specification; nil for the usual share.
  var span: DataValue? {
    switch kind {
    case .automatic: nil
    case .fixed(let size): .number(size)
    case .ratio(let share): ["step": .number(share)]
    case .inset(let inset): ["inset": .number(inset)]
    }
  }

  /// As the inner or outer radius of a slice.
  var radius: DataValue? {
    switch kind {
    case .automatic: nil
    case .fixed(let radius): .number(radius)
    case .ratio(let share): ["share": .number(share)]
    case .inset(let inset): ["inset": .number(inset)]
    }
  }

  /// The radius halfway between this, as the inner one, and the outer radius; of a whole slice two thirds of it.
  func middle(outer: MarkDimension) -> DataValue {
    let (share, plus) =
      switch outer.kind {
      case .automatic: (1.0, 0.0)
      case .fixed(let radius): (0.0, radius)
      case .ratio(let share): (share, 0.0)
      case .inset(let inset): (1.0, -inset)
      }
    let (part, more) =
      switch kind {
      case .automatic, .inset: (0.68, 0.0)
      case .ratio(let inner): ((1 + inner) / 2, 0.0)
      case .fixed(let radius): (0.5, radius / 2)
      }
    return ["share": .number(share * part), "plus": .number(plus * part + more)]
  }
}

extension Properties {
  /// With the width and the height of marks.
  func sized(width: MarkDimension = .automatic, height: MarkDimension = .automatic) -> Properties {
    var copy = self
    copy["width"] = width.span ?? copy["width"]
    copy["height"] = height.span ?? copy["height"]
    return copy
  }
}
