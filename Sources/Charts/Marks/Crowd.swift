import Foundation
import Frames
import ReportKit

/// Draws a mass: points as one picture, lines thinned out to what a device can show.
struct Crowd {
  let context: MarkContext
  let mass: Mass

  /// The place along an axis of every row; not finite where a row has none.
  private func places(_ channel: Channel) -> [Float] {
    let places = Places(context: context, channel: channel)
    guard let field = context.encoding[channel]?.field, let column = mass.columns[field] else {
      return Array(repeating: Float(places.point([:]) ?? .nan), count: mass.count)
    }
    switch column {
    case .values(let indices, let values):
      let points = values.map { Float(places.point([field: $0]) ?? .nan) }
      return indices.map { points[Int($0)] }
    case .numbers(let numbers):
      guard case .continuous(let scale)? = context.scale(channel) else { return numbers.map { _ in .nan } }
      let shift = places.offset([:])
      if scale.shape == .linear || scale.shape == .time, !scale.clamped, let a = scale.domain.first, let b = scale.domain.last,
        scale.domain.count == 2, let from = scale.range.first, let to = scale.range.last, a != b
      {
        let factor = (to - from) / (b - a)
        return numbers.map { Float(shift + from + ($0 - a) * factor) }
      }
      return numbers.map { Float(scale.position($0).map { $0 + shift } ?? .nan) }
    }
  }

  // MARK: Points

  /// What tells rows apart along one channel: a few values, and the number of each row's; -1 where it has none.
  private struct Steps {
    var indices: [Int32]
    var values: [DataValue]

    init(_ indices: [Int32], _ values: [DataValue]) { (self.indices, self.values) = (indices, values) }

    init(_ numbers: [Double], steps count: Int, isLogarithmic: Bool) {
      func scaled(_ number: Double) -> Double { isLogarithmic ? log(number) : number }
      var (low, high) = (Double.infinity, -Double.infinity)
      for number in numbers where number.isFinite { (low, high) = (min(low, number), max(high, number)) }
      let (from, to, last) = (scaled(low), scaled(high), Double(count - 1))
      let factor = to > from ? last / (to - from) : 0
      indices = numbers.map { $0.isFinite ? Int32(((scaled($0) - from) * factor).rounded()) : -1 }
      values = low > high ? [] : (0..<count).map { step in
        // The ends are those of the data.
        let number = step == 0 ? low : step == count - 1 ? high : from + (to - from) * Double(step) / last
        return .number(isLogarithmic && step > 0 && step < count - 1 ? exp(number) : number)
      }
    }
  }

  private static let painting: [Channel] = [.color, .opacity, .size, .shape]

  /// The fields that paint the marks, with those of conditions.
  private var paintingFields: [(field: String, isLogarithmic: Bool)] {
    var fields: [(field: String, isLogarithmic: Bool)] = []
    for reading in Self.painting.compactMap({ context.unit.readings[$0] }) {
      for own in [reading] + reading.branches {
        guard let field = own.definition.field, !fields.contains(where: { $0.field == field }) else { continue }
        fields.append((field, own.definition.scaleType == .log))
      }
    }
    return fields
  }

  /// What rows that look alike have in common: the values that paint them, and what channels say of them.
  private struct Kind {
    var row: Row
    var settled: ByChannel<ChannelReading> = [:]
  }

  /// Whether a field paints the rows of a kind.
  private func paints(_ field: String, _ kind: Kind) -> Bool {
    Self.painting.contains { (kind.settled[$0] ?? context.unit.readings[$0])?.definition.field == field }
  }

