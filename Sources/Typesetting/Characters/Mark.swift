/// A Chinese punctuation mark by its place in the tables of CLREQ (“Tables of Chinese punctuation marks”).
enum Mark: UInt8 {
  case none
  case openQuote, closeQuote, openBracket, closeBracket
  /// `，` `、` `；`
  case pause
  case colon
  /// `。` `．`
  case stop
  /// `？` `！`
  case exclamation
  /// `·` `‧`: half an em.
  case interpunct
  /// `・`, the ideographic space and their like: one em that never shrinks.
  case wide
  /// `——` `⸺`
  case dash
  /// `……` `⋯⋯`
  case ellipsis
  /// `–` `—` `～` between the ends of a range.
  case connector
  /// `/` `／`
  case solidus

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x2018, 0x201C, 0x300C, 0x300E, 0x301D, 0xFE41, 0xFE43, 0xFF62: self = .openQuote
    case 0x2019, 0x201D, 0x300D, 0x300F, 0x301E, 0x301F, 0xFE42, 0xFE44, 0xFF63: self = .closeQuote
    case 0x3008, 0x300A, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F: self = .openBracket
    case 0x3009, 0x300B, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0xFF09, 0xFF3D, 0xFF5D, 0xFF60: self = .closeBracket
    case 0x3001, 0xFF0C, 0xFF1B: self = .pause
    case 0xFF1A: self = .colon
    case 0x3002, 0xFF0E: self = .stop
    case 0xFF01, 0xFF1F: self = .exclamation
    case 0x00B7, 0x2027: self = .interpunct
    case 0x30FB, 0x3000: self = .wide
    case 0x2014, 0x2E3A, 0x2E3B: self = .dash
    case 0x2026, 0x22EF: self = .ellipsis
    case 0x2013, 0xFF5E, 0x301C: self = .connector
    case 0x002F, 0xFF0F: self = .solidus
    default: self = .none
    }
  }

  var isOpening: Bool { self == .openQuote || self == .openBracket }

  /// Closing brackets and quotes, pauses and stops: what never starts a line.
  var isClosing: Bool {
    switch self {
    case .closeQuote, .closeBracket, .pause, .colon, .stop, .exclamation: true
    case .none, .openQuote, .openBracket, .interpunct, .wide, .dash, .ellipsis, .connector, .solidus: false
    }
  }

  /// Whether the mark has white space inside its em that adjustment may take.
  var isAdjustable: Bool { isOpening || isClosing }
}
