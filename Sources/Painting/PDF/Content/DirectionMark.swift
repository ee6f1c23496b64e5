import Frames

/// A mark of direction (UAX #9, 2.6), unseen, for readers that guess from its neighbours where a number or a bracket
/// belongs in text from the right.
struct DirectionMark: Equatable {
  enum Kind: String { case leftToRight = "\u{200E}", rightToLeft = "\u{200F}" }

  var kind: Kind
  /// Its right end, in points from the run's origin.
  var end: Double
  /// White space of layout before it, in thousandths of the em, that no reader may take for a word space.
  var extra = 0

  /// In thousandths of the em: readers drop what has no width.
  static let width = 20

  /// The marks between two characters of text from the right.
  /// - Parameter before: nil at the beginning of a line.
  static func kinds(between before: CharacterDirection?, and next: CharacterDirection) -> [Kind] {
    var kinds: [Kind] = []
    // Poppler and PDFium take what follows a number for a part of it up to the next letter from the right.
    if let before, before.drawsNeighbours, next != .right { kinds.append(.rightToLeft) }
    // PDFium turns a bracket round unless it follows text from the left.
    if next == .bracket { kinds.append(.leftToRight) }
    return kinds
  }
}

/// How a character takes part in the direction of its text (UAX #9, 3.2), as far as readers of PDF tell.
enum CharacterDirection {
  case left, right
  /// Digits and the marks that go with numbers.
  case number
  case bracket
  case neutral

  init(_ character: Unicode.Scalar) {
    switch character.value {
    // EN, AN, ES, ET and CS
    case 0x23...0x25, 0x2B...0x3A, 0xA0, 0xA2...0xA5, 0xB0, 0xB1, 0x60C, 0x660...0x66C, 0x6F0...0x6F9, 0x202F,
      0x2030...0x2034, 0x20A0...0x20CF, 0x2212:
      self = .number
    case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF:
      self = .right
    case 0x200E: self = .left
    default: self = character.properties.isBidiMirrored ? .bracket : character.properties.isAlphabetic ? .left : .neutral
    }
  }

  /// Whether readers take neutral characters beside it for a part of it.
  var drawsNeighbours: Bool {
    switch self {
    case .left, .number, .bracket: true
    case .right, .neutral: false
    }
  }
}
