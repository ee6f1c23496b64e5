import Frames

/// What words of the author stand on: those whose ink nobody chose are white on a dark bar, and where lines or the edges of
/// marks would run through them they have a ground of their own.
struct WordGrounds {
  let labels: Labels

  /// More words than these, or marks to compare them with, are left as they are.
  private static let mostWords = 300
  private static let mostMarks = 5_000
  /// How much of what lies under words their own ground covers.
  private static let opacity = 0.82

  func settle(_ view: inout SceneView) throws {
    for index in view.marks.indices where view.marks[index].isInkFree && view.marks[index].items.count <= Self.mostWords {
      let below = Below(view.marks[..<index], most: Self.mostMarks)
      for item in view.marks[index].items.indices {
        guard case .text(var text) = view.marks[index].items[item].shape, text.hasWords, text.angle == 0 else { continue }
        let box = text.ink(of: try LabelBox(text, labels: labels).plain)
        let ground = below.ground(of: box)
        if let ground { view.marks[index].items[item].style.fill = view.marks[index].items[item].style.fill?.readable(on: ground) }
        guard below.strikes(box, insideOf: ground) else { continue }
        text.ground = (ground ?? .white).withOpacity(Self.opacity)
        view.marks[index].items[item].shape = .text(text)
      }
    }
  }

  /// The marks below some words.
  private struct Below {
    private var areas: [(rect: Rect, color: Color)] = []
    private var lines: [(Point, Point)] = []

    init(_ marks: ArraySlice<SceneMarks>, most: Int) {
      guard marks.reduce(0, { $0 + $1.items.count }) <= most else { return }
      for item in marks.flatMap(\.items) {
        switch item.shape {
        case .rect(let rect, _):
          guard case .color(let color)? = item.style.fill, item.style.opacity * item.style.fillOpacity * color.opacity > 0.5 else { continue }
          areas.append((rect, color.withOpacity(1)))
        case .rule(let a, let b): lines.append((a, b))
        case .line(let runs, _): for run in runs { lines += zip(run, run.dropFirst()) }
        case .area(let runs, _, _):
          for run in runs { for edge in [run.map(\.first), run.map(\.second)] { lines += zip(edge, edge.dropFirst()) } }
        case .symbol, .text, .arc, .trail, .path, .image, .raster: continue
        }
      }
      if lines.count > most { lines = [] }
    }

    /// The colour on which all of the words stand; nil where there is none.
    func ground(of box: Rect) -> Color? { areas.last { $0.rect.holds(box, slack: 0.5) }?.color }

    /// Whether a line, or the edge of an area, runs through the words.
    func strikes(_ box: Rect, insideOf ground: Color?) -> Bool {
      lines.contains { box.isCrossed(from: $0, to: $1) } || ground == nil && areas.contains { $0.rect.overlaps(box) }
    }
  }
}

extension ScenePaint {
  /// The colour, or the one of black and white that can be read on a ground where it cannot.
  fileprivate func readable(on ground: Color) -> ScenePaint {
    guard case .color(let color) = self, color.contrast(with: ground) < Color.leastContrast else { return self }
    return .color(ground.wordInk)
  }
}

extension Rect {
  /// Whether a line runs through the rectangle (Liang and Barsky, 1984).
  fileprivate func isCrossed(from a: Point, to b: Point) -> Bool {
    var (start, end) = (0.0, 1.0)
    for (from, step, low, high) in [(a.x, b.x - a.x, minX, maxX), (a.y, b.y - a.y, minY, maxY)] {
      if step == 0 {
        if from < low || from > high { return false }
        continue
      }
      let (first, second) = ((low - from) / step, (high - from) / step)
      start = max(start, min(first, second))
      end = min(end, max(first, second))
    }
    return start < end
  }
}
