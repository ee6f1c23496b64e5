import CLate
import ReportKit

/// An order of Chinese words, as ICU's data for `zh` have it, and the headings that an index puts over them.
final class Collation {
  private let collator: OpaquePointer
  private let order: Listing.Order
  /// The first key of each heading; ICU marks where they begin by U+FDD0 and a letter or a number of strokes.
  private var bounds: [(heading: String, key: [UInt8])] = []

  /// - Throws: `LayoutError.noCollation` where ICU is not there.
  init(_ order: Listing.Order) throws(LayoutError) {
    self.order = order
    var problem: UnsafePointer<CChar>?
    let locale = switch order {
    case .pinyin: "zh@collation=pinyin"
    case .strokes: "zh@collation=stroke"
    }
    guard let collator = late_collator_open(locale, &problem) else {
      throw .noCollation(problem.map { String(cString: $0) } ?? "it has no order called \(locale)")
    }
    self.collator = collator
    switch order {
    case .pinyin:
      bounds = (UInt16(65)...90).map { (String(Character(Unicode.Scalar(UInt8($0)))), key([0xFDD0, $0])) }
    case .strokes:
      bounds = (UInt16(1)...48).map { ("\($0)画", key([0xFDD0, 0x2800 + $0])) }
    }
  }

  deinit {
    late_collator_close(collator)
  }

  /// Bytes that sort as the word does.
  func key(_ word: String) -> [UInt8] { key(Array(word.utf16)) }

  /// A, B, C … or 1画, 2画 …; Latin words stand under their own letter, other scripts under #.
  func heading(of word: String) -> String {
    if let first = word.unicodeScalars.first, first.isASCII {
      return first.properties.isAlphabetic ? String(first).uppercased() : "#"
    }
    let key = key(word)
    guard let last = bounds.last(where: { !key.lexicographicallyPrecedes($0.key) }),
      word.unicodeScalars.first?.properties.isIdeographic == true
    else { return "#" }
    return last.heading
  }

  private func key(_ units: [UInt16]) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 64 + units.count * 8)
    var length = Int(late_collator_key(collator, units, Int32(units.count), &buffer, Int32(buffer.count)))
    if length > buffer.count {
      buffer = [UInt8](repeating: 0, count: length)
      length = Int(late_collator_key(collator, units, Int32(units.count), &buffer, Int32(buffer.count)))
    }
    return Array(buffer.prefix(length))
  }
}
