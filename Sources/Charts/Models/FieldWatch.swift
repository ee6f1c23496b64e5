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
        guard let field = definition.field, field != "*" || definition.aggregate != "count" else { continue }
        let number = definitions.count > 1 ? "[\(index)]" : ""
        note(field, at: "\(place).encoding.\(channel.rawValue)\(number).field", rows)
      }
    }
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

  private var strangers: [ChartError] = []

  /// The chart around a layer.
  private static func around(_ path: String) -> String {
    guard let range = path.range(of: ".layer[", options: .backwards), !path[range.upperBound...].contains(".") else { return path }
    return String(path[..<range.lowerBound])
  }

  /// What to say of each field that no row has.
  var remarks: [ChartError] {
    strangers + uses.filter { isFound[$0] == false }.map { use in
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
