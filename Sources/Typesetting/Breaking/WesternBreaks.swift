/// The pair rules of UAX #14 (revision 51) for text that is no Chinese mark.
struct WesternBreaks {
  let level: LineBreaking

  /// Whether a line may end between characters of the classes `a` and `b`, between which nothing or only spaces stand.
  /// `east` says whether each is East Asian wide.
  func allows(
    _ a: BreakClass, _ b: BreakClass, spaces: Bool, eastA: Bool, eastB: Bool
  ) -> Bool {
    if !spaces, isOneSyllable(a, b) || a == .symbol && b == .hebrewLetter { return false }
    let (a, b) = (fold(a, east: eastA), fold(b, east: eastB))
    switch b {
    case .close, .closeParenthesis, .exclamation, .infix, .symbol, .zeroWidthSpace, .wordJoiner: return false
    case .glue where !spaces && a != .after && a != .hyphen: return false
    default: break
    }
    if a == .open { return false }
    if a == .quotation, b == .open { return false }
    if a == .close || a == .closeParenthesis, b == .nonStarter { return false }
    if a == .beforeAndAfter, b == .beforeAndAfter { return false }
    if spaces { return true }
    if a == .wordJoiner || a == .glue { return false }
    if a == .quotation || b == .quotation { return false }
    if a == .contingent || b == .contingent { return true }
    switch b {
    case .after, .hyphen, .nonStarter, .inseparable: return false
    default: break
    }
    if a == .before { return false }
    return !joins(a, b, eastA: eastA, eastB: eastB)
  }

  /// LB26: the parts of a Korean syllable.
  private func isOneSyllable(_ a: BreakClass, _ b: BreakClass) -> Bool {
    switch (a, b) {
    case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV), (.hangulL, .hangulLVT): true
    case (.hangulV, .hangulV), (.hangulV, .hangulT), (.hangulLV, .hangulV), (.hangulLV, .hangulT): true
    case (.hangulT, .hangulT), (.hangulLVT, .hangulT): true
    default: false
    }
  }

  /// Classes that stand for others here: Hebrew letters, ambiguous symbols, small kana.
  private func fold(_ type: BreakClass, east: Bool) -> BreakClass {
    switch type {
    case .ambiguous: east ? .ideographic : .alphabetic
    case .conditionalJapaneseStarter: level == .strict || level == .cssStrict ? .nonStarter : .ideographic
    case .hebrewLetter, .combiningMark, .zeroWidthJoiner: .alphabetic
    case .hangulL, .hangulV, .hangulT, .hangulLV, .hangulLVT: .ideographic
    default: type
    }
  }

  /// LB23 to LB30.
  private func joins(_ a: BreakClass, _ b: BreakClass, eastA: Bool, eastB: Bool) -> Bool {
    switch (a, b) {
    case (.alphabetic, .alphabetic), (.alphabetic, .numeric), (.numeric, .alphabetic), (.numeric, .numeric): true
    case (.prefix, .ideographic), (.prefix, .emojiBase), (.prefix, .emojiModifier): true
    case (.ideographic, .postfix), (.emojiBase, .postfix), (.emojiModifier, .postfix): true
    case (.prefix, .alphabetic), (.postfix, .alphabetic), (.alphabetic, .prefix), (.alphabetic, .postfix): true
    case (.closeParenthesis, .postfix), (.closeParenthesis, .prefix), (.close, .postfix), (.close, .prefix): true
    case (.numeric, .postfix), (.numeric, .prefix), (.postfix, .open), (.prefix, .open): true
    case (.postfix, .numeric), (.prefix, .numeric), (.hyphen, .numeric), (.infix, .numeric), (.symbol, .numeric): true
    case (.infix, .alphabetic): true
    case (.alphabetic, .open), (.numeric, .open): !eastB
    case (.closeParenthesis, .alphabetic), (.closeParenthesis, .numeric): !eastA
    case (.emojiBase, .emojiModifier), (.regionalIndicator, .regionalIndicator): true
    default: false
    }
  }
}
