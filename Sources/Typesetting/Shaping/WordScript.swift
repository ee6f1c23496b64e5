import CHarfBuzz

/// The script of a word: characters of no script of their own belong to any.
struct WordScript {
  private var script: GUnicodeScript?

  init(_ scalar: UInt32) {
    script = WordScript.script(scalar)
  }

  var isLatin: Bool { script == nil || script == G_UNICODE_SCRIPT_LATIN }

  mutating func accepts(_ scalar: UInt32) -> Bool {
    guard let other = WordScript.script(scalar) else { return true }
    if let script { return script == other }
    script = other
    return true
  }

  private static func script(_ scalar: UInt32) -> GUnicodeScript? {
    if scalar < 0x80 {
      return scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A ? G_UNICODE_SCRIPT_LATIN : nil
    }
    let script = g_unichar_get_script(scalar)
    return script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED ? nil : script
  }
}
