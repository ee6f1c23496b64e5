import Foundation
import Frames

/// A symbol as pixels in one colour, to be put down at many places.
struct Stamp {
  /// How much of each pixel of a row the symbol covers.
  struct Row {
    /// From the pixel in which the symbol's middle lies.
    let down: Int
    let across: Int
    let shares: [Float]
  }

  /// From the symbol's middle to its edge, in points.
  let reach: Double
  let color: Color
  let opacity: Double
  /// The symbol with its middle in each quarter of a pixel: at left and right above, at left and right below.
  private let quarters: [[Row]]

  /// - Parameters:
  ///   - area: in square points; the angle in degrees.
  ///   - pen: how wide the outline is, in points; nil for a symbol that is filled.
  init?(shape: String, area: Double, angle: Double, pen: Double?, color: Color, opacity: Double) {
    let radius = max(area, 0).squareRoot() / 2
    guard radius < 1_000, opacity > 0, let path = SymbolOutlines.path(shape, area: area) else { return nil }
    reach = radius + (pen ?? 0) / 2
    self.color = color.withOpacity(1)
    self.opacity = min(color.opacity * opacity, 1)
    let turn = angle * .pi / 180
    // What is smaller than a pixel still takes about one.
    let scale = Bitmap.density * max(1, 0.6 / max(reach * Bitmap.density, 0.01))
    var edges = path.mapped(Transform.rotation(cosine: cos(turn), sine: sin(turn))).edges.map { ($0 * scale, $1 * scale) }
    if let pen, radius > 0 {
      let (outer, inner) = ((radius + pen / 2) / radius, max(0, radius - pen / 2) / radius)
      edges = edges.map { ($0 * outer, $1 * outer) } + edges.map { ($0 * inner, $1 * inner) }
    }
    quarters = [0.25, 0.75].flatMap { y in [0.25, 0.75].map { x in Self.rows(edges, about: Point(x: x, y: y)) } }
  }

  /// The rows of the symbol whose middle lies at a place, in pixels.
  @inline(__always)
  func rows(x: Float, y: Float) -> [Row] {
    quarters[(y - y.rounded(.down) < 0.5 ? 0 : 2) + (x - x.rounded(.down) < 0.5 ? 0 : 1)]
  }

  /// The pixels that an outline covers, by four lines of each row.
  private static func rows(_ edges: [(Point, Point)], about middle: Point) -> [Row] {
    let heights = edges.flatMap { [$0.y, $1.y] }, widths = edges.flatMap { [$0.x, $1.x] }
    guard let top = heights.min(), let bottom = heights.max(), let left = widths.min(), let right = widths.max(),
      [top, bottom, left, right].allSatisfy(\.isFinite)
    else { return [] }
    let (first, last) = (Int((left + middle.x).rounded(.down)), Int((right + middle.x).rounded(.up)))
    let lines = 4
    return (Int((top + middle.y).rounded(.down))...Int((bottom + middle.y).rounded(.up))).compactMap { row in
      var shares = [Float](repeating: 0, count: last - first + 1)
      for line in 0..<lines {
        let y = Double(row) + (Double(line) + 0.5) / Double(lines) - middle.y
        let crossings = edges.compactMap { a, b -> Double? in
          (a.y <= y) == (b.y <= y) ? nil : a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
        }.sorted()
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          let (from, to) = (crossings[pair] + middle.x - Double(first), crossings[pair + 1] + middle.x - Double(first))
          for column in Int(from.rounded(.down))..<max(Int(from.rounded(.down)), Int(to.rounded(.up))) where shares.indices.contains(column) {
            shares[column] += Float(max(0, min(to, Double(column + 1)) - max(from, Double(column)))) / Float(lines)
          }
        }
      }
      guard let start = shares.firstIndex(where: { $0 > 0 }), let end = shares.lastIndex(where: { $0 > 0 }) else { return nil }
      return Row(down: row, across: first + start, shares: Array(shares[start...end]))
    }
  }
}

extension Point {
  fileprivate static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }
}
