import Chaos
import Foundation
import Hosting
import ReportKit
import Testing

/// Sections that do harm: each ends in a box that says why, and touches nothing else. They are run several at a time,
/// each beside a good section, whose answer stays what it is alone.
@Suite struct ChaosTests {
  private static let gate = Gate(6)
  private static let good = Catalogue(report: nil, executables: Workshop.executables).sections["sample"]
  private static let alone = Task { () -> SectionOutcome? in
    setenv("SECRET_OF_THE_HOST", "1", 1)
    guard let good else { return nil }
    return await Workshop.render(good)
  }

  @Test func thereAreFortyAndMore() {
    #expect(Culprit.all.count >= 40)
    #expect(Set(Culprit.all.map(\.name)).count == Culprit.all.count)
  }

  @Test(arguments: Culprit.all)
  func harmStaysWithItsSection(_ culprit: Culprit) async throws {
    let good = try #require(Self.good)
    let alone = try #require(await Self.alone.value)
    let (bad, folder) = try Workshop.section(culprit.script, limits: culprit.limits)
    await Self.gate.enter()
    let host = SectionHost(cage: Workshop.cage)
    let outcomes = await host.render([Workshop.request(bad, id: "bad"), Workshop.request(good)])
    await host.close()
    await Self.gate.leave()

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

/// Lets so many in at a time.
private actor Gate {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ places: Int) {
    free = places
  }

  func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
