import Chaos
import FoundationEssentials
import Foundation
import ReportKit

@testable import Hosting

/// Where the tests find the programs that were built, and sections made on the spot.
enum Workshop {
  /// The folder of the built executables.
  static let executables = Bundle.module.bundleURL.deletingLastPathComponent().path
  static let cage = executables + "/section-cage"
  static let fixtures = Bundle.module.bundleURL.path + "/Fixtures"

  static let figures = DataTable(
    columns: [.init("id"), .init("section"), .init("indicator"), .init("value", .number), .init("source")],
    rows: [
      ["f1", "sample", "医生", 200, "甲"], ["f2", "sample", "团队", 11, "乙"], ["f3", "other", "密", 7, "丙"],
    ])

  /// A section whose program is a Python script; its folder is removed by ``Folder``.
  static func section(_ script: String, limits: Manifest.Limits = .init(seconds: 3)) throws -> (InstalledSection, Folder) {
    let folder = try Folder()
    try folder.write("section.py", "import json, os, sys, time\n" + script)
    let manifest = Manifest(
      id: "hostile", title: "章节", reads: [.init(table: "figures", where: ["section": ["sample"]])], limits: limits)
    return (
      InstalledSection(
        manifest: manifest, folder: folder.path, program: "/usr/bin/python3",
        arguments: ["-I", "-S", folder.path + "/section.py"]), folder
    )
  }

  static func request(_ section: InstalledSection, id: String = "sample", narrative: [Block] = []) -> SectionRequest {
    SectionRequest(id: id, section: section, tables: ["figures": figures], narrative: narrative)
  }

  /// Runs one section once.
  static func render(_ section: InstalledSection, narrative: [Block] = []) async -> SectionOutcome {
    let host = SectionHost(cage: cage)
    let outcomes = await host.render([request(section, narrative: narrative)])
    await host.close()
    return outcomes[0]
  }

  static let polite = Culprit.polite
}

/// A folder that lasts as long as the value.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/jianbao-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
