import Foundation
import Frames

extension Path {
  /// The path under a map.
  func mapped(_ transform: Transform) -> Path {
    guard transform != .identity else { return self }
    return Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(transform.apply(to: point))
        case .line(let point): .line(transform.apply(to: point))
        case .curve(let a, let b, let end):
          .curve(transform.apply(to: a), transform.apply(to: b), to: transform.apply(to: end))
        case .close: .close
        }
      })
  }

  func shifted(_ by: Point) -> Path { mapped(Transform(a: 1, b: 0, c: 0, d: 1, tx: by.x, ty: by.y)) }

  /// Points along a curve, twelve of them, to its end.
  static func points(from: Point, _ a: Point, _ b: Point, to end: Point, visit: (Point) -> Void) {
    for step in 1...12 {
      let t = Double(step) / 12
      let u = 1 - t
      func blend(_ key: KeyPath<Point, Double>) -> Double {
        u * u * u * from[keyPath: key] + 3 * u * u * t * a[keyPath: key] + 3 * u * t * t * b[keyPath: key]
          + t * t * t * end[keyPath: key]
      }
      visit(Point(x: blend(\.x), y: blend(\.y)))
    }
  }

  /// The outline as straight lines; every piece is closed.
  var edges: [(Point, Point)] {
    var edges: [(Point, Point)] = []
    var (start, at) = (Point.zero, Point.zero)
    func line(to point: Point) {
      if point != at { edges.append((at, point)) }
      at = point
    }
    for element in elements {
      switch element {
      case .move(let point):
        line(to: start)
        (start, at) = (point, point)
      case .line(let point): line(to: point)
      case .curve(let a, let b, let end): Self.points(from: at, a, b, to: end, visit: line)
      case .close: line(to: start)
      }
    }
    line(to: start)
    return edges
  }

  /// Whether a point lies inside, by the even-odd rule.
  func contains(_ point: Point) -> Bool {
    let crossed = edges.count { a, b in
      (a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    }
    return crossed % 2 == 1
  }

  /// A rectangle whose four corners are rounded each in its own way.
  static func cornered(_ rect: Rect, _ corners: Corners) -> Path {
    let limit = min(rect.size.width, rect.size.height) / 2
    func held(_ radius: Double) -> Double { max(0, min(radius, limit)) }
    let (tl, tr, br, bl) = (held(corners.topLeft), held(corners.topRight), held(corners.bottomRight), held(corners.bottomLeft))
    let k = 1 - Path.circleHandle
    var path = Path()
    path.move(to: Point(x: rect.minX + tl, y: rect.minY))
    path.line(to: Point(x: rect.maxX - tr, y: rect.minY))
    path.curve(Point(x: rect.maxX - tr * k, y: rect.minY), Point(x: rect.maxX, y: rect.minY + tr * k), to: Point(x: rect.maxX, y: rect.minY + tr))
    path.line(to: Point(x: rect.maxX, y: rect.maxY - br))
    path.curve(Point(x: rect.maxX, y: rect.maxY - br * k), Point(x: rect.maxX - br * k, y: rect.maxY), to: Point(x: rect.maxX - br, y: rect.maxY))
    path.line(to: Point(x: rect.minX + bl, y: rect.maxY))
    path.curve(Point(x: rect.minX + bl * k, y: rect.maxY), Point(x: rect.minX, y: rect.maxY - bl * k), to: Point(x: rect.minX, y: rect.maxY - bl))
    path.line(to: Point(x: rect.minX, y: rect.minY + tl))
    path.curve(Point(x: rect.minX, y: rect.minY + tl * k), Point(x: rect.minX + tl * k, y: rect.minY), to: Point(x: rect.minX + tl, y: rect.minY))
    path.close()
    return path
  }

  /// A part of a circle from one angle to another (radians, clockwise from the top), as cubic pieces of at most a quarter.
  mutating func arc(_ centre: Point, radius: Double, from start: Double, to end: Double) {
    let pieces = max(1, Int(saturating: (abs(end - start) / (.pi / 2)).rounded(.up)))
    let step = (end - start) / Double(pieces)
    let handle = 4 / 3 * tan(step / 4) * radius
    func point(_ angle: Double) -> Point { Point(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle)) }
    for piece in 0..<pieces {
      let (a, b) = (start + step * Double(piece), start + step * Double(piece + 1))
      let (from, to) = (point(a), point(b))
      curve(
        Point(x: from.x + handle * cos(a), y: from.y + handle * sin(a)),
        Point(x: to.x - handle * cos(b), y: to.y - handle * sin(b)), to: to)
    }
  }
}

