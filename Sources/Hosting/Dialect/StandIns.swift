import FoundationEssentials
import ReportKit

/// What a section of an older version of the protocol is sent in place of blocks and inlines that came later: a
/// reference with a name of the host's, which is put back when the section answers with it.
///
/// So a section that was written before there were images carries an image of its manuscript to the page unharmed.
struct StandIns: Hashable, Sendable {
  private static let prefix = "jianbao-kept-"

  private var originals: Properties = [:]

  var isEmpty: Bool { originals.isEmpty }

  /// Puts something away; returns the inline that stands in for it.
  mutating func inline(for original: DataValue) -> DataValue {
    let name = Self.prefix + "\(originals.count + 1)"
    originals[name] = original
    return .object(["ref": .string(name)])
  }

  /// Puts a block away; returns the paragraph that stands in for it.
  mutating func block(for original: DataValue) -> DataValue {
    .object(["type": "paragraph", "text": .list([inline(for: original)])])
  }

  /// The line with all that was put away back in its place.
  func restored(_ line: [UInt8]) throws -> [UInt8] {
    guard !isEmpty else { return line }
    let value = try JSONDecoder().decode(DataValue.self, from: Data(line))
    return Array(try JSONEncoder().encode(restored(value)))
  }

  private func restored(_ value: DataValue) -> DataValue {
    switch value {
    case .object(let fields):
      if let original = original(fields) ?? soleInline(fields).flatMap(original), isWhole(original, in: fields) {
        return original
      }
      return .object(fields.mapValues(restored))
    case .list(let elements): return .list(elements.map(restored))
    case .null, .bool, .number, .string: return value
    }
  }

  /// A block takes the place of its whole paragraph, an inline that of its reference.
  private func isWhole(_ original: DataValue, in fields: Properties) -> Bool {
    (original["type"]?.string != nil) == (fields["type"]?.string != nil)
  }

  private func original(_ fields: Properties) -> DataValue? {
    fields["ref"]?.string.flatMap { originals[$0] }
  }

  /// The only inline of a paragraph.
  private func soleInline(_ fields: Properties) -> Properties? {
    guard fields["type"] == "paragraph", let inlines = fields["text"]?.list, inlines.count == 1 else { return nil }
    return inlines[0].object
  }
}
