import ReportKit
import Typesetting

/// Where a text of a chart that cannot be set stands in its specification or in its data.
struct TextPlace {
  private let path: String

  /// The same complaint with its place; nil for one that is not about a text of the specification.
  static func located(_ error: TypesettingError, in spec: ChartSpec, files: ChartFiles?) -> ChartError? {
    let isMeant: (String) -> Bool
    switch error {
    case .missingGlyph(let character, _): isMeant = { $0.unicodeScalars.contains(character) }
    case .unsettable: isMeant = { $0.unicodeScalars.contains(where: isControl) }
    case .unknownFamily, .noFonts, .unreadableFont: return nil
    }
    guard let place = TextPlace(of: isMeant, in: spec.json, path: "$", files: files) else { return nil }
    return ChartError(path: place.path, problem: error.description)
  }

  /// A character of C0 or C1 but those that part lines and words.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)) && !["\n", "\r", "\t"].contains(scalar)
  }

  /// What a chart says itself comes before its data.
  private init?(of isMeant: (String) -> Bool, in value: DataValue, path: String, files: ChartFiles?) {
    switch value {
    case .string(let text):
      guard isMeant(text) else { return nil }
      let line = text.contains("\n") ? text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { isMeant(String($0)) } : nil
      self.path = path + (line.map { ", line \($0 + 1)" } ?? "")
    case .list(let list):
      for (index, element) in list.enumerated() {
        guard let place = TextPlace(of: isMeant, in: element, path: "\(path)[\(index)]", files: files) else { continue }
        self = place
        return
      }
      return nil
    case .object(let object):
      for (key, inner) in object.sorted(by: { ($0.key == "data" ? 1 : 0, $0.key) < ($1.key == "data" ? 1 : 0, $1.key) }) {
        // A column is called by its name where no title is given.
        if isMeant(key) {
          self.path = "\(path).\(key)"
          return
        }
        let content = key == "url" ? inner.string.flatMap { files?($0) } ?? inner : inner
        guard let place = TextPlace(of: isMeant, in: content, path: "\(path).\(key)", files: files) else { continue }
        self = place
        return
      }
      return nil
    case .null, .bool, .number: return nil
    }
  }
}
