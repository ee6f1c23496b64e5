import Foundation
import ReportKit
import Testing

@testable import Hosting

/// Each test has a cache of its own, and a section that counts how often it was asked by writing to nothing: the clock in
/// its answer tells one run from the next.
@Suite struct ResultCacheTests {
  static let clock = Workshop.polite + """
    for _ in range(3):
      say({"type": "diagnostic", "id": order["id"], "level": "note", "code": "a.b", "message": "甲"})
      result(order["id"], [{"type": "paragraph", "text": str(time.monotonic_ns())}])
      order = line()
      if order["type"] == "bye": break
    """

  private func cache() throws -> (ResultCache, Folder) {
    let folder = try Folder()
    return (ResultCache(folder: folder.path + "/cache"), folder)
  }

  private func answer(
    _ section: InstalledSection, _ cache: ResultCache?, narrative: [Block] = [], parameters: Properties = [:]
  ) async -> SectionOutcome {
    let host = SectionHost(cage: Workshop.cage, cache: cache)
    var request = Workshop.request(section, narrative: narrative)
    request.parameters = parameters
    let outcome = await host.render([request])[0]
    await host.close()
    return outcome
  }

  @Test func theSameQuestionIsAnsweredFromTheCache() async throws {
    let (cache, kept) = try cache()
    let (section, folder) = try Workshop.section(Self.clock)
    let first = await answer(section, cache)
    let second = await answer(section, cache)
    #expect(!first.failed)
    #expect(first.diagnostics.map(\.code) == ["a.b"])
    #expect(second.section == first.section)
    #expect(second.diagnostics == first.diagnostics)
    let anew = await answer(section, nil)
    #expect(anew.section != first.section)
    withExtendedLifetime((folder, kept)) {}
  }

  @Test func anotherQuestionOrAnotherSectionIsNot() async throws {
    let (cache, kept) = try cache()
    var (section, folder) = try Workshop.section(Self.clock)
    section.manifest.parameters = ["x": .init(type: .number, default: 1)]
    let first = await answer(section, cache)
    #expect(await answer(section, cache, narrative: [.pageBreak]).section != first.section)
    #expect(await answer(section, cache, parameters: ["x": 2]).section != first.section)
    #expect(await answer(section, cache, parameters: ["x": 1]).section == first.section)
    try folder.write("data.txt", "a file of the section")
    #expect(await answer(section, cache).section != first.section)
    withExtendedLifetime((folder, kept)) {}
  }

  @Test func failuresAreNeverKept() async throws {
    let (cache, kept) = try cache()
    let (section, folder) = try Workshop.section(Workshop.polite + "os.abort()")
    #expect(await answer(section, cache).failed)
    #expect((try? FileManager.default.contentsOfDirectory(atPath: cache.folder + "/answers")) ?? [] == [])
    withExtendedLifetime((folder, kept)) {}
  }

  @Test(arguments: ["", "x", "jianbao-answer-1 2 1 abc\n{}", "cut", "other"])
  func aDamagedFileIsPassedOver(_ damage: String) async throws {
    let (cache, kept) = try cache()
    let (section, folder) = try Workshop.section(Self.clock)
    let first = await answer(section, cache)
    let answers = cache.folder + "/answers"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: answers).first)
    let file = URL(fileURLWithPath: answers + "/" + name)
    let whole = try Data(contentsOf: file)
    switch damage {
    case "cut": try whole.dropLast(7).write(to: file)
    case "other":
      // A file that is whole but holds no answer that the host would take.
      let body = Data(#"{"type":"result","id":1,"blocks":[{"type":"paragraph","text":[{"figure":"f3"}]}]}"#.utf8)
      try (Data("jianbao-answer-1 2 1 \(SHA256.digest(body))\n".utf8) + body).write(to: file)
    default: try Data(damage.utf8).write(to: file)
    }
    let second = await answer(section, cache)
    #expect(!second.failed)
    #expect(second.section != first.section)
    #expect(await answer(section, cache).section == second.section)
    withExtendedLifetime((folder, kept)) {}
  }

  @Test func aFolderThatCannotBeMadeIsNoFault() async throws {
    let (section, folder) = try Workshop.section(Self.clock)
    #expect(await answer(section, ResultCache(folder: "/proc/nowhere")).failed == false)
    withExtendedLifetime(folder) {}
  }

  @Test func hostsAtTheSameTimeDoNoHarm() async throws {
    let (cache, kept) = try cache()
    let (section, folder) = try Workshop.section(Self.clock)
    let outcomes = await withTaskGroup(of: SectionOutcome.self) { group in
      for _ in 0..<6 { group.addTask { await answer(section, cache) } }
      var outcomes: [SectionOutcome] = []
      for await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
    #expect(outcomes.filter(\.failed).isEmpty)
    let last = await answer(section, cache)
    #expect(outcomes.contains { $0.section == last.section })
    let left = try FileManager.default.contentsOfDirectory(atPath: cache.folder + "/answers")
    #expect(left.count == 1)
    withExtendedLifetime((folder, kept)) {}
  }

  @Test func theUsersFolderIsFoundByTheEnvironment() {
    #expect(ResultCache.ofUser?.folder.hasSuffix("/jianbao") != false)
  }
}
