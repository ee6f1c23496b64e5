import Foundation
import Frames
import ReportKit

/// Draws a mass: points as one picture, lines thinned out to what a device can show.
struct Crowd {
  let context: MarkContext
  let mass: Mass

  /// The place along an axis of every row; not finite where a row has none.
  private func places(_ channel: Channel, _ values: [Double]) -> [Float] {
    guard case .continuous(let scale)? = context.scale(channel) else { return values.map { _ in .nan } }
    if scale.shape == .linear || scale.shape == .time, !scale.clamped, let a = scale.domain.first, let b = scale.domain.last,
      scale.domain.count == 2, let from = scale.range.first, let to = scale.range.last, a != b
    {
      let factor = (to - from) / (b - a)
      return values.map { Float(from + ($0 - a) * factor) }
    }
    return values.map { Float(scale.position($0) ?? .nan) }
  }

  /// The rows of each group, all in one where there are none; the groups in the order of the unit's rows.
  private var groups: [(row: Row, indices: [Int32]?)] {
    guard let color = context.encoding[.color], color.isField, let column = color.column, !mass.group.isEmpty else {
      return [(context.unit.rows.first ?? [:], nil)]
    }
    var members = Array(repeating: [Int32](), count: mass.names.count)
    for (index, group) in mass.group.enumerated() { members[Int(group)].append(Int32(index)) }
    return mass.names.indices.map { index in
      let row = context.unit.rows.first { $0.value(column) == .string(mass.names[index]) } ?? [column: .string(mass.names[index])]
      return (row, members[index])
    }
  }

  private func color(_ style: SceneStyle) -> Color {
    if case .color(let color)? = style.fill ?? style.stroke { return color }
    return .black
  }

  // MARK: Points

  func points() -> SceneItem {
    let (x, y) = (places(.x, mass.x), places(.y, mass.y))
    let paints = Paints(context: context)
    let first = context.unit.rows.first ?? [:]
    let area = context.number(.size, "size", first) ?? 30
    let isGiven = context.unit.mark.properties["opacity"] != nil || context.encoding[.opacity] != nil
    let crowds = groups.map { group -> DotDensity.Crowd in
      let style = paints.style(group.row)
      let places = group.indices.map { $0.map { (x[Int($0)], y[Int($0)]) } } ?? zip(x, y).map { ($0, $1) }
      return DotDensity.Crowd(
        places: places, color: color(style), opacity: isGiven ? style.opacity * style.fillOpacity : nil)
    }
    let density = DotDensity(context.size, radius: max(area, 0).squareRoot() / 2)
    return SceneItem(shape: .raster(density.bitmap(crowds), density.box), description: "\(mass.x.count)个点")
  }

  // MARK: Lines

  func lines(curve: Curve) -> [(item: SceneItem, row: Row)] {
    let (x, y) = (places(.x, mass.x), places(.y, mass.y))
    let paints = Paints(context: context)
    return groups.map { group in
      var order = group.indices ?? mass.x.indices.map(Int32.init)
      if !zip(order, order.dropFirst()).allSatisfy({ mass.x[Int($0)] <= mass.x[Int($1)] }) {
        order = order.enumerated().sorted { a, b in
          (mass.x[Int(a.element)], a.offset) < (mass.x[Int(b.element)], b.offset)
        }.map(\.element)
      }
      var runs: [[Point]] = [[]]
      for index in order {
        let (px, py) = (x[Int(index)], y[Int(index)])
        if px.isFinite, py.isFinite {
          runs[runs.count - 1].append(Point(x: Double(px), y: Double(py)))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      runs = runs.filter { !$0.isEmpty }.map { LineReduction.reduced($0, width: context.size.width, column: 0.25) }
      var style = paints.style(group.row)
      style.fill = nil
      return (SceneItem(shape: .line(runs, curve: curve), style: style, description: "\(order.count)个点的线"), group.row)
    }
  }
}
