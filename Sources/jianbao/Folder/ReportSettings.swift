import Facts
import Foundation
import ReportKit
import Yams

/// `report.yaml` as it is written, before an edition's words are put in.
struct ReportSettings {
  private let root: Node
  private let text: String
  static let name = "report.yaml"

  init(_ files: FolderFiles) throws(Fault) {
    let file = try files.read(Self.name)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw Fault(.badData, code: "yaml", "the file is not UTF-8; save it as UTF-8", place: Place(file: Self.name))
    }
    self.text = text
    do {
      guard let root = try Yams.compose(yaml: text) else {
        throw Fault(.badData, code: "yaml", "the file is empty; jianbao new makes one", place: Place(file: Self.name))
      }
      self.root = root
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.badData, [Diagnostic(yaml: error, in: Self.name, text: text)])
    }
  }

  /// The editions that the report lists; nil when it lists none.
  func editions(_ files: FolderFiles) throws(Fault) -> [EditionRow]? {
    guard let name = root["editions"]?.string else { return nil }
    return try Self.editions(in: try files.read(name))
  }

  static func editions(in file: DataFile) throws(Fault) -> [EditionRow] {
    do {
      return try EditionRow.read(file)
    } catch {
      throw Fault(.badData, error.diagnostics)
    }
  }

  /// The settings of one edition, or of the only one.
  func report(for edition: EditionRow?) throws(Fault) -> ReportFile {
    do {
      let words = edition.map(EditionWords.init)
      var file = try YAMLDecoder().decode(ReportFile.self, from: try words.map { try fill(root, $0, []) } ?? root)
      for (index, entry) in (root["sections"]?.sequence ?? []).enumerated() where file.sections.indices.contains(index) {
        for (key, value) in entry.mapping ?? [:] {
          if let name = key.string, let line = value.mark?.line { file.sections[index].lines[name] = line }
        }
      }
      return file
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.badData, [Diagnostic(yaml: error, in: Self.name, text: text)])
    }
  }

  /// The node with every `{column}` in its texts written out. A text that is filled stays a text, whatever it looks like.
  private func fill(_ node: Node, _ words: EditionWords, _ path: [String]) throws(Fault) -> Node {
    switch node {
    case .scalar(var scalar):
      guard scalar.string.contains("{") else { return node }
      do {
        scalar.string = try words.text(scalar.string)
      } catch {
        throw Fault(
          .badData, code: "edition.word", error.message,
          place: Place(file: Self.name, line: scalar.mark?.line, row: path.joined(separator: ".")))
      }
      scalar.tag = Tag(.str)
      return .scalar(scalar)
    case .sequence(var sequence):
      for index in sequence.indices { sequence[index] = try fill(sequence[index], words, path + ["[\(index)]"]) }
      return .sequence(sequence)
    case .mapping(var mapping):
      for (key, value) in mapping { mapping[key] = try fill(value, words, path + [key.string ?? ""]) }
      return .mapping(mapping)
    case .alias: return node
    }
  }
}
