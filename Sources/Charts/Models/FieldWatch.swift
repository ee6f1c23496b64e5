import Foundation
import ReportKit

/// Watches for fields that a chart shows though no row has them: they are drawn as missing values, and said.
final class FieldWatch {
  private struct Use: Hashable {
    var path: String
    var field: String
  }

  private var uses: [Use] = []
  private var isFound: [Use: Bool] = [:]
  private var names: [Use: Set<String>] = [:]

  /// Notes the fields of an encoding, and whether any of the rows has them.
  /// - Parameters:
  ///   - own: the part of the encoding that stands in the chart itself; the rest stands in the one around it.
  ///   - path: of the chart.
  func note(_ encoding: Encoding, own: Encoding, rows: [Row], path: String) {
    guard !rows.isEmpty else { return }
    for channel in encoding.channels {
      let definitions = encoding[all: channel]
      let place = own[channel] == nil ? Self.around(path) : path
      for (index, definition) in definitions.enumerated() {
        let number = definitions.count > 1 ? "[\(index)]" : ""
        let path = "\(place).encoding.\(channel.rawValue)\(number)"
        if let field = definition.field, field != "*" || definition.aggregate != "count" { note(field, at: "\(path).field", rows) }
        if let field = definition.sort?["field"]?.string { note(field, at: "\(path).sort.field", rows) }
        if let extreme = definition.extreme { note(extreme.by, at: "\(path).aggregate.\(extreme.operation)", rows) }
      }
    }
  }

  /// Notes the fields that a transform reads from the rows before it.
  func note(_ transform: Properties, rows: [Row], path: String) {
    guard !rows.isEmpty else { return }
    for (field, place) in FieldUses(transform).all { note(field, at: "\(path).\(place)", rows) }
  }

  /// Notes the fields by which a selection compares rows.
  func note(_ selection: Selection, rows: [Row]) {
    for (index, field) in selection.fields.enumerated() { note(field, at: "\(selection.declaration).select.fields[\(index)]", rows) }
  }

  func note(_ field: String, at path: String, _ rows: [Row]) {
    let use = Use(path: path, field: field)
    if isFound[use] == nil { uses.append(use) }
    guard isFound[use] != true, !rows.isEmpty else { return }
    let way = FieldPath(field)
    isFound[use] = rows.contains { way.isPresent(in: $0) }
    if isFound[use] == false { names[use, default: []].formUnion(rows.prefix(50).flatMap(\.keys).filter { !$0.hasPrefix("__") }) }
  }

  /// Notes the categories that a unit's rows have and that a domain of colours leaves out.
  func note(domainsOf unit: UnitModel, path: String) {
    for channel in [Channel.color, .fill, .stroke] {
      guard let definition = unit.encoding[channel], let domain = definition.scale?["domain"]?.list, let column = definition.column,
        definition.measure == .nominal || definition.measure == .ordinal
      else { continue }
      let known = Set(domain.map(ScaleModel.moment))
      guard let strange = unit.rows.lazy.map({ $0.value(column) }).first(where: { !$0.isNull && !known.contains($0) }) else { continue }
      strangers.append(
        ChartError(path: "\(path).encoding.\(channel.rawValue).scale.domain", problem: "it leaves out “\(strange.words)”, which the rows have; what it leaves out is grey, and not in the legend"))
    }
  }

  /// Notes the words that a unit's rows hold in the place of colours, and that paint nothing.
  func note(colorsOf unit: UnitModel, path: String) {
    for channel in [Channel.color, .fill, .stroke] {
      guard let definition = unit.encoding[channel], definition.isField, let column = definition.column else { continue }
      let isOwn = definition.scale?.isNull == true
      guard let field = isOwn ? column : definition.scale?["range"]?["field"]?.string else { continue }
      let way = FieldPath(field)
      let words = unit.rows.lazy.map { isOwn ? $0.value(column) : way.value(in: $0) }.filter { !$0.mayPaint }
      guard let first = words.first else { continue }
      let place = "\(path).encoding.\(channel.rawValue).\(isOwn ? "field" : "scale.range.field")"
      if let index = unpainted.firstIndex(where: { $0.path == place }) {
        unpainted[index].count += words.count
      } else {
        unpainted.append((place, first.words, words.count))
      }
    }
  }

