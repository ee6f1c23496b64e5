import Frames

/// Thins a line of many points without a change that an eye could see: of all points in a device column, the first, the
/// last, the lowest and the highest stay (M4: Jugel and others, 2014).
enum LineReduction {
  /// - Parameter column: the width of a device column, in points.
  static func reduced(_ points: [Point], width: Double, column: Double) -> [Point] {
    guard column > 0, width > 0, Double(points.count) > 4 * width / column,
      zip(points, points.dropFirst()).allSatisfy({ $0.x <= $1.x })
    else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      let place = (points[start].x / column).rounded(.down)
      var (end, low, high) = (start, start, start)
      while end < points.count, (points[end].x / column).rounded(.down) == place {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      for index in Set([start, low, high, end - 1]).sorted() { result.append(points[index]) }
      start = end
    }
    return result
  }
}
