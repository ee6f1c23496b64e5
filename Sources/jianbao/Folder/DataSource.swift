import Facts
import Themes

/// A file of shared data as report.yaml names it: all its rows, or those with certain values.
///
/// `figures: data/figures.csv`, or `figures: {file: data/figures.csv, where: {county: "{county}"}}`.
struct DataSource: Decodable, Hashable, Sendable {
  var file: String
  /// The value that a row must have in each of these columns.
  var condition: [String: String]

  private enum Key: String, CodingKey, CaseIterable { case file, `where` }

  init(from decoder: any Decoder) throws {
    if let file = try? decoder.singleValueContainer().decode(String.self) {
      self.file = file
      condition = [:]
      return
    }
    try decoder.refuseOtherKeys(than: Key.self)
    let container = try decoder.container(keyedBy: Key.self)
    file = try container.decode(String.self, forKey: .file)
    condition = try container.decodeIfPresent([String: String].self, forKey: .where) ?? [:]
  }

  func read(from files: FolderFiles) throws(Fault) -> DataFile {
    var data = try files.read(file)
    data.condition = condition
    return data
  }
}
