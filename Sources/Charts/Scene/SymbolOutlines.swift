import Foundation
import Frames

/// The outlines of symbols about the origin, by Vega's names; a square of the same area has about their weight.
enum SymbolOutlines {
  private static let names: Set<String> = [
    "circle", "square", "cross", "diamond", "triangle", "triangle-up", "triangle-down", "triangle-right", "triangle-left",
    "stroke", "wedge", "arrow",
  ]

  /// The shape's name; `path` for an outline of the author's.
  static func name(_ shape: String) -> String { names.contains(shape) ? shape : "path" }

  /// What to tell of a shape that there is not.
  static func advice(_ shape: String) -> String {
    let name = shape.hasPrefix("system:") ? "Apple's symbol “\(shape.dropFirst(7))” is not at hand" : "there is no symbol “\(shape.prefix(60))”"
    return "\(name); write circle, square, cross, diamond, triangle-up, triangle-down, triangle-left, triangle-right, arrow, wedge, stroke, or an outline such as M0,-1L1,1L-1,1Z"
  }

  /// The coordinates of an outline are about the size of a symbol, which is one across.
  fileprivate static let reach = 1e6

  /// - Returns: nil for a shape that is none of Vega's and no outline.
  static func path(_ shape: String, area: Double) -> Path? {
    let size = max(area, 0).squareRoot()
    let r = size / 2
    func polygon(_ points: [(Double, Double)]) -> Path { .polyline(points.map { Point(x: $0.0, y: $0.1) }, closed: true) }
    let half = r * 0.866_025_403_784_438_6
    switch shape {
    case "square": return .rectangle(Rect(x: -r, y: -r, width: size, height: size))
    case "cross":
      let s = r / 2.5
      return polygon([
        (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r), (-s, -s),
      ])
    case "diamond": return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
    case "triangle", "triangle-up": return polygon([(0, -half), (-r, half), (r, half)])
    case "triangle-down": return polygon([(0, half), (-r, -half), (r, -half)])
    case "triangle-right": return polygon([(half, 0), (-half, -r), (-half, r)])
    case "triangle-left": return polygon([(-half, 0), (half, -r), (half, r)])
    case "stroke": return .line(from: Point(x: -r, y: 0), to: Point(x: r, y: 0))
    case "wedge":
      return polygon([(0, -half - r * 0.0), (-r * 0.25, half), (r * 0.25, half)])
    case "arrow":
      let (s, t) = (r / 7, r / 2.5)
      return polygon([(-s, r), (s, r), (s, -r * 0.43), (t, -r * 0.43), (0, -r), (-t, -r * 0.43), (-s, -r * 0.43)])
    case "circle": return .circle(centre: .zero, radius: r)
    default: return SVGPath.read(shape)?.mapped(.scale(r))
    }
  }
}

extension Path {
  /// Whether all coordinates are near enough to a symbol's middle.
  var isDrawable: Bool {
    elements.allSatisfy { element in
      let points: [Point] =
        switch element {
        case .move(let point), .line(let point): [point]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      return points.allSatisfy { abs($0.x) <= SymbolOutlines.reach && abs($0.y) <= SymbolOutlines.reach }
    }
  }
}
