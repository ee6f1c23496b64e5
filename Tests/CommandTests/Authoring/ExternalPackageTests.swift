import Foundation
import Hosting
import ReportKit
import Testing

@testable import jianbao

/// The code of the tutorial, as packages outside of this repository that depend on the product ReportKit alone.
///
/// They are built below this package's `.build`, so that only what changed is compiled again.
@Suite(.serialized) struct ExternalPackageTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = repository.appending(path: "Sources/ReportKit/ReportKit.docc")
  private static let resources = catalogue.appending(path: "Resources")

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.resources.appending(path: name), encoding: .utf8)
  }

  /// The steps of the tutorial and the section that `plugin new` writes, each a program of one package.
  @Test func theTutorialsCodeRuns() async throws {
    let home = Self.repository.appending(path: ".build/external")
    let package = home.appending(path: "package")
    let report = try PrintedBrief.folder("external")
    defer { try? FileManager.default.removeItem(at: report) }
    _ = try PrintedBrief.jianbao("new", "city", in: report)
    _ = try PrintedBrief.jianbao(
      "plugin", "new", "road-safety", "--title", "道路安全", "--report", "city", "--kit", Self.repository.path, in: report)

    let manifest = try text("Package.swift").replacing("/path/to/jianbao", with: Self.repository.path)
    let target = try #require(manifest.split(separator: "\n").first { $0.contains(".executableTarget") })
    var sources = ["Transport": try text("Transport3.swift")]
    for step in 1...2 { sources["Transport\(step)"] = try text("Transport\(step).swift") }
    let written = report.appending(path: "city/plugins/road-safety")
    sources["RoadSafety"] = try String(
      contentsOf: written.appending(path: "Sources/RoadSafety/RoadSafety.swift"), encoding: .utf8)
    let targets = sources.keys.sorted().map { target.replacing("\"Transport\"", with: "\"\($0)\"") }
    try Self.write(manifest.replacing(target, with: targets.joined(separator: ",\n")), to: package.appending(path: "Package.swift"))
    for (name, source) in sources {
      try Self.write(source, to: package.appending(path: "Sources/\(name)/\(name).swift"))
    }
    _ = try PrintedBrief.run([
      "swift", "build", "--package-path", package.path, "--scratch-path", home.appending(path: "build").path,
      "--disable-index-store", "--disable-sandbox",
    ])
    let programs = home.appending(path: "build/debug").path

    // The package needs ReportKit, and nothing else of this repository was compiled for it.
    func objects(_ target: String) -> Int {
      let files = FileManager.default.enumerator(atPath: programs + "/\(target).build")?.compactMap { $0 as? String } ?? []
      return files.count { $0.hasSuffix(".o") }
    }
    #expect(objects("ReportKit") > 0)
    for target in ["Charts", "Layout", "Hosting", "Yams", "jianbao"] { #expect(objects(target) == 0, "\(target)") }
    let link = try #require(manifest.split(separator: "\n").first { $0.contains("dependencies: [.package") })
    #expect(try String(contentsOf: written.appending(path: "Package.swift"), encoding: .utf8).contains("\(link)".trimmed))

    for (name, kinds) in [
      ("Transport1", [Block.Kind.paragraph]), ("Transport2", [.paragraph, .table]),
      ("Transport", [.paragraph, .chart, .table]),
    ] {
      let blocks = try await Self.blocks(of: programs + "/" + name, in: report)
      #expect(blocks.map(\.kind) == kinds)
    }
    let section = try InstalledSection(
      manifest: JSONDecoder().decode(Manifest.self, from: Data(contentsOf: written.appending(path: "plugin.json"))),
      folder: written.path, program: programs + "/RoadSafety")
    let fixture = try #require(try Fixture.all(in: written.path + "/fixtures").first)
    let host = SectionHost(cage: try PluginChoice.cage())
    let outcome = await host.render([
      SectionRequest(id: "road-safety", section: section, data: .exact(fixture.opening), edition: fixture.edition)
    ])[0]
    await host.close()
    let expected = written.appending(path: "fixtures/\(fixture.answerFile)")
    #expect(try Fixture.answer(outcome) == String(contentsOf: expected, encoding: .utf8))
  }

  /// What a program answers as the section of the tutorial's manifest, in the report folder `city`.
  private static func blocks(of program: String, in report: URL) async throws -> [Block] {
    let folder = report.appending(path: "city/plugins/transport")
    let manifest = try String(contentsOf: resources.appending(path: "plugin.json"), encoding: .utf8)
    try write(manifest.replacing("./.build/release/Transport", with: program), to: folder.appending(path: "plugin.json"))
    let settings = report.appending(path: "city/report.yaml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    if !text.contains("plugin: transport") { try write(text + "  - {plugin: transport}\n", to: settings) }
    let data = try PrintedBrief.jianbao("build", "city", "--show", "report", in: report)
    let sections = try JSONDecoder().decode(Report.self, from: data).sections
    let section = try #require(sections.last)
    #expect(section.title == "交通")
    return section.blocks
  }

  private static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    // A file that says the same keeps its time, so that it is not compiled again.
    if (try? String(contentsOf: file, encoding: .utf8)) != text { try Data(text.utf8).write(to: file) }
  }
}

extension String {
  /// Without what surrounds a package's dependency.
  fileprivate var trimmed: String {
    trimmingCharacters(in: .whitespaces).replacing("dependencies: [", with: "").replacing("],", with: "")
  }
}
