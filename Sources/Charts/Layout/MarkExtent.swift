import Frames

/// How far marks reach beyond their plot.
struct MarkExtent {
  let labels: Labels

  /// How far symbols, pictures and the open ends of bars do.
  func symbols(_ view: SceneView) -> Insets {
    var reach = Insets()
    for marks in view.marks where !marks.clip {
      for item in marks.items {
        let box: Rect
        switch item.shape {
        case .symbol(let at, let area, _, _):
          guard at.x.isFinite, at.y.isFinite else { continue }
          let side = min(max(0, area).squareRoot(), 200)
          box = Rect(x: at.x - side / 2, y: at.y - side / 2, width: side, height: side)
        case .image(let rect, _, _): box = rect
        // How far single points of a crowd stand outside is not asked.
        case .raster(_, let rect):
          let most = 12.0
          box = Rect(
            x: max(rect.minX, -most), y: max(rect.minY, -most), width: min(rect.maxX, view.size.width + most) - max(rect.minX, -most),
            height: min(rect.maxY, view.size.height + most) - max(rect.minY, -most))
        case .rect(let rect, _) where marks.takesRoom: box = rect
        default: continue
        }
        // What lies far outside is outside on purpose.
        let isNear = box.maxX > 0 && box.minX < view.size.width && box.maxY > 0 && box.minY < view.size.height
        guard isNear || marks.takesRoom else { continue }
        reach.widen(Insets(top: -box.minY, right: box.maxX - view.size.width, bottom: box.maxY - view.size.height, left: -box.minX))
      }
    }
    return reach
  }

  /// How far symbols and strokes do in Vega, which counts a stroke with its whole width on both sides.
  func strokes(_ view: SceneView) -> Insets {
    var reach = Insets()
    for marks in view.marks where !marks.clip {
      for item in marks.items {
        let stroke = item.style.stroke == nil ? 0 : item.style.strokeWidth ?? 1
        func add(_ x: Double, _ y: Double, _ radius: Double = 0) {
          guard x.isFinite, y.isFinite else { return }
          let pad = stroke + radius
          reach.widen(Insets(top: pad - y, right: x + pad - view.size.width, bottom: y + pad - view.size.height, left: pad - x))
        }
        switch item.shape {
        case .symbol(let at, let area, _, _): add(at.x, at.y, max(0, area).squareRoot() / 2)
        case .rect(let rect, _):
          add(rect.minX, rect.minY)
          add(rect.maxX, rect.maxY)
        case .rule(let a, let b):
          add(a.x, a.y)
          add(b.x, b.y)
        case .line(let runs, _): for point in runs.joined() { add(point.x, point.y) }
        default: break
        }
      }
    }
    return reach
  }

  /// How far words do, and how far they do with room around them.
  /// - Parameter air: that room, in points.
  func words(_ view: SceneView, air: Double) throws -> (ink: Insets, free: Insets) {
    var (ink, free) = (Insets(), Insets())
    func reach(_ box: Rect) -> Insets {
      Insets(top: -box.minY, right: box.maxX - view.size.width, bottom: box.maxY - view.size.height, left: -box.minX)
    }
    for marks in view.marks {
      for item in marks.items {
        guard case .text(let text) = item.shape else { continue }
        let box = text.box(of: try LabelBox(text, labels: labels).plain)
        ink.widen(reach(box))
        free.widen(reach(box.wider(air, higher: air)))
      }
    }
    return (ink, free)
  }
}
