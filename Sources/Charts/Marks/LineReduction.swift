import Frames

/// Thins a line of many points without a change that an eye could see: of all points in a device column, the first, the
/// last, the lowest and the highest stay (M4: Jugel and others, 2014).
enum LineReduction {
  /// - Parameter column: the width of a device column, in points.
  static func reduced(_ points: [Point], width: Double, column: Double) -> [Point] {
    reduced(points, width: width, column: column, x: \.x, heights: [\.y])
  }

  /// An area keeps the extremes of both its edges.
  static func reduced(_ pairs: [EdgePair], width: Double, column: Double) -> [EdgePair] {
    reduced(pairs, width: width, column: column, x: \.first.x, heights: [\.first.y, \.second.y])
  }

  /// A trail keeps its thickest and its thinnest place too.
  static func reduced(_ points: [TrailPoint], width: Double, column: Double) -> [TrailPoint] {
    reduced(points, width: width, column: column, x: \.point.x, heights: [\.point.y, \.width])
  }

  private static func reduced<Place>(
    _ places: [Place], width: Double, column: Double, x: KeyPath<Place, Double>, heights: [KeyPath<Place, Double>]
  ) -> [Place] {
    guard column > 0, width > 0, Double(places.count) > 4 * width / column else { return places }
    let across = places.map { $0[keyPath: x] }
    guard zip(across, across.dropFirst()).allSatisfy({ $0 <= $1 }) else { return places }
    let measures = heights.map { height in places.map { $0[keyPath: height] } }
    var result: [Place] = []
    var start = 0
    while start < places.count {
      let place = (across[start] / column).rounded(.down)
      var end = start
      while end < places.count, (across[end] / column).rounded(.down) == place { end += 1 }
      var kept: Set<Int> = [start, end - 1]
      for measure in measures {
        var (low, high) = (start, start)
        for index in start..<end {
          if measure[index] < measure[low] { low = index }
          if measure[index] > measure[high] { high = index }
        }
        kept.formUnion([low, high])
      }
      for index in kept.sorted() { result.append(places[index]) }
      start = end
    }
    return result
  }
}
