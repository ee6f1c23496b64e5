/// How firmly a character holds to the one before it.
enum Cohesion: UInt8, Comparable {
  case none
  /// Better not parted: `“十四五”`, a long ordinal.
  case slight
  /// Parted only where the line would be very loose: inside a transliterated name.
  case firm
  /// Never parted: inside a number, between a number and its unit.
  case hard

  var penalty: Float {
    switch self {
    case .none: Penalty.free
    case .slight: Penalty.slight
    case .firm: Penalty.firm
    case .hard: Penalty.forbidden
    }
  }

  static func < (a: Cohesion, b: Cohesion) -> Bool { a.rawValue < b.rawValue }
}
