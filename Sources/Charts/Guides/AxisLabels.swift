import Foundation
import Frames
import ReportKit
import Typesetting

/// The labels of an axis: what they say, how they turn or wrap, and which must give way.
struct AxisLabels {
  let model: AxisModel
  let size: Size
  let look: Look
  let labels: Labels

  func labels(
    _ places: [(value: DataValue, place: Double)], orient: SceneAxis.Orient, shift: Double
  ) throws -> [SceneAxis.Label] {
    var texts = TickTexts(model: model, look: look).texts(places.map(\.value))
    if let formula = model.property("labelExpr")?.string { texts = LabelFormula(formula, names: model.parameters).texts(texts, places.map(\.value)) }
    let font = model.font("label", size: 10, labels: labels, look: look)
    let ticks = model.varies(Self.varying) ? AxisModel.ticks(places.map(\.value), texts) : []
    let isDiscrete = model.scale.type == .band || model.scale.type == .point
    var angle = model.number("labelAngle") ?? usualAngle(orient, isDiscrete: isDiscrete)
    var lines = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    if look.isHouse, isDiscrete { try setNames(texts, &lines, &angle, step: step(places), font, orient) }
    let limit = model.number("labelLimit") ?? 180
    var result: [SceneAxis.Label] = []
    for (index, place) in places.enumerated() {
      let whole = lines[index]
      var shown = whole
      let tick = ticks.isEmpty ? [:] : ticks[index]
      let font = ticks.isEmpty ? font : model.font("label", size: 10, at: tick, labels: labels, look: look)
      if !look.isHouse || model.given("labelLimit") != nil { shown = try shown.map { try labels.truncated($0, font, limit) } }
      let at = place.place + shift + (model.property("labelOffset", at: tick)?.number ?? 0)
      let (align, baseline) = alignment(orient, angle, tick)
      var text = SceneText(
        at: .zero, lines: shown, align: align, baseline: baseline, angle: angle, font: font, lineHeight: model.number("labelLineHeight"))
      if let padding = model.property("labelPadding", at: tick)?.number, !ticks.isEmpty {
        let further = (padding - (model.number("labelPadding") ?? padding)) * (orient == .top || orient == .left ? -1 : 1)
        text.at = orient.isHorizontal ? Point(x: 0, y: further) : Point(x: further, y: 0)
      }
      // On the page, whatever the side of the axis.
      let moved = Point(x: model.property("labelDx", at: tick)?.number ?? 0, y: model.property("labelDy", at: tick)?.number ?? 0)
      text.at = text.at.moved(moved)
      if look.isHouse, isDiscrete, shown != [texts[index]] { text.uncut = [texts[index]] }
      result.append(SceneAxis.Label(position: at, lines: whole, text: text, shift: moved))
    }
    if look.isHouse, isDiscrete { thinOut(&result, font, step(places), isAcross: orient.isHorizontal && angle == 0) }
    if !isDiscrete, orient.isHorizontal || model.given("labelFlush") != nil { flush(&result, orient, moved: shift + (model.number("labelOffset") ?? 0)) }
    try LabelOverlap(model: model, labels: labels, isDiscrete: isDiscrete, orient: orient).thin(&result)
    if look.isHouse, !isDiscrete { handOnUnit(&result) }
    if look.isHouse, model.scale.type.isTemporal, keepsDates { try keepDates(&result, places.map(\.value), orient) }
    if look.isHouse, orient == .left, !isDiscrete { try hangUnits(&result) }
    return result
  }

