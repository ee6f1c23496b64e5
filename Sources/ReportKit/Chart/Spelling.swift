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
    let isSame = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        own.baseAddress.flatMap { a in other.baseAddress.map { b in memcmp(a, b, own.count) == 0 } } ?? true
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
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
