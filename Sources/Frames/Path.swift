/// An outline of straight and cubic pieces, in points.
public struct Path: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, to: Point)
    case close
  }

  public var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  public mutating func move(to point: Point) { elements.append(.move(point)) }
  public mutating func line(to point: Point) { elements.append(.line(point)) }
  public mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    elements.append(.curve(first, second, to: end))
  }
  public mutating func close() { elements.append(.close) }

  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  public static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    var path = Path([.move(first)])
    for point in points.dropFirst() { path.line(to: point) }
    if closed { path.close() }
    return path
  }

  public static func rectangle(_ rect: Rect) -> Path {
    polyline(
      [
        Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
        Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
      ], closed: true)
  }

  /// A rectangle with quarter-circle corners; the radius is held to half the shorter side.
  public static func rounded(_ rect: Rect, radius: Double) -> Path {
    let r = min(radius, rect.size.width / 2, rect.size.height / 2)
    guard r > 0 else { return rectangle(rect) }
    let k = r * (1 - Path.circleHandle)
    var path = Path()
    path.move(to: Point(x: rect.minX + r, y: rect.minY))
    path.line(to: Point(x: rect.maxX - r, y: rect.minY))
    path.curve(
      Point(x: rect.maxX - k, y: rect.minY), Point(x: rect.maxX, y: rect.minY + k),
      to: Point(x: rect.maxX, y: rect.minY + r))
    path.line(to: Point(x: rect.maxX, y: rect.maxY - r))
    path.curve(
      Point(x: rect.maxX, y: rect.maxY - k), Point(x: rect.maxX - k, y: rect.maxY),
      to: Point(x: rect.maxX - r, y: rect.maxY))
    path.line(to: Point(x: rect.minX + r, y: rect.maxY))
    path.curve(
      Point(x: rect.minX + k, y: rect.maxY), Point(x: rect.minX, y: rect.maxY - k),
      to: Point(x: rect.minX, y: rect.maxY - r))
    path.line(to: Point(x: rect.minX, y: rect.minY + r))
    path.curve(
      Point(x: rect.minX, y: rect.minY + k), Point(x: rect.minX + k, y: rect.minY),
      to: Point(x: rect.minX + r, y: rect.minY))
    path.close()
    return path
  }

  public static func circle(centre: Point, radius: Double) -> Path {
    rounded(
      Rect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius), radius: radius)
  }

  /// The handle length that makes a cubic the closest quarter of a unit circle: 4/3·(√2 − 1).
  public static let circleHandle = 0.552_284_749_830_793_6
}
