import Foundation
import Frames
import ReportKit
import Themes
import Typesetting

/// Names that stand beside what they name, instead of in a legend: the house style's way with few lines or slices.
struct DirectLabels {
  let context: MarkContext

  /// More lines than these have colours that are too much alike.
  fileprivate static let mostLines = 12

  private var font: LabelFont? { context.look.style.map { LabelFont(style: $0.value) } }

  /// How long the sample of a line before its name is in print without colour, and how far from it, in points.
  fileprivate static let sample = (length: 28.0, gap: 4.0)

  /// The name of each line at its end, in its colour as far as words can be read in it; in print without colour dark, with
  /// a sample of the line.
  func lineEnds(_ items: [SceneItem], _ rows: [[Row]]) throws -> [SceneMarks] {
    guard let font, let definition = context.encoding[.color], let column = definition.column else { return [] }
    var labels: [SceneItem] = []
    for (item, rows) in zip(items, rows) {
      guard case .line(let runs, _) = item.shape, let end = runs.last?.last, let row = rows.first,
        case .color(let color)? = item.style.stroke
      else { continue }
      let lines = try context.unit.nameLines(of: row.value(column), definition, font, context.look, context.labels)
      var text = SceneText(
        at: Point(x: end.x + 5 + (context.number("dx") ?? 0), y: end.y), lines: lines, align: .left, baseline: .middle, font: font)
      var ink = color.readable(on: context.paper)
      if context.unit.config.isPrintedInGreys {
        let (length, gap) = Self.sample
        text.at.x += length + gap
        var sample = SceneItem(shape: .rule(Point(x: -gap - length, y: 0), Point(x: -gap, y: 0)), style: item.style)
        sample.style.cap = .butt
        text.samples = [sample]
        ink = font.color
      }
      labels.append(SceneItem(shape: .text(text), style: SceneStyle(fill: .color(ink)), mayMove: true))
    }
    let ends = labels.stableSorted { ($0.textPlace?.y ?? 0) < ($1.textPlace?.y ?? 0) }
    return Self.led(Self.apart(ends, font: font, height: context.size.height), from: ends, leading: font.size).filter { !$0.items.isEmpty }
  }

  /// Labels that stand higher or lower than their lines end are led to from there.
  /// - Parameter ends: the same labels at the ends of their lines.
  private static func led(_ labels: [SceneItem], from ends: [SceneItem], leading: Double) -> [SceneMarks] {
    let isApart = zip(labels, ends).map { abs(($0.textPlace?.y ?? 0) - ($1.textPlace?.y ?? 0)) > leading * 0.75 }
    guard isApart.contains(true) else { return [SceneMarks(kind: "text", items: labels)] }
    var (leaders, moved) = ([SceneItem](), labels)
    for (index, end) in ends.enumerated() {
      guard case .text(var text) = labels[index].shape, let from = end.textPlace else { continue }
      let start = text.samples.isEmpty ? text.at.x : text.at.x - Self.sample.length - Self.sample.gap
      text.at.x += Self.leader
      moved[index].shape = .text(text)
      guard isApart[index] else { continue }
      leaders.append(
        SceneItem(
          shape: .rule(Point(x: start - 2, y: from.y), Point(x: start + Self.leader - 2, y: text.at.y)),
          style: SceneStyle(stroke: end.style.fill, strokeWidth: 0.5)))
    }
    return [SceneMarks(kind: "rule", items: leaders), SceneMarks(kind: "text", items: moved)]
  }

  /// How long the way to a name is that does not stand at its line's end, in points.
  private static let leader = 12.0

  /// The name and value of each slice outside it; on one line where slices are crowded.
  func slices(_ slices: [(arc: Arc, row: Row)]) throws -> [SceneMarks] {
    guard let font, let style = context.look.style, let names = context.encoding[.color], let column = names.column else { return [] }
    let words = ValueWords(context.look)
    var texts = slices.map { [words.text($0.row.value(column), names), context.unit.sliceValue($0.row, context.look)].filter { !$0.isEmpty } }
    func labels() -> SliceLabels { SliceLabels(size: font.size, slices: zip(slices, texts).map { ($0.arc, max(1, $1.count)) }) }
    if !labels().isRoomy { texts = texts.map { [$0.joined(separator: "：")] } }
    let (leading, places) = (labels().leading, labels().places)
    let leaders = places.compactMap { place in
      place.leader.map { SceneItem(shape: .rule($0, $1), style: SceneStyle(stroke: .color(style.axis), strokeWidth: style.axisWidth)) }
    }
    let items = zip(texts, places).map { lines, place in
      let text = SceneText(
        at: place.at, lines: lines, align: place.isRight ? .left : .right, baseline: .middle, font: font, lineHeight: leading)
      return SceneItem(shape: .text(text), style: SceneStyle(fill: .color(style.value.color)))
    }
    return [SceneMarks(kind: "rule", items: leaders), SceneMarks(kind: "text", items: items)].filter { !$0.items.isEmpty }
  }

