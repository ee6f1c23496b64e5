import Foundation
import Hosting
import ReportKit
import Testing

/// Sections that do harm: each ends in a box that says why, and touches nothing else.
@Suite(.serialized) struct ChaosTests {
  @Test(arguments: Culprit.all)
  func harmStaysWithItsSection(_ culprit: Culprit) async throws {
    setenv("SECRET_OF_THE_HOST", "1", 1)
    let (bad, folder) = try Workshop.section(culprit.script, limits: culprit.limits)
    let good = try InstalledSection(folder: Workshop.fixtures + "/python")
    let alone = await Workshop.render(good)

    let host = SectionHost(cage: Workshop.cage)
    let outcomes = await host.render([Workshop.request(bad, id: "bad"), Workshop.request(good)])
    await host.close()

    #expect(outcomes[1].section == alone.section)
    #expect(!outcomes[1].failed)
    guard case .failure(let failure)? = outcomes[0].section.blocks.first else {
      Issue.record("no box: \(outcomes[0])")
      return
    }
    #expect(outcomes[0].failed)
    #expect(failure.code == culprit.code, "\(outcomes[0].diagnostics)")
    let said = outcomes[0].diagnostics.map(\.message).joined()
    #expect(said.contains(culprit.message), "\(said)")
    #expect(outcomes[0].section.blocks.count == 1)
    #expect(Self.processes(of: folder.path) == [])
    #expect(!FileManager.default.fileExists(atPath: "/var/tmp/jianbao-was-here"))
  }

  /// The processes whose environment names a section's folder.
  static func processes(of folder: String) -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.filter { entry in
      guard Int(entry) != nil, let data = FileManager.default.contents(atPath: "/proc/\(entry)/environ") else { return false }
      return String(decoding: data, as: UTF8.self).contains("JIANBAO_FOLDER=" + folder)
    }
  }
}
