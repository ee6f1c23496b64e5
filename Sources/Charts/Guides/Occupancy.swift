import Frames

/// A bitmap of a plot and its surroundings, a bit a point, that says where words stand already.
struct Occupancy {
  private let left: Double
  private let top: Double
  private let columns: Int
  private let rows: Int
  private var bits: [UInt64]
  private let words: Int

  /// - Parameter margin: how far around the plot words are watched, in points.
  init(_ size: Size, margin: Double = 80) {
    (left, top) = (-margin, -margin)
    columns = min(4096, max(1, Int(saturating: size.width + 2 * margin)))
    rows = min(4096, max(1, Int(saturating: size.height + 2 * margin)))
    words = (columns + 63) / 64
    bits = Array(repeating: 0, count: words * rows)
  }

  private func span(_ box: Rect) -> (x: Range<Int>, y: Range<Int>)? {
    func cell(_ value: Double, _ most: Int) -> Int { max(0, min(most, Int(saturating: value))) }
    let x = cell((box.minX - left).rounded(.down), columns)..<cell((box.maxX - left).rounded(.up), columns)
    let y = cell((box.minY - top).rounded(.down), rows)..<cell((box.maxY - top).rounded(.up), rows)
    return x.isEmpty || y.isEmpty ? nil : (x, y)
  }

  /// The bits of a word of a row that lie in a range of columns.
  private func mask(_ word: Int, _ x: Range<Int>) -> UInt64 {
    let (from, to) = (max(0, x.lowerBound - word * 64), min(64, x.upperBound - word * 64))
    guard from < to else { return 0 }
    return (to - from == 64 ? .max : (1 << UInt64(to - from)) - 1) << UInt64(from)
  }

  func isFree(_ box: Rect) -> Bool {
    guard let (x, y) = span(box) else { return true }
    for row in y {
      for word in x.lowerBound / 64...(x.upperBound - 1) / 64 where bits[row * words + word] & mask(word, x) != 0 { return false }
    }
    return true
  }

  /// How much of a box is taken, in square points.
  func taken(of box: Rect) -> Int {
    guard let (x, y) = span(box) else { return 0 }
    var count = 0
    for row in y {
      for word in x.lowerBound / 64...(x.upperBound - 1) / 64 { count += (bits[row * words + word] & mask(word, x)).nonzeroBitCount }
    }
    return count
  }

  mutating func take(_ box: Rect) {
    guard let (x, y) = span(box) else { return }
    for row in y {
      for word in x.lowerBound / 64...(x.upperBound - 1) / 64 { bits[row * words + word] |= mask(word, x) }
    }
  }
}