  /// Names below an axis wrap, stand or turn; those beside it wrap in as many lines as their bands have room for.
  private func setNames(
    _ texts: [String], _ lines: inout [[String]], _ angle: inout Double, step: Double, _ font: LabelFont, _ orient: SceneAxis.Orient
  ) throws {
    let wrapping = LabelWrapping(font: font, labels: labels)
    // A name of more characters than any axis has room for is cut first; of too many names nobody reads the lines.
    let isLimited = model.given("labelLimit") != nil
    let most = orient.isHorizontal || texts.count > 300 ? 40 : 200
    let short = isLimited ? texts : NameCutting.short(texts, characters: most)
    lines = short.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    let shown = Array(stride(from: 0, to: short.count, by: every(font, step)))
    let cut: [[String]]
    if orient.isHorizontal {
      if model.property("labelAngle") == nil { (lines, angle) = try wrapping.standing(short, step: step) }
      // Turned names are one line, no longer than the plot can bear.
      if angle != 0 { lines = lines.map { [$0.joined(separator: " ")] } }
      let limit = max(Self.widest, size.height * 0.6)
      guard !isLimited, angle != 0 else { return }
      guard try shown.contains(where: { try labels.width(lines[$0], font) > limit }) else { return }
      cut = try NameCutting(wrapping: wrapping, most: 1).lines(shown.map { lines[$0].joined() }, width: limit)
    } else {
      let room = texts.count > 1 ? max(1, Int(saturating: step / (font.size * 1.2))) : .max
      let width = size.width * 0.42
      cut = try NameCutting(wrapping: wrapping, most: room).lines(shown.map { short[$0] }, width: width, upTo: max(width, min(size.width * 0.8, Self.widest)))
    }
    for (index, name) in zip(shown, cut) { lines[index] = name }
  }

  /// So long a line of a name may be where it needs it, in points: what Vega-Lite allows a label.
  private static let widest = 180.0

  /// What may differ from label to label.
  private static let varying = [
    "labelAlign", "labelBaseline", "labelColor", "labelFont", "labelFontSize", "labelFontStyle", "labelFontWeight", "labelOffset",
    "labelOpacity", "labelPadding", "labelDx", "labelDy",
  ]

  /// Where categories stand closer than their names are high, every so manieth is named.
  private func thinOut(_ labels: inout [SceneAxis.Label], _ font: LabelFont, _ step: Double, isAcross: Bool) {
    guard !isAcross else { return }
    let every = every(font, step)
    for index in labels.indices where !index.isMultiple(of: every) { labels[index].visible = false }
  }

  /// The distance of names that are shown where they stand closer than they are high.
  private func every(_ font: LabelFont, _ step: Double) -> Int {
    step > 0 && step < font.size * 1.05 ? max(1, Int(saturating: (font.size * 1.1 / step).rounded(.up))) : 1
  }

  private func step(_ places: [(value: DataValue, place: Double)]) -> Double {
    guard places.count > 1 else { return size.width }
    return abs(places[1].place - places[0].place)
  }

  private func usualAngle(_ orient: SceneAxis.Orient, isDiscrete: Bool) -> Double {
    guard orient.isHorizontal, isDiscrete else { return 0 }
    let definition = model.definition
    guard definition.measure == .nominal || definition.measure == .ordinal else { return 0 }
    if definition.timeUnit != nil { return 0 }
    return look.isHouse ? 0 : 270
  }

  private func alignment(_ orient: SceneAxis.Orient, _ angle: Double, _ tick: Row) -> (SceneText.Align, SceneText.Baseline) {
    let turned = ((angle.truncatingRemainder(dividingBy: 360)) + 360).truncatingRemainder(dividingBy: 360)
    var align: SceneText.Align
    var baseline: SceneText.Baseline
    switch orient {
    case .left, .right:
      baseline = (45...135).contains(turned) || (225...315).contains(turned) ? (orient == .left ? ((turned < 180) ? .bottom : .top) : .top) : .middle
      align = orient == .left ? .right : .left
      if (45...135).contains(turned) || (225...315).contains(turned) { align = .center }
      else if turned > 90, turned < 270 { align = orient == .left ? .left : .right }
    case .top, .bottom:
      baseline = (45...135).contains(turned) || (225...315).contains(turned) ? .middle : orient == .top ? .bottom : .top
      if turned == 0 || turned == 180 {
        align = .center
      } else {
        align = (turned < 180) == (orient == .bottom) ? .left : .right
      }
    }
    if let given = model.property("labelAlign", at: tick)?.string.flatMap(SceneText.Align.init) { align = given }
    if let given = model.property("labelBaseline", at: tick)?.string.flatMap(SceneText.Baseline.init) { baseline = given }
    return (align, baseline)
  }

