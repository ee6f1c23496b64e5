import Frames
import ReportKit

/// Which labels of an axis are hidden so that none touches another.
struct LabelOverlap {
  let model: AxisModel
  let labels: Labels
  let isDiscrete: Bool
  let orient: SceneAxis.Orient

  private enum Method { case none, parity, greedy }

  private var method: Method {
    if let given = model.given("labelOverlap") ?? model.config.first("labelOverlap", in: ["axis"]) {
      if given == false { return .none }
      return given == "greedy" ? .greedy : .parity
    }
    if model.definition.timeUnit == nil, model.definition.measure == .nominal || model.definition.measure == .ordinal {
      return .none
    }
    return model.scale.type == .log || model.scale.type == .symlog ? .greedy : .parity
  }

  func thin(_ result: inout [SceneAxis.Label]) throws {
    try hideOutside(&result)
    guard method != .none, result.count > 1 else { return }
    let spans = try result.map { try span($0) }
    let gap = model.number("labelSeparation") ?? (model.config["house"] == true ? 6 : 0)
    func apart(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = spans[a].0 <= spans[b].0 ? (spans[a], spans[b]) : (spans[b], spans[a])
      return first.1 + gap <= second.0
    }
    // A label without words is in nobody's way.
    let all = result.indices.filter { result[$0].visible && result[$0].lines.contains { !$0.isEmpty } }
    var kept = all
    func collides(_ indices: [Int]) -> Bool { zip(indices, indices.dropFirst()).contains { !apart($0, $1) } }
    while kept.count > 2, collides(kept) {
      switch method {
      case .none: return
      case .parity:
        let first = (kept.firstIndex { isZero(result[$0]) } ?? 0) % 2
        kept = kept.enumerated().filter { $0.offset % 2 == first }.map(\.element)
      case .greedy:
        var last: Int?
        kept = kept.filter { index in
          if let last, !apart(last, index) { return false }
          last = index
          return true
        }
      }
    }
    // Where few are left, the last one stays rather than the one before it.
    if kept.count < 3, let last = all.last, !kept.contains(last) {
      if kept.count > 1 { kept.removeLast() }
      kept.append(last)
    }
    let visible = Set(kept)
    for index in all where !visible.contains(index) { result[index].visible = false }
  }

  /// Whether a label is that of zero, from which readers count: in the house style it stays.
  private func isZero(_ label: SceneAxis.Label) -> Bool {
    guard model.config["house"] == true, case .continuous(let scale)? = model.scale.final.scale, scale.shape != .time else { return false }
    return scale.position(0).map { abs($0 - label.position) < 0.5 } ?? false
  }

  /// Hides the labels that hang over the ends of the axis by more than `labelBound` allows: one point, or so many.
  private func hideOutside(_ result: inout [SceneAxis.Label]) throws {
    guard let bound = model.property("labelBound"), bound != false, !bound.isNull else { return }
    guard case .continuous(let scale)? = model.scale.final.scale, let first = scale.range.first, let last = scale.range.last else { return }
    let slack = bound.number ?? 1
    for index in result.indices {
      let span = try span(result[index])
      if span.0 < min(first, last) - slack || span.1 > max(first, last) + slack { result[index].visible = false }
    }
  }

  /// What the upright box around a slanted label takes up.
  private func slanted(_ label: SceneAxis.Label, _ size: Size) -> (Double, Double) {
    var text = label.text
    text.at = Point(x: label.position, y: 0)
    let box = text.box(of: size)
    return (box.minX, box.maxX)
  }

  /// What a label takes up along the axis.
  private func span(_ label: SceneAxis.Label) throws -> (Double, Double) {
    let font = label.text.font
    let width = try labels.width(label.lines, font)
    let height = font.size * (1 + 1.2 * Double(label.lines.count - 1))
    if model.config["house"] != true, orient.isHorizontal, label.text.angle.truncatingRemainder(dividingBy: 90) != 0 {
      return slanted(label, Size(width: width, height: height))
    }
    let isTurned = label.text.angle != 0
    let extent = orient.isHorizontal != isTurned ? width : height
    let start =
      switch label.text.align {
      case .left where orient.isHorizontal && !isTurned: label.position
      case .right where orient.isHorizontal && !isTurned: label.position - extent
      default: label.position - extent / 2
      }
    return (start, start + extent)
  }
}
