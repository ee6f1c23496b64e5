/// A name as a number that tells nearly all names apart: one of up to seven bytes is the number itself, a longer one is
/// mixed from its bytes.
struct NameMark: Hashable, Sendable {
  private let bits: UInt64

  /// The bit that only the marks of longer names have.
  private static let mixed: UInt64 = 1 << 63

  /// Whether no other name has the mark.
  var isWhole: Bool { bits & Self.mixed == 0 }

  @inline(__always)
  init(_ name: String) {
    bits = name.utf8.withContiguousStorageIfAvailable { Self.bits(UnsafeRawBufferPointer($0)) } ?? Self.bits(ofForeign: name)
  }

  /// Strings that Foundation lends on other systems have no bytes of their own.
  private static func bits(ofForeign name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bits(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func bits(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 8 {
      var bits = UInt64(truncatingIfNeeded: count)
      // The last eight bytes may be partly those before.
      for place in stride(from: 0, to: count - 8, by: 8) { bits = mixture(bits, word(bytes, at: place)) }
      return mixture(bits, word(bytes, at: count - 8)) | mixed
    }
    var bits = UInt64(truncatingIfNeeded: count) << 56
    if count >= 4 {
      bits |= UInt64(half(bytes, at: 0)) | UInt64(half(bytes, at: count - 4) >> UInt32(8 * (8 - count))) << 32
    } else {
      for (place, byte) in bytes.enumerated() { bits |= UInt64(byte) << UInt64(8 * place) }
    }
    return bits
  }

  /// Eight bytes as one number, the first of them the least.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Four bytes likewise.
  @inline(__always)
  private static func half(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// 2⁶⁴ divided by the golden ratio (D. E. Knuth, The Art of Computer Programming, volume 3, section 6.4).
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mixture(_ bits: UInt64, _ word: UInt64) -> UInt64 {
    let product = (bits ^ word) &* factor
    return product ^ product >> 32
  }
}
