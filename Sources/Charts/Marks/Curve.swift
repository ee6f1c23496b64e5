import Foundation
import Frames

/// How a line runs from point to point.
struct Curve: Hashable, Sendable {
  /// The words of `interpolate`.
  enum Kind: String, Hashable, Sendable {
    case linear, monotone, basis, cardinal, natural, step, bundle
    case stepBefore = "step-before"
    case stepAfter = "step-after"
    case catmullRom = "catmull-rom"
    case linearClosed = "linear-closed"
    case cardinalClosed = "cardinal-closed"
    case basisClosed = "basis-closed"
    case catmullRomClosed = "catmull-rom-closed"
    case cardinalOpen = "cardinal-open"
    case basisOpen = "basis-open"
    case catmullRomOpen = "catmull-rom-open"
  }

  let kind: Kind
  /// Of a cardinal curve: 0 is round, 1 straight. Of a Catmull-Rom curve: how far points apart count, 0 not at all, 1 wholly.
  var tension: Double?

  static let linear = Curve(kind: .linear)

  init(kind: Kind, tension: Double? = nil) {
    self.kind = kind
    self.tension = tension
  }

  /// Nil for a word that is none.
  init?(_ word: String, tension: Double? = nil) {
    guard let kind = Kind(rawValue: word) else { return nil }
    self.init(kind: kind, tension: tension)
  }

  func path(_ points: [Point]) -> Path {
    var path = Path()
    guard let first = points.first else { return path }
    path.move(to: first)
    // A place between gaps is a dot of the line's width.
    if points.count == 1 { path.line(to: first) } else { add(points, to: &path) }
    return path
  }

  /// The area between two edges: out along the first, back along the second.
  func area(_ edges: [EdgePair], turned: Bool) -> Path {
    var path = self.path(edges.map(\.first))
    let back = edges.reversed().map(\.second)
    guard let first = back.first else { return path }
    path.line(to: first)
    let mirrored: Kind = kind == .stepBefore ? .stepAfter : kind == .stepAfter ? .stepBefore : kind
    let curve = Curve(kind: mirrored, tension: tension)
    curve.add(Array(back), to: &path)
    path.close()
    return path
  }

  /// Continues a path that stands on the first point.
  private func add(_ points: [Point], to path: inout Path) {
    switch kind {
    case .bundle: basis(straightened(points), &path)
    case .linear: for point in points.dropFirst() { path.line(to: point) }
    case .linearClosed:
      for point in points.dropFirst() { path.line(to: point) }
      path.close()
    case .step, .stepBefore, .stepAfter: steps(points, &path)
    case .monotone: monotone(points, &path)
    case .natural: natural(points, &path)
    case .basis, .basisClosed, .basisOpen: basis(points, &path)
    case .cardinal, .cardinalClosed, .cardinalOpen: cardinal(points, &path)
    case .catmullRom, .catmullRomClosed, .catmullRomOpen: catmullRom(points, &path)
    }
  }

  /// The points on their way to the straight line from the first to the last, which a basis spline then passes by: bundles
  /// of edges (Holten 2006). A tension of 1 leaves them where they are.
  private func straightened(_ points: [Point]) -> [Point] {
    guard let first = points.first, let last = points.last, points.count > 2 else { return points }
    let strength = tension ?? 0.85
    return points.enumerated().map { index, point in
      let share = Double(index) / Double(points.count - 1)
      func mixed(_ place: Double, _ a: Double, _ b: Double) -> Double { strength * place + (1 - strength) * (a + share * (b - a)) }
      return Point(x: mixed(point.x, first.x, last.x), y: mixed(point.y, first.y, last.y))
    }
  }

  private func steps(_ points: [Point], _ path: inout Path) {
    for (a, b) in zip(points, points.dropFirst()) {
      let share = kind == .step ? 0.5 : kind == .stepBefore ? 0.0 : 1.0
      let x = a.x + (b.x - a.x) * share
      path.line(to: Point(x: x, y: a.y))
      path.line(to: Point(x: x, y: b.y))
      path.line(to: b)
    }
  }

