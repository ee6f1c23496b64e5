import Frames
import ReportKit

/// Piles of bars with round corners as groups of their own, one a pile: only the pile's outer corners are round.
struct StackGroups {
  let unit: UnitModel

  /// Whether the unit's bars are drawn in groups.
  var applies: Bool {
    guard unit.mark.kind == .bar, let stack = unit.stack, stack.channel == .x || stack.channel == .y else { return false }
    let keys = ["cornerRadius", "cornerRadiusEnd", "cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomLeft", "cornerRadiusBottomRight"]
    return keys.contains { (unit.property($0)?.number ?? 0) > 0 }
  }

  /// The view's bars by the place of their pile, each pile in a view of its own.
  func parts(of view: SceneView) -> [SceneView] {
    let isStanding = unit.stack?.channel == .y
    var parts: [SceneView] = []
    var places: [Double: Int] = [:]
    for marks in view.marks {
      for item in marks.items {
        guard case .rect(var rect, let corners) = item.shape else { continue }
        let place = isStanding ? rect.minX : rect.minY
        let index = places[place] ?? parts.count
        if index == parts.count {
          places[place] = index
          let size = isStanding ? Size(width: rect.size.width, height: 0) : Size(width: view.size.width, height: rect.size.height)
          let at = isStanding ? Point(x: place, y: 0) : Point(x: 0, y: place)
          parts.append(SceneView(at: view.at.moved(at), size: size, marks: [SceneMarks(kind: "rect", items: [])]))
        }
        if isStanding { rect.origin.x = 0 } else { rect.origin.y = 0 }
        var moved = item
        moved.shape = .rect(rect, corners: corners)
        parts[index].marks[0].items.append(moved)
      }
    }
    return parts
  }
}
