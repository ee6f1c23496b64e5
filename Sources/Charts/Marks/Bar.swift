import Frames
import ReportKit
import Themes
import Typesetting

/// Bars from zero, or between two values. In the house style a bar says how well its end is known, and carries its value.
struct BarDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  private struct Bar {
    var row: Row
    var rect: Rect
    var style: SceneStyle
    var bound: FigureBound
    /// Whether another piece of its pile stands on the bar's end.
    var isInner = false
  }

  func marks() throws -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let across = Spans(context: context, channel: .x)
    let down = Spans(context: context, channel: .y)
    // A trial asks how much room the words take.
    let paints = context.isTrial ? nil : Paints(context: context)
    var bars = context.unit.rows.compactMap { row -> Bar? in
      guard let x = across.span(row), let y = down.span(row) else { return nil }
      return Bar(
        row: row, rect: Rect(x: x.0, y: y.0, width: x.1 - x.0, height: y.1 - y.0),
        style: paints?.style(row) ?? SceneStyle(), bound: context.unit.bound(row))
    }
    if context.look.isHouse, context.unit.isPiled { markInner(&bars) }
    let items = context.isTrial ? [] : bars.map { bar in
      SceneItem(
        shape: .rect(bar.rect, corners: Corners(context, bar.row)), style: bar.style, words: speech.words(bar.row),
        link: context.link(bar.row))
    }
    var marks = [SceneMarks(kind: "rect", items: items)]
    guard context.look.isHouse else { return marks }
    let isLying = context.unit.orientation == .horizontal
    for index in bars.indices where bars[index].bound != .exactly {
      let ending = ending(bars[index])
      switch bars[index].bound {
      case .over: marks.append(ending.open())
      case .nearly: marks.append(ending.hatched())
      case .exactly: break
      }
    }
    let texts = texts(bars)
    let labels = try zip(bars, texts).map { bar, text in try text.flatMap { try label(bar, $0, isLying: isLying) } }
    // A piece of no length needs no words.
    let leftOut = isExtra ? 0 : bars.indices.count { index in
      labels[index] == nil && min(bars[index].rect.size.width, bars[index].rect.size.height) > 0.01 && texts[index]?.isEmpty == false
    }
    marks.append(SceneMarks(kind: "text", items: labels.compactMap { $0 }, leftOut: leftOut))
    return marks
  }

  private func ending(_ bar: Bar) -> BarEnding {
    BarEnding(
      rect: bar.rect, style: bar.style, isLying: context.unit.orientation == .horizontal, isNegative: isBelowZero(bar), isInner: bar.isInner,
      paper: context.paper)
  }

  /// Notes on the ends of which bars others of their piles stand: all but the outermost above zero and below it.
  private func markInner(_ bars: inout [Bar]) {
    let isLying = context.unit.orientation == .horizontal
    func pile(_ bar: Bar) -> Int { Int(saturating: ((isLying ? bar.rect.minY : bar.rect.minX) * 100).rounded()) }
    func ends(_ bar: Bar) -> ClosedRange<Double> { isLying ? bar.rect.minX...bar.rect.maxX : bar.rect.minY...bar.rect.maxY }
    var reach: [Int: ClosedRange<Double>] = [:]
    for bar in bars {
      let (own, known) = (ends(bar), reach[pile(bar)] ?? ends(bar))
      reach[pile(bar)] = min(own.lowerBound, known.lowerBound)...max(own.upperBound, known.upperBound)
    }
    for index in bars.indices {
      guard let whole = reach[pile(bars[index])] else { continue }
      let own = ends(bars[index])
      // Upwards is towards smaller places.
      let room = isLying != isBelowZero(bars[index]) ? whole.upperBound - own.upperBound : own.lowerBound - whole.lowerBound
      bars[index].isInner = room > 0.01
    }
  }

  /// The bar's value beside its end: what the text channel says, or the number itself where bars are few.
  private func label(_ bar: Bar, _ text: String, isLying: Bool) throws -> SceneItem? {
    guard let style = context.look.style else { return nil }
    // What the author says of the words' type.
    let own = context.property("labels")
    let weight = own == nil || own?.bool != nil ? style.value.weight : own?["fontWeight"].map(\.isBold) == true ? .bold : .regular
    let ink = own?["color"]?.cssColor ?? style.value.color
    let font = LabelFont(
      families: style.value.families, size: own?["fontSize"]?.number ?? style.value.size, weight: weight, color: ink)
    let reach = bar.bound == .over ? BarEnding.reach : 0
    let gap = 4.0
    let isStacked = context.unit.isPiled
    var scene = SceneText(at: .zero, lines: [text], font: font)
    var item = SceneStyle(fill: .color(ink))
    if isStacked {
      // Inside its piece, where it fits beside an end that is cut or hatched.
      let width = try context.labels.width(text, font)
      let place = ending(bar).plain(bar.bound)
      guard place.size.width >= width + 6, place.size.height >= font.size + 2 else { return nil }
      scene.at = place.middle
      scene.align = .center
      scene.baseline = .middle
      if own?["color"] == nil, case .color(let color)? = bar.style.fill {
        let ground = color.withOpacity(color.opacity * bar.style.opacity * bar.style.fillOpacity).over(context.paper)
        item.fill = .color(ground.wordInk)
      }
    } else if isLying {
      let isNegative = isBelowZero(bar)
      scene.at = Point(x: isNegative ? bar.rect.minX - gap - reach : bar.rect.maxX + gap + reach, y: bar.rect.midY)
      scene.align = isNegative ? .right : .left
      scene.baseline = .middle
    } else {
      let isNegative = isBelowZero(bar)
      scene.at = Point(x: bar.rect.midX, y: isNegative ? bar.rect.maxY + gap + reach : bar.rect.minY - gap - reach)
      scene.align = .center
      scene.baseline = isNegative ? .top : .bottom
    }
    return SceneItem(
      shape: .text(scene), style: item, isExtra: isExtra, mayTurn: !isExtra && !isLying && !isStacked)
  }

  /// Whether the words are the house's, and not asked for.
  private var isExtra: Bool { context.encoding[.text] == nil && context.property("labels").map { $0 == true || $0.object != nil } != true }

  private func isBelowZero(_ bar: Bar) -> Bool {
    let isLying = context.unit.orientation == .horizontal
    guard let column = context.encoding[isLying ? .x : .y]?.column else { return false }
    // By where the bar runs: a scale may be turned round.
    if let zero = context.scale(isLying ? .x : .y)?.position(.number(0)) {
      let middle = isLying ? bar.rect.midX - zero : zero - bar.rect.midY
      if abs(middle) > 0.01 { return middle < 0 }
    }
    return (bar.row.value(column).quantity ?? 0) < 0
  }

  /// What each bar says of its value; nil where it says nothing.
  private func texts(_ bars: [Bar]) -> [String?] {
    let words = ValueWords(context.look)
    if let definition = context.encoding[.text] {
      if let value = definition.value { return bars.map { _ in value.words } }
      let values = bars.map { bar in definition.column.map(bar.row.value) ?? .null }
      return values.map { $0.isNull ? nil : words.text($0, definition) }
    }
    let channel: Channel = context.unit.orientation == .horizontal ? .x : .y
    guard context.labelsBars, var definition = context.encoding[channel], let column = definition.column else { return bars.map { _ in nil } }
    definition["format"] = definition["format"] ?? definition.axis?["format"]
    let values = bars.map { $0.row.value(column) }
    let numbers = values.compactMap { $0.isInvalid ? nil : $0.quantity }
    var said: ArraySlice<String>?
    if definition["format"] == nil, definition.showsQuantity, numbers.count == values.count(where: { !$0.isInvalid }) {
      said = ChineseNumber.values(numbers, reach: reach(channel, numbers))[...]
    }
    return zip(bars, values).map { bar, value in value.isInvalid ? nil : bar.bound.said(said?.removeFirst() ?? words.text(value, definition)) }
  }

  /// How far the scale goes along which bars are compared, be it in one plot or in all small multiples.
  private func reach(_ channel: Channel, _ numbers: [Double]) -> Double {
    guard case .continuous(let scale)? = context.scale(channel) else { return numbers.map(abs).max() ?? 0 }
    return scale.domain.map(abs).max() ?? 0
  }
}