  /// Notes the first of the values of a field that are not what its author says that they are.
  func note(unread word: String, in row: Int, count: Int, of field: String, isDate: Bool, path: String) {
    guard !unread.contains(where: { $0.path == path }) else { return }
    let kind = isDate ? "date" : "number"
    let (value, more) = StrayNumbers.Remark.phrases(word, count)
    unread.append(ChartError(path: path, problem: "“\(value)” in row \(row) of “\(field)” is no \(kind)\(more); it counts as missing"))
  }

  private var unread: [ChartError] = []

  private var unpainted: [(path: String, word: String, count: Int)] = []

  /// What to say of words that are no colours.
  private var colorless: [ChartError] {
    unpainted.map { path, word, count in
      let more = count == 1 ? "1 mark is not painted" : "\(count) marks are not painted"
      return ChartError(path: path, problem: "“\(word.prefix(40))” is no colour; \(more); write #9E2A2B, rgb(158, 42, 43), or a name of CSS such as steelblue")
    }
  }

  private var strangers: [ChartError] = []

  /// A value that a chart leaves out, and how many rows in all its small multiples.
  private struct Stray: Hashable {
    var unit: String
    var path: String
    var field: String
    var kind: StrayNumbers.Remark.Kind
  }

  private var strays: [(stray: Stray, remark: StrayNumbers.Remark, isNumbered: Bool)] = []

  /// Notes what the scales of a unit cannot place.
  /// - Parameters:
  ///   - own: the part of the encoding that stands in the unit itself.
  ///   - unit: the path of the unit that is drawn; several may follow from the one at `path`.
  func note(_ remarks: [StrayNumbers.Remark], _ encoding: Encoding, own: Encoding, path: String, unit: String, isNumbered: Bool) {
    for remark in remarks {
      guard let field = encoding[remark.channel]?.field else { continue }
      let place = own[remark.channel] == nil ? Self.around(path) : path
      let stray = Stray(unit: unit, path: "\(place).encoding.\(remark.channel.rawValue).\(remark.key)", field: field, kind: remark.kind)
      if let index = strays.firstIndex(where: { $0.stray == stray }) {
        strays[index].remark.count += remark.count
      } else if !strays.contains(where: { $0.stray.path == stray.path && $0.stray.kind == stray.kind && $0.stray.field == stray.field }) {
        // Layers that share a channel leave out the same rows.
        strays.append((stray, remark, isNumbered))
      }
    }
  }

  /// The chart around a layer.
  private static func around(_ path: String) -> String {
    guard let range = path.range(of: ".layer[", options: .backwards), !path[range.upperBound...].contains(".") else { return path }
    return String(path[..<range.lowerBound])
  }

  /// What to say of the fields that no row has, and of the values that have no place.
  var remarks: [ChartError] {
    unread + strangers + colorless + missing + strays.map { ChartError(path: $0.stray.path, problem: $0.remark.words($0.stray.field, isNumbered: $0.isNumbered)) }
  }

  private var missing: [ChartError] {
    uses.filter { isFound[$0] == false }.map { use in
      let known = (names[use] ?? []).sorted()
      let hint: String
      if let near = Nearest.name(to: use.field, among: known) {
        hint = "did you mean “\(near)”?"
      } else {
        let some = known.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
        hint = known.isEmpty ? "the rows have no fields" : "the rows have \(some)\(known.count > 8 ? " and \(known.count - 8) more" : "")"
      }
      return ChartError(path: use.path, problem: "no row has a field “\(use.field)”; \(hint)")
    }
  }
}

extension DataValue {
  /// Whether the value is a colour, a gradient, or meant to paint nothing.
  fileprivate var mayPaint: Bool {
    switch self {
    case .null, .object: true
    case .string(let text): text.isEmpty || text == "none" || text == "transparent" || cssColor != nil
    case .bool, .number, .list: false
    }
  }
}
