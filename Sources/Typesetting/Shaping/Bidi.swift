import CLate
import Glibc

/// The directions of a paragraph's characters (UAX #9).
enum Bidi {
  /// The embedding level of each character, or nil where all are left to right.
  /// - Throws: `TypesettingError.unsettable` where Pango is not there.
  static func levels(_ source: Source, rightToLeft: Bool) throws(TypesettingError) -> [UInt8]? {
    guard source.hasRightToLeft || rightToLeft, source.count > 0 else { return nil }
    var problem: UnsafePointer<CChar>?
    let levels = source.bytes.withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.flatMap { late_levels($0, Int32(bytes.count), rightToLeft, &problem) }
    }
    guard let levels else {
      let why = problem.map { ": " + String(cString: $0) } ?? ""
      throw .unsettable("text from the right needs Pango, which can't be opened\(why); install libpango-1.0-0")
    }
    defer { free(levels) }
    return Array(UnsafeBufferPointer(start: levels, count: source.count))
  }

  /// The order in which the elements of a line stand from the left (UAX #9, L2).
  static func visualOrder(_ levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowestOdd = levels.filter({ $0 % 2 == 1 }).min() else { return order }
    for level in stride(from: highest, through: lowestOdd, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
