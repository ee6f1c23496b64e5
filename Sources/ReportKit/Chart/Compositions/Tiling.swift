/// Rectangles that fill a box, each as large as its share and near to a square.
/// After M. Bruls, K. Huizing, J. van Wijk, Squarified Treemaps (2000).
enum Tiling {
  struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  static func squarified(_ branches: [Branch], in whole: Box) -> [(Box, Branch)] {
    let sorted = branches.map { ($0, $0.total()) }.filter { $0.1 > 0 }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    let total = sorted.reduce(0) { $0 + $1.1 }
    guard total > 0, whole.width > 0, whole.height > 0 else { return [] }
    let unit = whole.width * whole.height / total
    var (rest, box, result) = (sorted[...], whole, [(Box, Branch)]())
    while !rest.isEmpty {
      let side = min(box.width, box.height)
      func worst(_ row: ArraySlice<(Branch, Double)>) -> Double {
        let sum = row.reduce(0) { $0 + $1.1 } * unit
        let areas = row.map { $0.1 * unit }
        guard sum > 0, side > 0, let small = areas.min(), let large = areas.max() else { return .infinity }
        return max(side * side * large / (sum * sum), sum * sum / (side * side * small))
      }
      var count = 1
      while count < rest.count, worst(rest.prefix(count + 1)) <= worst(rest.prefix(count)) { count += 1 }
      let row = rest.prefix(count)
      let depth = side > 0 ? row.reduce(0) { $0 + $1.1 } * unit / side : 0
      var at = box.width >= box.height ? box.y : box.x
      for (branch, quantity) in row {
        let length = depth > 0 ? quantity * unit / depth : 0
        result.append(
          box.width >= box.height
            ? (Box(x: box.x, y: at, width: depth, height: length), branch)
            : (Box(x: at, y: box.y, width: length, height: depth), branch))
        at += length
      }
      if box.width >= box.height {
        box.x += depth
        box.width -= depth
      } else {
        box.y += depth
        box.height -= depth
      }
      rest = rest.dropFirst(count)
    }
    return result
  }
}
