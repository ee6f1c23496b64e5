import Foundation
import ReportKit
import Yams

extension Diagnostic {
  /// What is wrong with a YAML file, with its line and its key; parts of lists count from 1.
  init(yaml error: any Error, in file: String, text: String) {
    func diagnostic(_ message: String, _ place: Place) -> Diagnostic {
      Diagnostic(.error, code: "yaml", message: message, place: place)
    }
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let slip = YAMLSlip.find(in: text, upTo: mark.line)
      self =
        slip.map { diagnostic($0.message, Place(file: file, line: $0.line, column: "\($0.column)")) }
        ?? diagnostic(problem, Place(file: file, line: mark.line, column: "\(mark.column)"))
    case YamlError.duplicatedKeysInMapping(let keys, _):
      let key = keys.first.map { "\($0)" } ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines.lastIndex { $0.drop { $0 == " " }.hasPrefix(key + ":") }
      self = diagnostic("the key “\(key)” is there twice; keep one of them", Place(file: file, line: line.map { $0 + 1 }))
    case DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError:
      self.init(yaml: context.underlyingError ?? error, in: file, text: text)
    case let error as DecodingError:
      let (path, reason) = error.pathAndReason
      let key = path.reduce("") { words, key in
        words + (key.intValue.map { "[\($0 + 1)]" } ?? (words.isEmpty ? "" : ".") + key.stringValue)
      }
      let line = ((try? Yams.compose(yaml: text)) ?? nil).flatMap { Self.line(of: path, in: $0) }
      self = diagnostic(
        key.isEmpty || line != nil && reason.hasPrefix("there is") ? reason : "\(key)\(reason.hasPrefix("is ") ? "" : ":") \(reason)",
        Place(file: file, line: line))
    default:
      self = diagnostic("\(error)", Place(file: file))
    }
  }

  /// The line of the last key of a path that is there.
  private static func line(of path: [any CodingKey], in root: Node) -> Int? {
    var node = root
    var line: Int?
    for key in path {
      if let index = key.intValue, let list = node.sequence, list.indices.contains(index) {
        node = list[index]
        line = node.mark?.line ?? line
      } else if let mapping = node.mapping, let entry = mapping.first(where: { $0.key.string == key.stringValue }) {
        line = entry.key.mark?.line ?? line
        node = entry.value
      } else {
        break
      }
    }
    return line
  }
}
