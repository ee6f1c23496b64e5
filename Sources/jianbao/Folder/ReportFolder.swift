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
  /// The edition that the folder was opened for; nil for a report of one.
  let edition: EditionRow?

  /// The folder named, or the current one if it holds a report, or the brief that the command carries.
  static func path(_ given: String?) throws(Fault) -> String {
    if let given { return given }
    if FileManager.default.fileExists(atPath: "report.yaml") { return "." }
    return try annualBrief()
  }

  /// The annual brief that the command carries.
  static func annualBrief() throws(Fault) -> String { try template("AnnualBrief") }

  /// A report folder that the command carries.
  static func template(_ name: String) throws(Fault) -> String {
    guard let path = Bundle.module.path(forResource: name, ofType: nil) else {
      throw Fault(
        .inputMissing, code: "brief.missing", "the brief that belongs to the command is not beside it; name a report folder")
    }
    return path
  }

  /// - Parameter edition: the edition to open; nil for the first of those that report.yaml lists, if it lists any.
  /// - Throws: a fault with all that is wrong in the folder's files, each with its file, row and column.
  init(_ path: String, edition: EditionRow? = nil) throws(Fault) {
    self.path = path
    let files = FolderFiles(root: path)
    let settings = try ReportSettings(files)
    var edition = edition
    if edition == nil { edition = try settings.editions(files)?.first }
    self.edition = edition
    file = try settings.report(for: edition)
    theme = try Self.theme(of: file, in: files)
    do {
      facts = try FactBook(
        figures: try file.figures.map { source throws(Fault) in try source.read(from: files) } ?? .noFigures,
        sources: try file.sources.map { source throws(Fault) in try source.read(from: files) } ?? .noSources,
        events: try file.events.map { source throws(Fault) in try source.read(from: files) }, derived: file.derived,
        rules: file.rules)
    } catch let error as DataError {
      throw Fault(.badData, error.diagnostics)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.badData, code: "data", "\(error)")
    }
    if let column = edition?.values.keys.sorted().first(where: { facts[$0] != nil }) {
      throw Fault(
        .badData, code: "edition.column", "there is a figure “\(column)” too, and {\(column)} can mean only one of them",
        place: Place(file: file.editions, line: 1, column: column))
    }
  }

  /// Opens the folder for the edition of that id; nil for the first or only one.
  init(_ path: String, editionID: String?) throws(Fault) {
    guard let editionID else {
      try self.init(path)
      return
    }
    let files = FolderFiles(root: path)
    let rows = try ReportSettings(files).editions(files) ?? []
    guard let row = rows.first(where: { $0.id == editionID }) else {
      let known = rows.map(\.id).prefix(40).joined(separator: ", ")
      throw Fault(
        .usage, code: "edition.unknown", "there is no edition “\(editionID)”; known are: \(known.isEmpty ? "none" : known)")
    }
    try self.init(path, edition: row)
  }

  /// A manuscript of the folder, with the edition's words in place.
  func text(_ name: String) throws(Fault) -> DataFile {
    var text = try FolderFiles(root: path).read(name)
    if let edition { text.bytes = EditionWords(edition).manuscript(text.bytes) }
    return text
  }

  /// The look that report.yaml names, numbered as it says and in the report's language.
  private static func theme(of file: ReportFile, in files: FolderFiles) throws(Fault) -> Theme {
    var theme = try file.theme.map { name throws(Fault) in try named(name, in: files) } ?? .annualBrief
    theme.numbering = file.numbering ?? theme.numbering
    return theme.speaking(file.information.language)
  }

  /// A file of the folder, or one of the looks that the command carries, by its name.
  private static func named(_ name: String, in files: FolderFiles) throws(Fault) -> Theme {
    guard name.contains(".") || name.contains("/") else { return try builtIn(name) }
    return try theme(try files.read(name))
  }

  private static func builtIn(_ name: String) throws(Fault) -> Theme {
    let folder = try template("Themes")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    guard names.contains(name + ".yaml") else {
      let known = names.map { $0.replacing(".yaml", with: "") }.joined(separator: ", ")
      throw Fault(
        .badData, code: "theme", "there is no look “\(name)”; there are \(known), or name a file such as theme.yaml",
        place: Place(file: "report.yaml"))
    }
    return try theme(try FolderFiles(root: folder).read(name + ".yaml"))
  }

  private static func theme(_ file: DataFile) throws(Fault) -> Theme {
    let entries = try decode(ThemeFile.self, from: file)
    let base = try entries.base.map { name throws(Fault) in try builtIn(name) } ?? .annualBrief
    do {
      return try entries.theme(over: base)
    } catch {
      throw Fault(.badData, code: "theme", error.message, place: Place(file: file.name, row: error.key))
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from file: DataFile) throws(Fault) -> Value {
    do {
      return try YAMLDecoder().decode(type, from: Data(file.bytes))
    } catch {
      throw Fault(.badData, [Diagnostic(yaml: error, in: file.name, text: String(decoding: file.bytes, as: UTF8.self))])
    }
  }
}

extension DataFile {
  /// The data of a report that shares none.
  fileprivate static let noFigures = DataFile(
    name: "figures",
    bytes: Array("id,section,label,indicator,value,unit,qualifier,numeral,kind,basis,period,words,source,note\n".utf8))
  fileprivate static let noSources = DataFile(name: "sources", bytes: Array("id,quote\n".utf8))
}
