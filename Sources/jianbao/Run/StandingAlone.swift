import Foundation
import ReportKit

extension Section {
  /// The section for a print of its own: a mention of another section's place stands there as 〔its name〕.
  func standingAlone() throws -> Section {
    let own = Set(Mentions(blocks).anchors + [id])
    guard Mentions(blocks).references.contains(where: { !own.contains($0) }) else { return self }
    var copy = self
    let value = try JSONDecoder().decode(DataValue.self, from: JSONEncoder().encode(blocks))
    copy.blocks = try JSONDecoder().decode([Block].self, from: JSONEncoder().encode(value.withoutReferences(but: own)))
    return copy
  }
}

extension DataValue {
  fileprivate func withoutReferences(but known: Set<String>) -> DataValue {
    switch self {
    case .object(let fields):
      if let name = fields["ref"]?.string, !known.contains(name) { return .string("〔\(name)〕") }
      return .object(fields.mapValues { $0.withoutReferences(but: known) })
    case .list(let elements): return .list(elements.map { $0.withoutReferences(but: known) })
    case .null, .bool, .number, .string: return self
    }
  }
}
