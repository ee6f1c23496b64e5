import CHarfBuzz

/// What the engine has to know of a character.
struct Trait {
  /// How the character is set.
  enum Kind: UInt8 {
    /// A cell of its own: Han, kana, hangul, wide symbols.
    case cell
    case mark
    /// Part of a word that is shaped as a whole: letters, digits, Western punctuation.
    case letter
    case space
    /// Joins the character before it: combining marks, variation selectors, joiners.
    case attached
    /// Without shape or width: zero-width space, word joiner, bidi controls.
    case invisible
    case lineEnd
    case control
  }

  var breakClass: BreakClass
  var mark: Mark
  var kind: Kind
  var flags: Flags

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A Han character or kana: text that the Han–Latin gap parts from letters.
    static let han = Flags(rawValue: 1)
    /// A letter or digit that the gap parts from Han.
    static let word = Flags(rawValue: 2)
    static let digit = Flags(rawValue: 4)
    static let rightToLeft = Flags(rawValue: 8)
    /// Of East Asian width A, F or W.
    static let wide = Flags(rawValue: 16)
    /// An explicit bidi control.
    static let bidiControl = Flags(rawValue: 32)
    /// Of a cursive script, which takes no letter-spacing.
    static let cursive = Flags(rawValue: 64)
    /// A letter of a word.
    static let alphabetic = Flags(rawValue: 128)
  }

  static let ideograph = Trait(breakClass: .ideographic, mark: .none, kind: .cell, flags: [.han, .wide])

  init(breakClass: BreakClass, mark: Mark, kind: Kind, flags: Flags) {
    self.breakClass = breakClass
    self.mark = mark
    self.kind = kind
    self.flags = flags
  }

  init(_ scalar: UInt32) {
    var type = BreakClass(scalar).resolved
    // LB30b: room that Unicode keeps for more pictures takes skin tones as the pictures do.
    if type == .ideographic, (0x1F000...0x1FAFF).contains(scalar), g_unichar_isdefined(scalar) == 0 { type = .emojiBase }
    let mark = Mark(scalar)
    self.init(breakClass: type, mark: mark, kind: .letter, flags: [])
    kind = Trait.kind(scalar, type: type, mark: mark)
    if g_unichar_iswide_cjk(scalar) != 0 { flags.insert(.wide) }
    let script = g_unichar_get_script(scalar)
    switch script {
    case G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_BOPOMOFO:
      if kind == .cell { flags.insert(.han) }
    case G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO:
      flags.formUnion([.rightToLeft, .cursive])
    case G_UNICODE_SCRIPT_HEBREW:
      flags.insert(.rightToLeft)
    case G_UNICODE_SCRIPT_MONGOLIAN:
      flags.insert(.cursive)
    default: break
    }
    if scalar == 0x3005 || scalar == 0x3007 || scalar == 0x303B { flags.insert(.han) }
    // CSS Text 4, text-autospace: letters and decimal digits, not ①, Ⅲ or ².
    if kind == .letter, g_unichar_isalpha(scalar) != 0 || g_unichar_isdigit(scalar) != 0 { flags.insert(.word) }
    if kind == .letter, g_unichar_isalpha(scalar) != 0 { flags.insert(.alphabetic) }
    if g_unichar_isdigit(scalar) != 0, kind == .letter { flags.insert(.digit) }
    switch scalar {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: flags.insert(.bidiControl)
    default: break
    }
  }

  private static func kind(_ scalar: UInt32, type: BreakClass, mark: Mark) -> Kind {
    if mark != .none { return .mark }
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x2002...0x200A, 0x202F, 0x205F: return .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineEnd
    case 0..<0x20, 0x7F..<0xA0: return .control
    case 0x200C, 0x200D, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .attached
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xAD, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
      return .invisible
    default: break
    }
    switch type {
    case .combiningMark, .zeroWidthJoiner: return .attached
    case .ideographic, .nonStarter, .conditionalJapaneseStarter, .hangulLV, .hangulLVT, .inseparable: return .cell
    case .ambiguous, .open, .close, .exclamation, .prefix, .postfix, .emojiBase:
      return g_unichar_iswide(scalar) != 0 ? .cell : .letter
    default: return .letter
    }
  }
}

/// The traits of characters, worked out once for each block of 256 that a text uses.
struct TraitTable {
  private var pageStart = [Int32](repeating: -1, count: 0x1100)
  private var traits: [Trait] = []

  subscript(scalar: UInt32) -> Trait {
    mutating get {
      if scalar >= 0x4E00 && scalar <= 0x9FFF { return .ideograph }
      let page = Int(scalar >> 8)
      if pageStart[page] < 0 {
        pageStart[page] = Int32(traits.count)
        let first = scalar & ~0xFF
        for low in UInt32(0)..<256 { traits.append(Trait(first | low)) }
      }
      return traits[Int(pageStart[page]) + Int(scalar & 0xFF)]
    }
  }
}