  /// Whether days are those of months, and not of a time unit that leaves months out.
  private var isDated: Bool { model.definition.timeUnit.flatMap(TimeUnit.init)?.isDated ?? true }

  /// Whether dates are worded by the house, not by a format of the author's.
  private var keepsDates: Bool { isDated && model.given("format") == nil && model.definition["format"] == nil && model.property("labelExpr") == nil }

  /// Says each month once, at the first of its days that has a label: 1月3日, 5日, 31日, 2月3日.
  private func keepDates(_ result: inout [SceneAxis.Label], _ values: [DataValue], _ orient: SceneAxis.Orient) throws {
    var said: (year: Int, month: Int)?
    for index in result.indices where result[index].visible {
      guard let moment = values[index].number, let text = result[index].lines.first else { continue }
      let time = CivilTime(moment)
      let isNew = said.map { $0 != (time.year, time.month) } ?? true
      if text.hasSuffix("日"), isNew != text.contains("月") {
        let words = TimeFormat(pattern: isNew ? "%-m月%-d日" : "%-d日", names: look.calendar).string(moment)
        result[index].lines[0] = words
        if !result[index].text.lines.isEmpty { result[index].text.lines[0] = words }
      }
      if text.hasSuffix("日") || text.contains("月") { said = (time.year, time.month) }
    }
    try LabelOverlap(model: model, labels: labels, isDiscrete: false, orient: orient).thin(&result)
  }

  /// Gives the unit of a label that has to go to the one beside it, so that it is said once wherever there are labels.
  private func handOnUnit(_ labels: inout [SceneAxis.Label]) {
    guard let heir = ChineseNumber.heir(labels.map { $0.lines.first ?? "" }, isShown: { labels[$0].visible }) else { return }
    labels[heir.index].lines[0] += heir.unit
    if !labels[heir.index].text.lines.isEmpty { labels[heir.index].text.lines[0] += heir.unit }
  }

  /// Lets 万 or 亿 of the topmost label hang beyond the numbers, so that their digits stand below each other.
  private func hangUnits(_ labels: inout [SceneAxis.Label]) throws {
    let units = labels.map { ChineseNumber.unit(of: $0.lines.first ?? "") }
    guard let index = units.firstIndex(where: { !$0.isEmpty }), units.count(where: { !$0.isEmpty }) == 1, labels.count > 1 else { return }
    let width = try self.labels.width(units[index], labels[index].text.font)
    for other in labels.indices where other != index { labels[other].text.at.x = -width }
  }

  /// The first and last label of a measure stand inside the plot's edges, those of a standing axis only where its author
  /// says so.
  private func flush(_ labels: inout [SceneAxis.Label], _ orient: SceneAxis.Orient, moved: Double) {
    let given = model.given("labelFlush")
    let fixed = orient.isHorizontal ? "labelAlign" : "labelBaseline"
    guard given?.bool ?? true, model.number("labelAngle") ?? 0 == 0, model.property(fixed) == nil else { return }
    let offset = model.number("labelFlushOffset") ?? 0
    var ends = [0, orient.isHorizontal ? size.width : size.height]
    if case .continuous(let scale)? = model.scale.final.scale, let first = scale.range.first, let last = scale.range.last {
      ends = [min(first, last), max(first, last)]
    }
    // So near to an end, in points, a label counts as standing at it.
    let reach = given?.number ?? 1
    for index in labels.indices {
      let place = labels[index].position - moved
      let isFirst = abs(place - ends[0]) <= reach
      guard isFirst || abs(place - ends[1]) <= reach else { continue }
      if orient.isHorizontal {
        labels[index].text.align = isFirst ? .left : .right
        labels[index].text.at.x += isFirst ? -offset : offset
      } else {
        labels[index].text.baseline = isFirst ? .top : .bottom
        labels[index].text.at.y += isFirst ? -offset : offset
      }
    }
  }
}