  /// Labels moved up and down until each has its room.
  /// - Parameter items: from the highest to the lowest.
  private static func apart(_ items: [SceneItem], font: LabelFont, height: Double) -> [SceneItem] {
    func y(_ item: SceneItem) -> Double { item.textPlace?.y ?? 0 }
    var items = items
    func set(_ index: Int, _ y: Double) {
      guard case .text(var text) = items[index].shape else { return }
      text.at.y = y
      items[index].shape = .text(text)
    }
    func excess(_ index: Int) -> Double { if case .text(let text) = items[index].shape { text.leadings } else { 0 } }
    /// How far a label's middle is below that of the one before it, at least.
    func step(_ index: Int) -> Double {
      let excess = excess(index - 1) + excess(index)
      // A name of several lines needs air to be told from the next.
      return font.size * (excess > 0 ? 1.6 : 1.2) + excess / 2
    }
    for index in items.indices.dropFirst() where y(items[index]) < y(items[index - 1]) + step(index) {
      set(index, y(items[index - 1]) + step(index))
    }
    if let last = items.indices.last, y(items[last]) > height - excess(last) / 2 {
      set(last, height - excess(last) / 2)
      for index in items.indices.dropLast().reversed() where y(items[index]) > y(items[index + 1]) - step(index + 1) {
        set(index, y(items[index + 1]) - step(index + 1))
      }
    }
    return items
  }
}

extension UnitModel {
  /// Whether the mark names its series or slices itself, so that no legend is needed.
  func namesItself(_ look: Look) -> Bool {
    guard look.isHouse, let color = encoding[.color], color.isField, color.isDiscrete, color.legend == nil else { return false }
    switch mark.kind {
    // Several lines of one colour would say one name several times.
    case .line where encoding[.detail] != nil || leavesNames: return false
    case .line: return coloredValues.count <= DirectLabels.mostLines
    case .arc: return encoding[.text] != nil && rows.count <= 8 && !leavesNames
    default: return false
    }
  }
}

extension UnitModel {
  /// What the unit's colours stand for.
  var coloredValues: Set<DataValue> {
    guard let color = encoding[.color], color.isDiscrete || color.datum != nil else { return [] }
    if let datum = color.datum { return [datum] }
    let column = color.column ?? ""
    return Set(rows.map { $0.value(column) })
  }

  /// What the text channel says of a slice.
  func sliceValue(_ row: Row, _ look: Look) -> String {
    encoding[.text].flatMap { text in text.column.map { ValueWords(look).text(row.value($0), text) } } ?? ""
  }
}

extension ScaleModel {
  /// What the legend of the scale says of each of its colours: the values of slices that are too many to have their words
  /// beside them, one for each colour; empty for all other marks.
  func sliceValues(_ look: Look) -> [DataValue: String] {
    guard look.isHouse, channel == .color, let unit = members.first?.unit, members.allSatisfy({ $0.unit === unit }), unit.mark.kind == .arc,
      unit.encoding[.text]?.isField == true, !unit.namesItself(look), let color = unit.encoding[.color], color.legend?.isNull != true,
      color.isDiscrete, let column = color.column, Set(unit.rows.map { $0.value(column) }).count == unit.rows.count
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: unit.rows.map { ($0.value(column), unit.sliceValue($0, look)) })
  }
}

extension UnitModel {
  /// So many lines a name at a line's end has at most.
  private static let mostLines = 4

  /// Lets names at the ends of lines take a third of a width, and none where they are too long or too many for that: then
  /// a legend has them.
  func nameEnds(within width: Double, height: Double, look: Look, labels: Labels) throws {
    leavesNames = false
    guard let style = look.style, mark.kind == .line, namesItself(look), let definition = encoding[.color] else { return }
    let font = LabelFont(style: style.value)
    let sample = config.isPrintedInGreys ? DirectLabels.sample.length + DirectLabels.sample.gap : 0
    nameRoom = max(width / 3 - sample, font.size * 4)
    let values = coloredValues
    let names = try values.map { try nameLines(of: $0, definition, font, look, labels) }
    let lines = names.reduce(0) { $0 + $1.count }
    let isTooLong = try values.contains {
      try !LabelWrapping(font: font, labels: labels).keepsWords(ValueWords(look).text($0, definition), width: nameRoom)
    }
    leavesNames = isTooLong || names.contains { $0.count > Self.mostLines } || (lines > names.count || names.count > 8) && Double(lines) * font.size * 1.4 > height
  }

  /// A name at a line's end, in as many lines as it needs.
  fileprivate func nameLines(
    of value: DataValue, _ definition: ChannelDefinition, _ font: LabelFont, _ look: Look, _ labels: Labels
  ) throws -> [String] {
    let text = ValueWords(look).text(value, definition)
    guard try labels.width(text, font) > nameRoom else { return [text] }
    return try LabelWrapping(font: font, labels: labels).balanced(text, width: nameRoom)
  }
}

extension SceneItem {
  /// Where the item's words stand.
  fileprivate var textPlace: Point? { if case .text(let text) = shape { text.at } else { nil } }
}

extension SceneText {
  /// How much higher the words are than one line, in points.
  fileprivate var leadings: Double { (lineHeight ?? font.size * 1.25) * Double(max(0, lines.count - 1)) }
}

extension UnitModel {
  /// Whether words stand among the marks, which may reach beyond the plot.
  func hasWords(_ look: Look) -> Bool { mark.kind == .text || labelsBars(look) || namesItself(look) }
}
