import Foundation
import Hosting
import ReportKit
import Testing

@testable import jianbao

@Suite struct PluginScaffoldTests {
  static func scaffold(_ id: String = "road-safety", title: String = "道路安全") throws -> Scaffold {
    try Scaffold(id: id, title: title, figures: "overview")
  }

  @Test func theTargetIsNamedAfterTheID() throws {
    #expect(try Self.scaffold().target == "RoadSafety")
  }

  @Test(arguments: [("Road", "甲"), ("../a", "甲"), ("a", ""), ("a", "甲\"乙"), ("a", "甲\n乙")])
  func namesThatCannotBeAreRefused(_ id: String, _ title: String) {
    #expect(throws: Fault.self) { try Self.scaffold(id, title: title) }
  }

  @Test func aNameIsAddedToThePackagesList() throws {
    let text = "import PackageDescription\n\nlet sections = [\n  \"A\",\n]\n\nlet x = [\n]\n"
    #expect(
      try Scaffold.package(text, adding: "B")
        == "import PackageDescription\n\nlet sections = [\n  \"A\",\n  \"B\",\n]\n\nlet x = [\n]\n")
    #expect(try Scaffold.package("\nlet sections = [\n]\n", adding: "B").contains("[\n  \"B\",\n]\n"))
    #expect(throws: Fault.self) { try Scaffold.package(text, adding: "A") }
    #expect(throws: Fault.self) { try Scaffold.package("let package = 1\n", adding: "B") }
  }

  @Test(arguments: [PluginNew.Language.python, .sh])
  func aNewSectionWorks(_ language: PluginNew.Language) async throws {
    let report = FileManager.default.temporaryDirectory.path + "/jianbao-scaffold-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: report) }
    #expect(throws: Fault.self) { try Self.scaffold().addFolder(language.rawValue, to: report) }
    try Data().write(to: URL(fileURLWithPath: report + "/report.yaml"))
    let folder = try Self.scaffold().addFolder(language.rawValue, to: report)
    #expect(throws: Fault.self) { try Self.scaffold().addFolder(language.rawValue, to: report) }

    let section = try InstalledSection(folder: folder)
    #expect(section.manifest.title == "道路安全")
    let fixture = try #require(try Fixture.all(in: folder + "/fixtures").first)
    let cage = try #require(Catalogue.ownFolder) + "/section-cage"
    let host = SectionHost(cage: cage)
    let outcome = await host.render([
      SectionRequest(
        id: section.manifest.id, section: section, data: .exact(fixture.opening), edition: fixture.edition)
    ])[0]
    await host.close()
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    let expected = try String(contentsOfFile: folder + "/fixtures/" + fixture.answerFile, encoding: .utf8)
    #expect(try Fixture.answer(outcome) == expected)
    let verdicts = await Conformance(section, fixture: fixture, cage: cage).verdicts()
    #expect(verdicts.count == 9)
    #expect(verdicts.filter { !$0.passed } == [])
  }
}
