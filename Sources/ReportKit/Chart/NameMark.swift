import Foundation

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
      for place in stride(from: 0, to: count - 8, by: 8) { bits = mixture(bits, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
      return mixture(bits, bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) | mixed
    }
    var bits = UInt64(truncatingIfNeeded: count) << 56
    if count >= 4 {
      bits |= UInt64(bytes.loadUnaligned(as: UInt32.self))
      bits |= UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self) >> UInt32(8 * (8 - count))) << 32
    } else {
      for (place, byte) in bytes.enumerated() { bits |= UInt64(byte) << UInt64(8 * place) }
    }
    return bits
  }

  /// Odd and with half of its bits set, so that each bit of a product depends on all below it.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mixture(_ bits: UInt64, _ word: UInt64) -> UInt64 {
    let product = (bits ^ word) &* factor
    return product ^ product >> 32
  }
}

/// A word as its code units: hashed and compared without Unicode's normal forms, which take longest for Chinese.
package struct Spelling: Hashable, Sendable {
  package let word: String

  package init(_ word: String) { self.word = word }

  package static func == (a: Spelling, b: Spelling) -> Bool { a.word.isSpelled(like: b.word) }

  package func hash(into hasher: inout Hasher) {
    var word = word
    word.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension String {
  /// Whether both consist of the same code units.
  @inline(__always)
  func isSpelled(like other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        own.baseAddress.flatMap { a in other.baseAddress.map { b in memcmp(a, b, own.count) == 0 } } ?? true
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
