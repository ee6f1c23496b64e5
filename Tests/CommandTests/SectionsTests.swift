import Foundation
import Hosting
import ReportKit
import Testing

/// The sections of this package on their fixtures; `RECORD=1 swift test` takes their answers for right.
@Suite struct SectionsTests {
  static let plugins = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins").path
  static let targets = ((try? FileManager.default.contentsOfDirectory(atPath: plugins)) ?? []).sorted()

  @Test func thereAreSections() {
    #expect(!Self.targets.isEmpty)
  }

  @Test(arguments: targets)
  func sectionAnswersAsExpected(_ target: String) async throws {
    let executables = try #require(Catalogue.ownFolder)
    let section = try InstalledSection(folder: Self.plugins + "/" + target, executable: executables + "/" + target)
    let folder = section.folder + "/" + section.manifest.fixtures
    let fixtures = try Fixture.all(in: folder)
    #expect(!fixtures.isEmpty)
    let host = SectionHost(cage: executables + "/section-cage")
    for fixture in fixtures {
      let outcome = await host.render([
        SectionRequest(
          id: section.manifest.id, section: section, data: .exact(fixture.opening), parameters: fixture.parameters,
          edition: fixture.edition)
      ])[0]
      #expect(!outcome.failed)
      let answer = try Fixture.answer(outcome)
      let file = URL(fileURLWithPath: folder + "/" + fixture.answerFile)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(answer.utf8).write(to: file) }
      #expect(answer == (try? String(contentsOf: file, encoding: .utf8)))
    }
    await host.close()
  }
}
