import Frames

/// So far from a plot that no paper reaches there, in points: where a scale puts data that lie far outside its domain.
private let farthest = 100_000.0

extension Point {
  /// Whether a place is near enough to be drawn at all.
  var isOnPaper: Bool { abs(x) <= farthest && abs(y) <= farthest }

  /// The place, or the nearest one that painters can reckon with.
  fileprivate var held: Point { Point(x: min(max(x, -farthest), farthest), y: min(max(y, -farthest), farthest)) }
}

extension Path {
  /// The path with what lies beyond any paper drawn in to its edge; coordinates that are no number stay.
  var held: Path {
    let isNear = elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isOnPaper
      case .curve(let first, let second, let end): first.isOnPaper && second.isOnPaper && end.isOnPaper
      case .close: true
      }
    }
    if isNear { return self }
    return Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point.held)
        case .line(let point): .line(point.held)
        case .curve(let first, let second, let end): .curve(first.held, second.held, to: end.held)
        case .close: .close
        }
      })
  }
}
