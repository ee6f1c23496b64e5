import Foundation
import Frames
import ReportKit
import Typesetting

/// Words at places.
struct TextDrawing {
  let context: MarkContext

  init(_ context: MarkContext) { self.context = context }

  /// Whether the words stand in the cells of a table, from which they must not move.
  private var standsInCell: Bool {
    let places = [Channel.x, .y].map { context.scale($0) }
    return places.allSatisfy { $0?.isDiscrete ?? true }
  }

  func marks() throws -> [SceneMarks] {
    let speech = MarkSpeech(context)
    let (across, down) = (Places(context: context, channel: .x), Places(context: context, channel: .y))
    let paints = Paints(context: context)
    let words = ValueWords(context.look)
    let compared = comparedTexts
    let items = try context.unit.rows.compactMap { row -> SceneItem? in
      guard var place = polarPlace(row) ?? plainPlace(row, across, down) else { return nil }
      let anchor = place
      place.x += context.property("dx", row)?.number ?? 0
      place.y += context.property("dy", row)?.number ?? 0
      guard let text = compared[row[context.encoding[.text]?.column ?? ""] ?? .null] ?? text(row, words), !context.look.isHouse || !text.isEmpty else { return nil }
      let weight: TextStyle.Weight = context.property("fontWeight").map(\.isBold) == true ? .bold : .regular
      let families = context.labels.families(context.property("font"), context.look.fonts)
      let font = LabelFont(
        families: context.labels.families(families, in: weight), size: min(size(row), 2_000), weight: weight,
        isSlanted: context.property("fontStyle")?.isSlanted == true, color: .black)
      let limit = context.number("limit") ?? 0
      let given = (context.property("lineBreak") ?? context.unit.config["lineBreak"])?.string ?? ""
      let wholeLines = text.split(separator: given.isEmpty ? "\n" : given, omittingEmptySubsequences: false).map(String.init)
      let lines = try wholeLines.map {
        try context.labels.truncated($0, font, limit, ellipsis: context.property("ellipsis")?.string ?? "…")
      }
      let align = context.property("align", row)?.string.flatMap(SceneText.Align.init) ?? .center
      let baseline = context.property("baseline", row)?.string.flatMap(SceneText.Baseline.init) ?? .middle
      let scene = SceneText(
        at: place, lines: lines, uncut: limit > 0 ? wholeLines : nil, align: align,
        baseline: baseline, angle: context.number(.angle, "angle", row) ?? 0, font: font,
        lineHeight: context.number("lineHeight"))
      let mayMove = context.look.isHouse && !standsInCell
      // Words of a line across the plot stand nowhere but along it.
      let isAcross = context.encoding[.x] == nil || context.encoding[.y] == nil
      return SceneItem(
        shape: .text(scene), style: paints.style(row), words: speech.words(row), link: context.link(row), mayMove: mayMove,
        anchor: mayMove && !isAcross && place != anchor && scene.angle == 0 ? anchor : nil)
    }
    return [SceneMarks(kind: "text", items: items)]
  }

  /// The type's size in points: that of the channel, or of the mark.
  private func size(_ row: Row) -> Double {
    context.value(.size, row)?.number ?? context.unit.mark.properties["size"]?.number ?? context.property("fontSize", row)?.number ?? 11
  }

  private func plainPlace(_ row: Row, _ across: Places, _ down: Places) -> Point? {
    guard let x = across.point(row), let y = down.point(row) else { return nil }
    // Words may stand around their place, at a distance and an angle from the top.
    let (distance, angle) = (context.number("radius") ?? context.number("outerRadius") ?? 0, context.number("theta") ?? 0)
    return Point(x: x + distance * sin(angle), y: y - distance * cos(angle))
  }

  /// The place in a ring's slice, where the text shares its angle.
  private func polarPlace(_ row: Row) -> Point? {
    guard context.encoding[.theta] != nil || context.encoding[.radius] != nil else { return nil }
    let arcs = ArcDrawing(context)
    guard let place = arcs.middle(row) else { return nil }
    return place
  }

  /// Numbers that stand in the cells of a table, in one unit; empty where the words are others.
  private var comparedTexts: [DataValue: String] {
    guard context.look.isHouse, standsInCell, let definition = context.encoding[.text], definition.showsQuantity, definition["format"] == nil,
      definition["condition"] == nil, let column = definition.column
    else { return [:] }
    let values = Set(context.unit.rows.map { $0.value(column) }).filter { $0.number?.isFinite == true }
    let numbers = values.compactMap(\.number)
    let said = ChineseNumber.values(numbers, reach: numbers.map(abs).max() ?? 0)
    return Dictionary(uniqueKeysWithValues: zip(values, said))
  }

  private func text(_ row: Row, _ words: ValueWords) -> String? {
    guard let reading = context.unit.readings[.text] else {
      return context.property("text").map { $0.list?.map(\.words).joined(separator: "\n") ?? $0.words }
    }
    let said = reading.reading(of: row, names: context.unit.parameters)
    let own = said.definition
    if said.formula != nil { return context.value(.text, row)?.words }
    if let value = own.value { return value.list?.map(\.words).joined(separator: "\n") ?? value.words }
    if let datum = own.datum { return words.text(ScaleModel.moment(datum), own) }
    guard let column = own.column else { return nil }
    let value = row.value(column)
    if value.isNull, own["format"] == nil { return "null" }
    if own.isBinning, let end = own.endColumn { return words.range(value, row.value(end), own) }
    if own["format"] == nil, own.timeUnit == nil, own.measure != .temporal { return context.look.isHouse ? words.text(value, own) : words.digits(value, own) ?? value.list?.map(\.words).joined(separator: "\n") ?? value.words }
    return words.text(value, own)
  }
}

extension DataValue {
  /// `bold`, or a weight of 600 and more.
  var isBold: Bool { string == "bold" || string == "bolder" || (quantity ?? 0) >= 600 }

  /// `italic` or `oblique`.
  var isSlanted: Bool { string == "italic" || string?.hasPrefix("oblique") == true }
}

extension ValueWords {
  /// Both ends of a bin: `10 – 20`.
  func range(_ low: DataValue, _ high: DataValue, _ definition: ChannelDefinition) -> String {
    if low.isInvalid || high.isInvalid { return "null" }
    return "\(text(low, definition)) – \(text(high, definition))"
  }
}
