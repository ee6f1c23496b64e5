import Facts
import Foundation
import ReportKit

/// Where each edition of a report is written, by a pattern such as `out/{id}.pdf`.
struct EditionFiles {
  /// An edition and the path of its file.
  struct Entry {
    var edition: EditionRow
    var path: String
  }

  let entries: [Entry]

  /// Throws for a column that is not there, for words that name no file, and for two editions in one file.
  /// - Parameter option: the option that the pattern was given with.
  init(_ editions: [EditionRow], pattern: String, option: String = "--output") throws(Fault) {
    var taken: [String: String] = [:]
    var entries: [Entry] = []
    for edition in editions {
      let path = try Self.path(of: edition, pattern, option)
      if let other = taken.updateValue(edition.id, forKey: path) {
        throw Fault(
          .usage, code: "edition.file",
          "the editions \(other) and \(edition.id) would both be written to \(path); put {id} into \(option)")
      }
      entries.append(Entry(edition: edition, path: path))
    }
    self.entries = entries
  }

  private static func path(of edition: EditionRow, _ pattern: String, _ option: String) throws(Fault) -> String {
    let odd = edition.values.sorted { $0.key < $1.key }.first { name, value in
      pattern.contains("{\(name)}") && !EditionRow.isFileName(value)
    }
    if let (name, value) = odd {
      throw Fault(
        .badData, code: "edition.file",
        "the edition \(edition.id) has “\(value)” for {\(name)}, which cannot be part of a file's name")
    }
    do {
      return try EditionWords(edition).text(pattern)
    } catch {
      throw Fault(.usage, code: "edition.file", "\(option): \(error.message)")
    }
  }

  /// Makes the folders that the files go into.
  func makeFolders() throws(Fault) {
    let folders = Set(entries.map { URL(fileURLWithPath: $0.path).deletingLastPathComponent().path })
    for folder in folders.sorted() {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Fault(.cannotWrite, code: "folder.write", "cannot make \(folder): \(error.localizedDescription)")
      }
    }
  }
}
