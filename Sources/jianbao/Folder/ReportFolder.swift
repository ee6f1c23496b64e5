import Facts
import Foundation
import ReportKit
import Themes
import Yams

/// A report folder, opened: its settings, its checked data, its look.
struct ReportFolder: Sendable {
  let path: String
  let file: ReportFile
  let facts: FactBook
  let theme: Theme

  /// The folder named, or the current one if it holds a report, or the brief that the command carries.
  static func path(_ given: String?) throws(Fault) -> String {
    if let given { return given }
    if FileManager.default.fileExists(atPath: "report.yaml") { return "." }
    return try annualBrief()
  }

  /// The annual brief that the command carries.
  static func annualBrief() throws(Fault) -> String {
    guard let path = Bundle.module.path(forResource: "AnnualBrief", ofType: nil) else {
      throw Fault(
        .inputMissing, code: "brief.missing", "the brief that belongs to the command is not beside it; name a report folder")
    }
    return path
  }

  /// - Throws: a fault with all that is wrong in the folder's files, each with its file, row and column.
  init(_ path: String) throws(Fault) {
    self.path = path
    let files = FolderFiles(root: path)
    file = try Self.decode(ReportFile.self, from: try files.read("report.yaml"))
    theme = try file.theme.map { name throws(Fault) in try Self.theme(try files.read(name)) } ?? .annualBrief
    do {
      facts = try FactBook(
        figures: try files.read(file.figures), sources: try files.read(file.sources),
        events: try file.events.map { name throws(Fault) in try files.read(name) }, derived: file.derived,
        rules: file.rules)
    } catch let error as DataError {
      throw Fault(.badData, error.diagnostics)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.badData, code: "data", "\(error)")
    }
  }

  /// A text of the folder, such as a manuscript.
  func text(_ name: String) throws(Fault) -> DataFile {
    try FolderFiles(root: path).read(name)
  }

  private static func theme(_ file: DataFile) throws(Fault) -> Theme {
    let entries = try decode(ThemeFile.self, from: file)
    do {
      return try entries.theme()
    } catch {
      throw Fault(.badData, code: "theme", error.message, place: Place(file: file.name, row: error.key))
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from file: DataFile) throws(Fault) -> Value {
    do {
      return try YAMLDecoder().decode(type, from: Data(file.bytes))
    } catch {
      throw Fault(.badData, [Diagnostic(yaml: error, in: file.name)])
    }
  }
}

extension Diagnostic {
  /// What is wrong with a YAML file, by its line where the parser says so, or by its key.
  init(yaml error: any Error, in file: String) {
    func diagnostic(_ message: String, _ place: Place) -> Diagnostic {
      Diagnostic(.error, code: "yaml", message: message, place: place)
    }
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self = diagnostic(problem, Place(file: file, line: mark.line, column: "\(mark.column)"))
    case let error as DecodingError:
      let (path, reason) = error.pathAndReason
      let key = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      self = diagnostic(reason, Place(file: file, row: key.isEmpty ? nil : key))
    default:
      self = diagnostic("\(error)", Place(file: file))
    }
  }
}
