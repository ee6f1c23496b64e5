import Foundation

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
    return utf8.withContiguousStorageIfAvailable { other.consists(of: $0) } ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether the text consists of these bytes; it has as many.
  @inline(__always)
  private func consists(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      guard let own = own.baseAddress, let others = bytes.baseAddress else { return true }
      return memcmp(own, others, bytes.count) == 0
    } ?? utf8.elementsEqual(bytes)
  }
}

extension String {
  /// With each letter and its marks as one character where there is one (Unicode's form NFC), as nearly all text is written;
  /// names of files of some systems are not. Text without marks of their own stays as it is.
  package var composed: String { hasLooseMarks ? precomposedStringWithCanonicalMapping : self }

  /// Whether accents (U+0300 to U+036F), marks of kana (U+3099, U+309A) or parts of Hangul (U+1100 to U+11FF) stand in it.
  private var hasLooseMarks: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0xCC, 0xCD: true
        case 0xE1: index + 1 < bytes.count && (0x84...0x87).contains(bytes[index + 1])
        case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x82 && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9A)
        default: false
        }
      }
    } ?? true
  }
}