extension MarkContext {
  /// The colour behind the marks.
  var paper: Color { look.style?.background ?? .white }

  /// Whether bars carry their values, so that their axis may be dropped: few bars that all start at zero.
  var labelsBars: Bool { unit.labelsBars(look) }
}

extension UnitModel {
  /// How well the end of a row's bar is known.
  func bound(_ row: Row) -> FigureBound {
    guard let definition = encoding[.bound] else { return .exactly }
    let word = definition.value ?? definition.column.map(row.value)
    return word?.string.flatMap(FigureBound.init) ?? .exactly
  }

  /// Whether bars stand on each other.
  var isPiled: Bool {
    guard let stack, !stack.series.isEmpty else { return false }
    return rows.contains { ($0[stack.start]?.quantity ?? 0) != 0 }
  }

  func labelsBars(_ look: Look) -> Bool {
    guard look.isHouse, mark.kind == .bar, mark.properties["labels"] != false else { return false }
    if encoding[.text] != nil || mark.properties["labels"].map({ $0 == true || $0.object != nil }) == true { return true }
    guard !hasCaptions, encoding[.x2] == nil, encoding[.y2] == nil, stack?.series.isEmpty ?? true else { return false }
    guard let across = orientation == .horizontal ? encoding[.y] : encoding[.x], across.isDiscrete else { return false }
    return rows.count <= 16
  }
}