  /// The kinds of rows that look different, and of which each row is; -1 for none.
  private var kinds: (kinds: [Kind], indices: [Int32]) {
    var kinds = [Kind(row: context.unit.rows.first ?? [:])]
    var indices = [Int32](repeating: 0, count: mass.count)
    /// Parts each kind by the number of each row's step.
    func part(by steps: [Int32], of count: Int, _ isParted: (Kind) -> Bool, _ finer: (Kind, Int) -> Kind) {
      var known = [Int32](repeating: -1, count: kinds.count * count)
      let parted = kinds.map(isParted)
      var found: [Kind] = []
      for row in indices.indices where indices[row] >= 0 {
        let kind = Int(indices[row])
        guard !parted[kind] || steps[row] >= 0 else {
          indices[row] = -1
          continue
        }
        let step = parted[kind] ? Int(steps[row]) : 0
        if known[kind * count + step] < 0 {
          known[kind * count + step] = Int32(found.count)
          found.append(parted[kind] ? finer(kinds[kind], step) : kinds[kind])
        }
        indices[row] = known[kind * count + step]
      }
      kinds = found
    }
    for (channel, met) in mass.branches.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let reading = context.unit.readings[channel] else { continue }
      part(by: met.map { $0 + 1 }, of: reading.branches.count + 1, { _ in true }) { kind, step in
        var kind = kind
        kind.settled[channel] = step == 0 ? reading : reading.branches[step - 1]
        return kind
      }
    }
    let fields = paintingFields
    // So many steps of a ramp or of sizes look smooth.
    let count = [64, 64, 24, 12, 8][min(fields.count, 4)]
    for (field, isLogarithmic) in fields {
      let steps: Steps
      switch mass.columns[field] {
      case .numbers(let numbers)?: steps = Steps(numbers, steps: count, isLogarithmic: isLogarithmic)
      case .values(let indices, let values)?: steps = Steps(indices, values)
      case nil: continue
      }
      part(by: steps.indices, of: max(1, steps.values.count), { paints(field, $0) }) { kind, step in
        Kind(row: kind.row.adding((field, steps.values[step])), settled: kind.settled)
      }
    }
    return (kinds, indices)
  }

  /// How far from the plot symbols are still drawn, in points: nobody sees what is further out.
  private static let margin = 100.0

  func points() -> SceneItem {
    let speech = MarkSpeech(context)
    let (looks, kinds) = kinds
    let stamps = looks.map(stamp)
    let isGiven = context.unit.mark.properties["opacity"] != nil || context.encoding[.opacity] != nil
    let (x, y) = (places(.x), places(.y))
    var layer = DotLayer(
      box(x, y, reach: stamps.reduce(0) { max($0, $1?.reach ?? 0) }), looks.count == 1 && !isGiven ? .density : .covering)
    var count = 0
    // From the one above all others down.
    for row in kinds.indices.reversed() where kinds[row] >= 0 && x[row].isFinite && y[row].isFinite {
      count += 1
      if let stamp = stamps[Int(kinds[row])] { layer.put(stamp, x[row], y[row]) }
    }
    return SceneItem(shape: .raster(layer.bitmap, layer.box), words: speech.words(ofCrowd: count, "点", rows: context.unit.rows))
  }

  /// The symbol of all rows that look like one.
  private func stamp(_ kind: Kind) -> Stamp? {
    var context = context
    context.settled = kind.settled
    let row = kind.row
    let style = Paints(context: context).style(row)
    let isFilled = style.fill != nil
    guard case .color(let color)? = isFilled ? style.fill : style.stroke else { return nil }
    let isGiven = context.unit.mark.properties["opacity"] != nil || context.encoding[.opacity] != nil
    // The house's own translucency is for a few that touch.
    let opacity = (isGiven ? style.opacity : 1) * (isFilled ? style.fillOpacity : style.strokeOpacity)
    let symbol = PointDrawing(context).symbol(row)
    return Stamp(
      shape: symbol.shape, area: symbol.area, angle: symbol.angle, pen: isFilled ? nil : style.strokeWidth ?? 1, color: color,
      opacity: opacity)
  }

  /// What the symbols take up, and the plot.
  private func box(_ x: [Float], _ y: [Float], reach: Double) -> Rect {
    func span(_ places: [Float], _ length: Double) -> (Double, Double) {
      var (low, high) = (Float(0), Float(length))
      for place in places where place.isFinite { (low, high) = (min(low, place), max(high, place)) }
      return (max(Double(low), -Self.margin) - reach, min(Double(high), length + Self.margin) + reach)
    }
    let (across, down) = (span(x, context.size.width), span(y, context.size.height))
    return Rect(x: across.0, y: down.0, width: across.1 - across.0, height: down.1 - down.0)
  }

  // MARK: Lines

  /// The rows of each line, all in one where there is one; the lines in the order of the unit's rows.
  private var groups: [(row: Row, indices: [Int32])] {
    guard let field = context.encoding[.color]?.field, case .values(let indices, let values)? = mass.columns[field] else {
      return [(context.unit.rows.first ?? [:], Array(0..<Int32(mass.count)))]
    }
    var members = Array(repeating: [Int32](), count: values.count)
    for (row, index) in indices.enumerated() { members[Int(index)].append(Int32(row)) }
    return zip(values, members).map { value, members in
      (context.unit.rows.first { $0.value(field) == value } ?? [field: value], members)
    }
  }

  /// The first and the last row, and those of the highest and the lowest place between.
  private func corners(_ indices: [Int32], _ y: [Float]) -> [Row] {
    func height(_ place: Int) -> Float { y[Int(indices[place])] }
    guard let low = indices.indices.min(by: { height($0) < height($1) }), let high = indices.indices.max(by: { height($0) < height($1) })
    else { return [] }
    return [0, min(low, high), max(low, high), indices.count - 1].map { mass.row(Int(indices[$0])) }
  }

  /// The rows of a line in the order in which it runs: that of the order channel, else along x.
  private func inOrder(_ indices: [Int32]) -> [Int32] {
    let order = context.encoding[.order]
    guard let keys = mass.numbers((order ?? context.encoding[.x])?.field) else { return indices }
    let sign: Double = order?.sort == "descending" ? -1 : 1
    func key(_ index: Int32) -> Double { sign * keys[Int(index)] }
    if zip(indices, indices.dropFirst()).allSatisfy({ key($0) <= key($1) }) { return indices }
    return indices.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }

  func lines(curve: Curve) -> [(item: SceneItem, row: Row)] {
    let speech = MarkSpeech(context)
    let (x, y) = (places(.x), places(.y))
    let paints = Paints(context: context)
    return groups.map { row, indices in
      let order = inOrder(indices)
      var runs: [[Point]] = [[]]
      var whole: [Int32] = []
      for index in order {
        let (px, py) = (x[Int(index)], y[Int(index)])
        if px.isFinite, py.isFinite {
          whole.append(index)
          runs[runs.count - 1].append(Point(x: Double(px), y: Double(py)))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      runs = LineReduction(size: context.size).reduced(runs.filter { !$0.isEmpty })
      var style = paints.style(row)
      style.fill = nil
      return (SceneItem(shape: .line(runs, curve: curve), style: style, words: speech.words(of: corners(whole, y))), row)
    }
  }
}
