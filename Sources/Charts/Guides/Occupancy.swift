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

  mutating func take(_ box: Rect) {
    guard let (x, y) = span(box) else { return }
    for row in y {
      for word in x.lowerBound / 64...(x.upperBound - 1) / 64 { bits[row * words + word] |= mask(word, x) }
    }
  }
}

/// Keeps the words among the marks of a plot apart: a label that would touch another moves up or down, and one that the
/// author did not ask for goes.
struct LabelRoom {
  let labels: Labels

  /// Plots with more words than these are tables.
  private static let most = 3_000

  func clear(_ view: inout SceneView) throws {
    let count = view.marks.reduce(0) { $1.kind == "text" ? $0 + $1.items.count : $0 }
    guard count > 1, count <= Self.most else { return }
    var taken = Occupancy(view.size)
    // Words that the author placed come before those that the house adds.
    for isExtra in [false, true] {
      for index in view.marks.indices where view.marks[index].kind == "text" {
        var kept: [SceneItem] = []
        for item in view.marks[index].items {
          guard item.isExtra == isExtra, case .text(var text) = item.shape, text.lines.contains(where: { !$0.isEmpty }) else {
            kept.append(item)
            continue
          }
          let box = try box(text)
          let step = box.size.height + 1
          let moves = item.mayMove ? [0, -step, step, -2 * step, 2 * step] : [0]
          guard let move = moves.first(where: { taken.isFree(moved(box, $0)) }) else {
            if !isExtra {
              taken.take(box)
              kept.append(item)
            }
            continue
          }
          taken.take(moved(box, move))
          text.at.y += move
          var item = item
          item.shape = .text(text)
          kept.append(item)
        }
        view.marks[index].items = kept
      }
    }
  }

  private func moved(_ box: Rect, _ move: Double) -> Rect {
    Rect(x: box.minX, y: box.minY + move, width: box.size.width, height: box.size.height)
  }

  /// The box of a label's ink, a little smaller than its line, so that lines may stand close.
  private func box(_ text: SceneText) throws -> Rect {
    let size = try LabelBox(text, labels: labels).turned
    let corner = text.corner(of: size)
    return Rect(x: corner.x + 0.5, y: corner.y + 1, width: max(0, size.width - 1), height: max(0, size.height - 2))
  }
}
