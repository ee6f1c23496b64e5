import CLate
import Glibc

/// The directions of a paragraph's characters (UAX #9).
enum Bidi {
  /// Pango's reckoning, opened for the first text that needs it.
  private static let pango: Result<late_levels, TypesettingError> = {
    var levels: late_levels?
    let problem = late_levels_open(&levels).map { ": " + String(cString: $0) } ?? ""
    guard let levels else {
      return .failure(.unsettable("text from the right needs Pango, which can't be opened\(problem); install libpango-1.0-0"))
    }
    return .success(levels)
  }()

  /// The embedding level of each character, or nil where all are left to right.
  /// - Throws: `TypesettingError.unsettable` where Pango is not there.
  static func levels(_ source: Source, rightToLeft: Bool) throws(TypesettingError) -> [UInt8]? {
    guard source.hasRightToLeft || rightToLeft, source.count > 0 else { return nil }
    let pango = try pango.get()
    var direction: Int32 = rightToLeft ? 1 : 0
    return source.bytes.withUnsafeBytes { bytes -> [UInt8]? in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress, let levels = pango(start, Int32(bytes.count), &direction)
      else { return nil }
      defer { free(levels) }
      return Array(UnsafeBufferPointer(start: levels, count: source.count))
    }
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
