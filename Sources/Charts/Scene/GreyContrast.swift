import Frames

/// Words and thin lines over shapes that are printed in the inks of series: their own colour was chosen for the colour
/// below, and not for its ink. Over an ink they are black or white, whichever can be read; on hatching they have a plain
/// ground.
struct GreyContrast {
  let greyscale: Greyscale
  let labels: Labels
  var paper = Color.white

  /// A filled shape that others may lie on.
  private struct Ground {
    var outline: Path
    var bounds: Rect
    var color: Color

    init?(_ item: SceneItem) {
      guard case .color(let color)? = item.style.fill, item.style.opacity * item.style.fillOpacity > 0.2, let outline = item.shape.outline
      else { return nil }
      (self.outline, self.color) = (outline, color)
      bounds = PathMeasure(outline).bounds
    }

    func holds(_ point: Point) -> Bool { bounds.contains(point) && outline.contains(point) }
  }

  func readable(_ view: SceneView) throws -> SceneView {
    guard greyscale.hasInks else { return view }
    var view = view
    var grounds: [Ground] = []
    for index in view.marks.indices {
      var items: [SceneItem] = []
      for item in view.marks[index].items {
        if let box = try box(item), let ground = grounds.last(where: { $0.holds(box.middle) }), let ink = greyscale.ink(ground.color) {
          items += over(ink, item, box)
        } else {
          items.append(item)
        }
        if let ground = Ground(item) { grounds.append(ground) }
      }
      view.marks[index].items = items
    }
    return view
  }

  /// The box of words or of a thin line that is not itself in a series' ink; nil for all other items.
  private func box(_ item: SceneItem) throws -> Rect? {
    func isInk(_ paint: ScenePaint?) -> Bool { if case .color(let color)? = paint { greyscale.ink(color) != nil } else { false } }
    switch item.shape {
    case .text(let text): return text.hasWords ? text.box(of: try LabelBox(text, labels: labels).plain) : nil
    case .rule(let a, let b): return isInk(item.style.stroke) ? nil : .around([a, b])
    case .rect(let rect, _):
      let isThin = min(rect.size.width, rect.size.height) <= 3 && max(rect.size.width, rect.size.height) > 3
      return isThin && !isInk(item.style.fill) ? rect : nil
    case .symbol, .arc, .line, .area, .trail, .path, .image, .raster: return nil
    }
  }

  /// An item on an ink, with the ground that it needs.
  private func over(_ ink: Greyscale.Ink, _ item: SceneItem, _ box: Rect) -> [SceneItem] {
    var item = item
    let below = ink.isHatched ? paper.grey.red : ink.grey
    item.style.fill = contrasting(item.style.fill, below)
    item.style.stroke = contrasting(item.style.stroke, below)
    guard ink.isHatched else { return [item] }
    // A thin line has its ground beside it, not beyond its ends.
    let isWords = item.hasWords
    let (x, y) = (isWords || box.size.width <= 3 ? 1.5 : 0, isWords || box.size.height <= 3 ? 1.5 : 0)
    let ground = box.wider(x, higher: y)
    return [SceneItem(shape: .rect(ground, corners: Corners()), style: SceneStyle(fill: .color(paper))), item]
  }

  /// A paint that can be told from a grey below it: its own, or black or white.
  private func contrasting(_ paint: ScenePaint?, _ below: Double) -> ScenePaint? {
    guard case .color(let color)? = paint, greyscale.ink(color) != nil || abs(color.grey.red - below) < 0.4 else { return paint }
    return .color(Color(grey: below < 0.55 ? 1 : 0.1, opacity: color.opacity))
  }
}

extension SceneShape {
  /// The outline of a shape that can be filled.
  fileprivate var outline: Path? {
    switch self {
    case .rect(let rect, let corners): corners.isSquare ? .rectangle(rect) : .cornered(rect, corners)
    case .symbol(let at, let area, let shape, _): SymbolOutlines.path(shape, area: area)?.shifted(at)
    case .arc(let arc): ArcOutlines.path(arc)
    case .area(let runs, let curve, let turned): Path(runs.flatMap { curve.area($0, turned: turned).elements })
    case .path(let path): path
    case .rule, .text, .line, .trail, .image, .raster: nil
    }
  }
}
