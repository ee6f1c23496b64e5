import ArgumentParser
import Facts
import Foundation
import ReportKit

/// Which editions of a report a command is about.
struct EditionChoice: ParsableArguments {
  @Option(help: "A CSV file with a row for each edition; else the one that report.yaml names under editions.")
  var editions: String?

  @Option(name: .customLong("edition"), help: "The id of an edition; else all of them. May be repeated.")
  var chosen: [String] = []

  /// The editions in the order of their file; nil for a report of one.
  func rows(of report: String) throws(Fault) -> [EditionRow]? {
    guard let all = try all(of: report) else {
      guard chosen.isEmpty else {
        throw Fault(
          .usage, code: "edition.none",
          "the report has one edition; name a table of editions in report.yaml or with --editions")
      }
      return nil
    }
    guard !chosen.isEmpty else { return all }
    if let unknown = chosen.first(where: { id in !all.contains { $0.id == id } }) {
      throw Fault(
        .usage, code: "edition.unknown",
        "there is no edition “\(unknown)”; known are: \(all.map(\.id).prefix(40).joined(separator: ", "))")
    }
    return all.filter { chosen.contains($0.id) }
  }

  private func all(of report: String) throws(Fault) -> [EditionRow]? {
    guard let editions else {
      let files = FolderFiles(root: report)
      return try ReportSettings(files).editions(files)
    }
    guard let data = FileManager.default.contents(atPath: editions) else {
      throw Fault(.inputMissing, code: "file.missing", "there is no such file", place: Place(file: editions))
    }
    return try ReportSettings.editions(in: DataFile(name: editions, bytes: Array(data)))
  }
}