/// The outlines of slices.
enum ArcOutlines {
  static func path(_ arc: Arc) -> Path {
    var (start, end) = (min(arc.start, arc.end), max(arc.start, arc.end))
    let (inner, outer) = (min(arc.inner, arc.outer), max(arc.inner, arc.outer))
    if arc.padAngle > 0, end - start < 2 * .pi - 1e-9 {
      let cut = min(arc.padAngle, end - start) / 2
      start += cut
      end -= cut
    }
    func point(_ radius: Double, _ angle: Double) -> Point {
      Point(x: arc.centre.x + radius * sin(angle), y: arc.centre.y - radius * cos(angle))
    }
    var path = Path()
    let isWhole = end - start >= 2 * .pi - 1e-9
    if arc.cornerRadius > 0, !isWhole, end > start, outer > inner {
      return RoundedSlice(centre: arc.centre, inner: inner, outer: outer, start: start, end: end).path(radius: arc.cornerRadius)
    }
    path.move(to: point(outer, start))
    path.arc(arc.centre, radius: outer, from: start, to: isWhole ? start + 2 * .pi : end)
    if inner > 0 {
      if isWhole {
        path.close()
        path.move(to: point(inner, start))
        path.arc(arc.centre, radius: inner, from: start, to: start - 2 * .pi)
      } else {
        path.line(to: point(inner, end))
        path.arc(arc.centre, radius: inner, from: end, to: start)
      }
    } else if !isWhole {
      path.line(to: arc.centre)
    }
    path.close()
    return path
  }
}

/// A slice with round corners. Each corner is a circle that touches an arc and a straight edge: its centre lies a corner's
/// radius inside both.
private struct RoundedSlice {
  let centre: Point
  let inner: Double
  let outer: Double
  let start: Double
  let end: Double

  func path(radius: Double) -> Path {
    let half = min((end - start) / 2, .pi / 2)
    let most = min(radius, (outer - inner) / 2)
    // No corner may reach beyond the middle of the slice.
    let large = min(most, outer * sin(half) / (1 + sin(half)))
    let small = sin(half) < 1 ? min(most, inner * sin(half) / (1 - sin(half))) : most
    let (far, near) = (asin(large / (outer - large)), inner > 0 ? asin(small / (inner + small)) : 0)
    func point(_ radius: Double, _ angle: Double) -> Point {
      Point(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
    }
    var path = Path()
    let first = point(outer - large, start + far)
    path.move(to: Point(x: first.x + large * sin(start - .pi / 2), y: first.y - large * cos(start - .pi / 2)))
    path.arc(first, radius: large, from: start - .pi / 2, to: start + far)
    path.arc(centre, radius: outer, from: start + far, to: end - far)
    path.arc(point(outer - large, end - far), radius: large, from: end - far, to: end + .pi / 2)
    if inner > 0 {
      let second = point(inner + small, end - near)
      path.line(to: Point(x: second.x + small * sin(end + .pi / 2), y: second.y - small * cos(end + .pi / 2)))
      path.arc(second, radius: small, from: end + .pi / 2, to: end - near + .pi)
      path.arc(centre, radius: inner, from: end - near, to: start + near)
      path.arc(point(inner + small, start + near), radius: small, from: start + near + .pi, to: start + 1.5 * .pi)
    } else {
      path.line(to: centre)
    }
    path.close()
    return path
  }
}

/// The outlines of trails: circles of the given widths joined by their tangents.
enum TrailOutlines {
  static func path(_ points: [TrailPoint]) -> Path {
    var path = Path()
    for point in points where points.count == 1 { path.elements += Path.circle(centre: point.point, radius: point.width / 2).elements }
    for (a, b) in zip(points, points.dropFirst()) {
      let (dx, dy) = (b.point.x - a.point.x, b.point.y - a.point.y)
      let length = hypot(dx, dy)
      guard length > 0 else { continue }
      let (nx, ny) = (-dy / length, dx / length)
      let (r0, r1) = (a.width / 2, b.width / 2)
      path.elements += Path.polyline(
        [
          // Round the same way as the circles, so that they do not cut holes into each other.
          Point(x: a.point.x - nx * r0, y: a.point.y - ny * r0), Point(x: b.point.x - nx * r1, y: b.point.y - ny * r1),
          Point(x: b.point.x + nx * r1, y: b.point.y + ny * r1), Point(x: a.point.x + nx * r0, y: a.point.y + ny * r0),
        ], closed: true
      ).elements
      path.elements += Path.circle(centre: b.point, radius: r1).elements
    }
    return path
  }
}
