import Frames
import ReportKit

/// One line a series.
struct LineDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() throws -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let series = Series(context: context)
    let reduction = LineReduction(size: context.size)
    let curve = context.curve
    if let mass = context.unit.mass {
      let lines = Crowd(context: context, mass: mass).lines(curve: curve)
      let names = context.unit.namesItself(context.look)
        ? try DirectLabels(context: context).lineEnds(lines.map(\.item), lines.map { [$0.row] }) : []
      return [SceneMarks(kind: "line", items: lines.map(\.item))] + names
    }
    var drawn: [[Row]] = []
    let items = series.rows().compactMap { rows -> SceneItem? in
      let runs = series.runs(rows) { row -> Point? in
        guard let x = across.point(row), let y = down.point(row) else { return nil }
        return Point(x: x, y: y)
      }
      guard let first = rows.first, !runs.isEmpty else { return nil }
      let style = paints.style(first)
      drawn.append(rows)
      return SceneItem(shape: .line(context.look.isHouse ? reduction.reduced(runs) : runs, curve: curve), style: style, words: speech.words(of: rows), link: context.link(first))
    }
    let names = context.unit.namesItself(context.look) ? try DirectLabels(context: context).lineEnds(items, drawn) : []
    return [SceneMarks(kind: "line", items: items)] + names
  }
}

/// One line a series, as wide at each point as a field says.
struct TrailDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let series = Series(context: context)
    let reduction = LineReduction(size: context.size)
    let items = series.rows().compactMap { rows -> SceneItem? in
      let runs = series.runs(rows) { row -> TrailPoint? in
        guard let x = across.point(row), let y = down.point(row) else { return nil }
        return TrailPoint(point: Point(x: x, y: y), width: context.number(.size, "size", row) ?? 2)
      }
      guard let first = rows.first, !runs.isEmpty else { return nil }
      return SceneItem(shape: .trail(context.look.isHouse ? reduction.reduced(runs) : runs), style: paints.style(first), words: speech.words(of: rows), link: context.link(first))
    }
    return [SceneMarks(kind: "trail", items: items)]
  }
}

/// The area between a line and zero, the line below it in a pile, or a second line.
struct AreaDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  func marks() -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let isTurned = context.unit.orientation == .horizontal
    let along = Places(context: context, channel: isTurned ? .y : .x)
    let measure = Places(context: context, channel: isTurned ? .x : .y)
    let paints = Paints(context: context)
    let series = Series(context: context)
    let reduction = LineReduction(size: context.size)
    let curve = context.curve
    let items = series.rows().compactMap { rows -> SceneItem? in
      let runs = series.runs(rows) { row -> EdgePair? in
        guard let place = along.point(row, .zeroOrStart), let (first, second) = edges(row, measure) else { return nil }
        return isTurned
          ? EdgePair(first: Point(x: first, y: place), second: Point(x: second, y: place))
          : EdgePair(first: Point(x: place, y: first), second: Point(x: place, y: second))
      }
      guard let first = rows.first, !runs.isEmpty else { return nil }
      return SceneItem(
        shape: .area(context.look.isHouse ? reduction.reduced(runs) : runs, curve: curve, turned: isTurned), style: paints.style(first),
        words: speech.words(of: rows), link: context.link(first))
    }
    return [SceneMarks(kind: "area", items: items)]
  }

  private func edges(_ row: Row, _ measure: Places) -> (Double, Double)? {
    let second: Channel = measure.channel == .x ? .x2 : .y2
    if let stack = context.unit.stack, stack.channel == measure.channel, let scale = context.scale(measure.channel) {
      // A measure that is missing breaks the area, though its pile goes on.
      if row.value(stack.field).isInvalid, !stack.imputes || context.unit.seriesFields.isEmpty, !context.unit.showsInvalid {
        return nil
      }
      guard let a = row[stack.end].flatMap(scale.position), let b = row[stack.start].flatMap(scale.position) else { return nil }
      let shift = measure.move(measure.channel)
      let isNamed = context.look.isHouse || context.encoding[second] != nil || context.property(second.rawValue) != nil
      return (a + shift, b + (isNamed ? measure.move(second) : shift))
    }
    guard let first = measure.point(row, .zeroOrStart) else { return nil }
    // An area that lies neither way has no height.
    if context.unit.orientation == nil { return (first, first) }
    let hasSecond = context.encoding[second] != nil
    guard let second = hasSecond ? measure.secondPoint(row) : measure.fallback(.zeroOrStart) else { return nil }
    return (first, second)
  }
}

extension MarkContext {
  /// How the mark's lines run: `interpolate` and `tension`.
  fileprivate var curve: Curve {
    property("interpolate")?.string.flatMap { Curve($0, tension: property("tension")?.number) } ?? .linear
  }
}
