import Foundation

/// A smooth line through points: at each, a line fitted to its neighbours (Cleveland 1979).
enum LocalRegression {
  /// Sums larger than this (points times neighbours) are not done.
  private static let most = 50_000_000

  static func smooth(_ points: [(x: Double, y: Double)], bandwidth: Double) -> [(x: Double, y: Double)] {
    let points = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
    guard points.count > 1 else { return points }
    let count = points.count
    let span = min(count, max(2, Int(min(max(bandwidth, 0), 1) * Double(count))), max(2, Self.most / count))
    var (robust, heights) = ([Double](repeating: 1, count: count), points.map(\.y))
    for round in 0...2 {
      var (first, last) = (0, span - 1)
      for index in points.indices {
        let x = points[index].x
        while last + 1 < count, index > first, points[last + 1].x - x <= x - points[first].x {
          first += 1
          last += 1
        }
        let reach = max(x - points[first].x, points[last].x - x)
        let scale = reach > 0 ? reach : 1
        var (w, sx, sy, sxy, sxx) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for place in first...last {
          let cube = pow(abs(x - points[place].x) / scale, 3)
          let weight = cube < 1 ? pow(1 - cube, 3) * robust[place] : 0
          w += weight
          sx += points[place].x * weight
          sy += points[place].y * weight
          sxy += points[place].x * points[place].y * weight
          sxx += points[place].x * points[place].x * weight
        }
        guard w > 0 else { continue }
        let (mx, my) = (sx / w, sy / w)
        let spread = sxx / w - mx * mx
        heights[index] = my + (abs(spread) < 1e-24 ? 0 : (sxy / w - mx * my) / spread) * (x - mx)
      }
      let misses = zip(points, heights).map { abs($0.y - $1) }
      let middle = Quantiles.value(misses.sorted(), 0.5) ?? 0
      if round == 2 || middle < 1e-12 { break }
      robust = misses.map { miss in
        let share = miss / (6 * middle)
        return share >= 1 ? 1e-12 : (1 - share * share) * (1 - share * share)
      }
    }
    // Points at one place have one height.
    var result: [(x: Double, y: Double)] = []
    var at = 0
    while at < count {
      var end = at
      while end < count, points[end].x == points[at].x { end += 1 }
      result.append((points[at].x, heights[at..<end].reduce(0, +) / Double(end - at)))
      at = end
    }
    return result
  }
}
