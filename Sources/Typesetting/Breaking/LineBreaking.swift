/// Which marks may not start or end a line: CLREQ's levels (“Prohibition Rules for Line Start and Line End”) and the
/// values of CSS Text's `line-break` for Chinese.
public enum LineBreaking: String, Hashable, Sendable, CaseIterable, Codable {
  /// Only words, numbers, `——` and `……` hold together.
  case none
  /// Pauses, stops, closing marks, interpuncts and connectors don't start a line; opening marks don't end one.
  case basic
  /// As GB/T 15834—2011 has it: no solidus at the end of a line either.
  case gb
  /// No dash and no ellipsis at the start of a line either.
  case strict
  case cssLoose = "css-loose"
  case cssNormal = "css-normal"
  case cssStrict = "css-strict"

  var isCSS: Bool { self == .cssLoose || self == .cssNormal || self == .cssStrict }

  /// Whether the mark may not start a line.
  func forbidsStart(_ mark: Mark) -> Bool {
    switch mark {
    case .closeQuote, .closeBracket, .pause, .colon, .stop, .exclamation, .interpunct, .wide, .connector, .solidus:
      self != .none
    case .dash, .ellipsis: self == .strict
    case .none, .openQuote, .openBracket: false
    }
  }

  /// Whether the mark may not end a line.
  func forbidsEnd(_ mark: Mark) -> Bool {
    switch mark {
    case .openQuote, .openBracket: self != .none
    case .solidus: self == .gb || self == .strict
    case .none, .closeQuote, .closeBracket, .pause, .colon, .stop, .exclamation, .interpunct, .wide, .dash, .ellipsis,
      .connector: false
    }
  }

  /// What CSS Text says of a character after Chinese text, by its class: `nil` leaves it to UAX #14.
  /// - Parameter east: whether the text is Chinese or Japanese.
  func cssForbidsStart(_ scalar: UInt32, _ type: BreakClass, wide: Bool, east: Bool) -> Bool? {
    switch scalar {
    case 0x2010, 0x2013: return east ? self == .cssStrict : self != .cssLoose
    case 0x301C, 0x30A0: return east ? self == .cssStrict : true
    case 0x3005, 0x303B, 0x309D, 0x309E, 0x30FD, 0x30FE: return self != .cssLoose
    case 0x30FB, 0xFF1A, 0xFF1B, 0xFF65, 0x203C, 0x2047...0x2049, 0xFF01, 0xFF1F:
      return !east || self != .cssLoose
    default: break
    }
    switch type {
    case .inseparable: return self != .cssLoose
    case .conditionalJapaneseStarter: return self == .cssStrict
    case .postfix where wide: return !east || self != .cssLoose
    default: return nil
    }
  }
}
