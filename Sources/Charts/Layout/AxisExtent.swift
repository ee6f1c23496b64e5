import Frames

/// How far an axis with its labels and title reaches beyond its plot.
struct AxisExtent {
  let axis: SceneAxis
  let labels: Labels

  func reach(look: Look) throws -> Insets {
    var depth = axis.offset
    if !axis.ticks.isEmpty { depth += axis.look.tickSize }
    var (before, after) = (0.0, 0.0)
    let visible = axis.labels.filter(\.visible)
    var deepest = 0.0
    if !visible.isEmpty {
      let padding = look.isHouse ? axis.look.labelPadding : 2.0
      for label in visible {
        let box = try LabelBox(label.text, labels: labels).turned
        let isAcross = axis.orient.isHorizontal
        deepest = max(deepest, label.depth(box, axis.orient))
        if isAcross {
          let width = box.width
          let start = label.position - (label.text.align == .left ? 0 : label.text.align == .right ? width : width / 2)
          before = max(before, -start)
          after = max(after, start + width - axis.size.width)
        } else {
          after = max(after, box.height / 2 - label.position)
          if !look.isHouse { before = max(before, label.position + box.height / 2 - axis.size.height) }
        }
      }
      depth += padding + deepest
    } else if look.isHouse, axis.title != nil {
      depth += axis.look.labelPadding
    }
    if let limits = axis.depth { depth = min(max(depth, axis.offset + limits.lowerBound), axis.offset + limits.upperBound) }
    // Vega counts the lines of a title that runs along its axis, whatever their height.
    if !look.isHouse, let title = axis.title {
      let upright = axis.orient.isHorizontal ? 0.0 : axis.orient == .left ? -90 : 90
      let box = title.angle == upright ? nil : try LabelBox(title, labels: labels).turned
      let own = (axis.orient.isHorizontal ? box?.height : box?.width) ?? title.font.size * (1 + 1.2 * Double(title.lines.count - 1))
      depth = max(depth, axis.offset + (axis.titlePlace.across ?? depth - axis.offset + axis.titlePlace.padding) + own)
    }
    // A title may be longer than its axis, or stand beyond its ends.
    var below = look.isHouse || axis.orient.isHorizontal ? 0 : before
    // Beyond the plot, where the title does not stand at the side of its axis.
    var beyond = 0.0
    if let title = AxisPlaces.title(axis, deepest: deepest) {
      let box = title.box(of: try LabelBox(title, labels: labels).plain)
      if axis.orient.isHorizontal {
        before = max(before, axis.at.x - box.minX)
        after = max(after, box.maxX - axis.at.x - axis.size.width)
      } else {
        after = max(after, axis.at.y - box.minY)
        below = max(below, box.maxY - axis.at.y - axis.size.height)
      }
      if look.isHouse {
        let far: Double =
          switch axis.orient {
          case .bottom: box.maxY - axis.at.y - axis.size.height
          case .top: axis.at.y - box.minY
          case .left: axis.at.x - box.minX
          case .right: box.maxX - axis.at.x - axis.size.width
          }
        depth = max(depth, far)
        // A title may stand on the far side of the plot.
        beyond = switch axis.orient {
        case .bottom: axis.at.y - box.minY
        case .top: box.maxY - axis.at.y - axis.size.height
        case .left: box.maxX - axis.at.x - axis.size.width
        case .right: axis.at.x - box.minX
        }
      }
    }
    beyond = max(0, beyond)
    switch axis.orient {
    case .bottom: return Insets(top: beyond, right: after, bottom: depth, left: before)
    case .top: return Insets(top: depth, right: after, bottom: beyond, left: before)
    case .left: return Insets(top: after, right: beyond, bottom: below, left: depth)
    case .right: return Insets(top: after, right: depth, bottom: below, left: beyond)
    }
  }
}
