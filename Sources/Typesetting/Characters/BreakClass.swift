import CHarfBuzz

/// The line-break class of a character (UAX #14), numbered as GLib numbers `GUnicodeBreakType`.
enum BreakClass: UInt8 {
  case mandatory, carriageReturn, lineFeed, combiningMark, surrogate, zeroWidthSpace, inseparable, glue, contingent
  case space, after, before, beforeAndAfter, hyphen, nonStarter, open, close, quotation, exclamation, ideographic
  case numeric, infix, symbol, alphabetic, prefix, postfix, complexContext, ambiguous, unknown, nextLine, wordJoiner
  case hangulL, hangulV, hangulT, hangulLV, hangulLVT, closeParenthesis, conditionalJapaneseStarter, hebrewLetter
  case regionalIndicator, emojiBase, emojiModifier, zeroWidthJoiner

  init(_ scalar: UInt32) {
    self = BreakClass(rawValue: UInt8(clamping: g_unichar_break_type(scalar).rawValue)) ?? .alphabetic
  }

  /// Classes that UAX #14 rule LB10 reads as a letter when nothing precedes them, and the ones it leaves to the
  /// implementation (SA, XX, SG), as letters.
  var resolved: BreakClass {
    switch self {
    case .complexContext, .unknown, .surrogate: .alphabetic
    default: self
    }
  }
}
