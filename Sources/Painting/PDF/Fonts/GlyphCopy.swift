/// A further glyph of a font program: the outline of another one with an advance of its own.
struct GlyphCopy {
  /// What the program calls the glyph that is copied, and the copy.
  var original: UInt16
  var code: UInt16
  /// What the copy's advance is wider, in the font's units.
  var extra: Double

  init(of original: UInt16, as code: UInt16, wider extra: Double) {
    self.original = original
    self.code = code
    self.extra = extra
  }
}

/// Big-endian numbers in a font's bytes.
struct FontBytes {
  let bytes: [UInt8]

  /// Nil beyond the end.
  func number(at offset: Int, size: Int) -> Int? {
    guard offset >= 0, size >= 0, size <= 4, offset <= bytes.count - size else { return nil }
    return bytes[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
  }

  func slice(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    range.lowerBound >= 0 && range.upperBound <= bytes.count ? bytes[range] : nil
  }

  static func number(_ value: Int, size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