  /// Cubic pieces that never overshoot (Steffen, 1990).
  private func monotone(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else {
      for point in points.dropFirst() { path.line(to: point) }
      return
    }
    func slope(_ a: Point, _ b: Point) -> Double { b.x == a.x ? 0 : (b.y - a.y) / (b.x - a.x) }
    var tangents = Array(repeating: 0.0, count: points.count)
    for index in 1..<points.count - 1 {
      let (h0, h1) = (points[index].x - points[index - 1].x, points[index + 1].x - points[index].x)
      let (s0, s1) = (slope(points[index - 1], points[index]), slope(points[index], points[index + 1]))
      let p = h0 + h1 == 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1)
      let sign = (s0 < 0 ? -1.0 : 1.0) + (s1 < 0 ? -1.0 : 1.0)
      tangents[index] = sign * min(abs(s0), abs(s1), 0.5 * abs(p))
    }
    tangents[0] = (3 * slope(points[0], points[1]) - tangents[1]) / 2
    let last = points.count - 1
    tangents[last] = (3 * slope(points[last - 1], points[last]) - tangents[last - 1]) / 2
    for index in 0..<last {
      let third = (points[index + 1].x - points[index].x) / 3
      path.curve(
        Point(x: points[index].x + third, y: points[index].y + third * tangents[index]),
        Point(x: points[index + 1].x - third, y: points[index + 1].y - third * tangents[index + 1]), to: points[index + 1])
    }
  }

  private func cardinal(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else {
      for point in points.dropFirst() { path.line(to: point) }
      return
    }
    let pull = (1 - (tension ?? 0)) / 6
    for index in 0..<points.count - 1 {
      let (before, a, b) = (points[max(index - 1, 0)], points[index], points[index + 1])
      let after = points[min(index + 2, points.count - 1)]
      path.curve(
        Point(x: a.x + (b.x - before.x) * pull, y: a.y + (b.y - before.y) * pull),
        Point(x: b.x - (after.x - a.x) * pull, y: b.y - (after.y - a.y) * pull), to: b)
    }
  }

  /// Barry and Goldman's pyramid as Bézier pieces: handles by the distances of the points to the power of `tension`.
  private func catmullRom(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else {
      for point in points.dropFirst() { path.line(to: point) }
      return
    }
    let alpha = tension ?? 0.5
    func length(_ a: Point, _ b: Point) -> Double { pow((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y), alpha / 2) }
    /// The handle beside `a` of the piece from `a` to `b`, where `other` is the point on the far side of `a`.
    func handle(_ a: Point, _ b: Point, _ other: Point) -> Point {
      let (near, far) = (length(other, a), length(a, b))
      guard near > 1e-6 else { return a }
      let own = 2 * near * near + 3 * near * far + far * far
      let whole = 3 * near * (near + far)
      return Point(
        x: (a.x * own - other.x * far * far + b.x * near * near) / whole,
        y: (a.y * own - other.y * far * far + b.y * near * near) / whole)
    }
    for index in 0..<points.count - 1 {
      let (before, a, b) = (points[max(index - 1, 0)], points[index], points[index + 1])
      let after = points[min(index + 2, points.count - 1)]
      path.curve(handle(a, b, before), handle(b, a, after), to: b)
    }
  }

  private func basis(_ points: [Point], _ path: inout Path) {
    guard points.count > 2, let last = points.last else {
      for point in points.dropFirst() { path.line(to: point) }
      return
    }
    func blend(_ a: Point, _ b: Point, _ wa: Double, _ wb: Double) -> Point {
      Point(x: (a.x * wa + b.x * wb) / (wa + wb), y: (a.y * wa + b.y * wb) / (wa + wb))
    }
    path.line(to: blend(points[0], points[1], 5, 1))
    for index in 1..<points.count {
      let (a, b) = (points[index - 1], points[index])
      let c = index + 1 < points.count ? points[index + 1] : last
      path.curve(
        blend(a, b, 2, 1), blend(a, b, 1, 2),
        to: Point(x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6))
    }
    path.line(to: last)
  }

  private func natural(_ points: [Point], _ path: inout Path) {
    let count = points.count - 1
    guard count > 1 else {
      for point in points.dropFirst() { path.line(to: point) }
      return
    }
    let (xs, ys) = (handles(points.map(\.x)), handles(points.map(\.y)))
    for index in 0..<count {
      path.curve(
        Point(x: xs.0[index], y: ys.0[index]), Point(x: xs.1[index], y: ys.1[index]), to: points[index + 1])
    }
  }

  /// The handles of the smoothest curve through the values: a tridiagonal system.
  private func handles(_ values: [Double]) -> ([Double], [Double]) {
    let count = values.count - 1
    var (a, b, r) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
    (a[0], b[0], r[0]) = (0, 2, values[0] + 2 * values[1])
    for index in 1..<count - 1 { (a[index], b[index], r[index]) = (1, 4, 4 * values[index] + 2 * values[index + 1]) }
    (a[count - 1], b[count - 1], r[count - 1]) = (2, 7, 8 * values[count - 1] + values[count])
    for index in 1..<count {
      let m = a[index] / b[index - 1]
      b[index] -= m
      r[index] -= m * r[index - 1]
    }
    a[count - 1] = r[count - 1] / b[count - 1]
    for index in stride(from: count - 2, through: 0, by: -1) { a[index] = (r[index] - a[index + 1]) / b[index] }
    b[count - 1] = (values[count] + a[count - 1]) / 2
    for index in 0..<count - 1 { b[index] = 2 * values[index + 1] - a[index + 1] }
    return (a, b)
  }
}
