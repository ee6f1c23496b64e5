import Facts
import Foundation

/// The annual brief's own data, as the report folder has it.
enum Brief {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/jianbao/Resources/AnnualBrief")

  static func file(_ name: String) throws -> DataFile {
    DataFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }

  static func book(derived: [Derivation] = [], rules: [String] = []) throws -> FactBook {
    try FactBook(
      figures: file("data/figures.csv"), sources: file("data/sources.csv"), events: file("data/events.csv"),
      derived: derived, rules: rules)
  }
}
