import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin test`: a section's answers to its fixtures against those that were approved.
struct PluginTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs a section on its fixtures and compares the answers with the expected ones.",
    discussion: """
      fixtures/NAME.json holds what the section is sent, fixtures/NAME.result.json what it should answer, and
      fixtures/NAME-1.svg … how its pages should look. Pages are compared where there are such drawings.

      EXAMPLES
        jianbao plugin test transport              says which answers differ, and where
        jianbao plugin test transport --update     takes the answers as they are now for right
        jianbao plugin test transport --record now saves what the report sends today as fixtures/now.json
      """)

  @OptionGroup var choice: PluginChoice

  @Flag(help: "Write the answers as the expected ones.")
  var update = false

  @Option(help: "Save what the report sends as a fixture of this name first.")
  var record: String?

  func run() async throws {
    let console = Console()
    try await console.run {
      let (folder, section) = try choice.find()
      let fixtures = PluginChoice.source(of: section) + "/" + section.manifest.fixtures
      if let record {
        guard Manifest.isValid(id: record) else {
          throw Fault(.usage, code: "fixture.name", "a fixture's name is lower-case letters, digits and hyphens")
        }
        try FileManager.default.createDirectory(atPath: fixtures, withIntermediateDirectories: true)
        let fixture = try choice.fixture(folder, section, named: record)
        try Output(path: "\(fixtures)/\(record).json").write(try fixture.text().utf8)
      }
      return try await test(section, of: folder, in: fixtures, console)
    }
  }

  private func test(
    _ section: InstalledSection, of report: ReportFolder, in folder: String, _ console: Console
  ) async throws -> ExitStatus {
    let fixtures: [Fixture]
    do {
      fixtures = try Fixture.all(in: folder)
    } catch {
      throw Fault(.badData, [error.diagnostic])
    }
    guard !fixtures.isEmpty else {
      throw Fault(
        .inputMissing, code: "fixture.none",
        "\(folder) holds no fixture; jianbao plugin test \(choice.name) --record sample --update makes one")
    }
    return try await SectionHost.with(cage: try PluginChoice.cage()) { host in
      try await test(section, fixtures, of: report, in: folder, host, console)
    }
  }

  private func test(
    _ section: InstalledSection, _ fixtures: [Fixture], of report: ReportFolder, in folder: String, _ host: SectionHost,
    _ console: Console
  ) async throws -> ExitStatus {
    var status = ExitStatus.fine
    for fixture in fixtures {
      let outcome = await host.render([
        SectionRequest(
          id: section.manifest.id, section: section, data: .exact(fixture.opening), parameters: fixture.parameters,
          edition: fixture.edition)
      ])[0]
      let answer = try Fixture.answer(outcome)
      let file = folder + "/" + fixture.answerFile
      let drawings = try Drawings(
        of: outcome, named: folder + "/" + fixture.name, report, fonts: try choice.places.fontFolder())
      if update {
        try Output(path: file).write(answer.utf8)
        try drawings.write()
        console.say("\(fixture.name): written, \(drawings.pages.count == 1 ? "1 page" : "\(drawings.pages.count) pages")")
      } else if let difference = difference(answer, file) {
        console.say(Diagnostic(.error, code: "fixture.differs", message: difference, place: Place(file: file)))
        outcome.diagnostics.forEach(console.say)
        status = .failed
      } else if let difference = try drawings.difference() {
        console.say(difference)
        status = .failed
      } else {
        console.say("\(fixture.name): as expected")
      }
    }
    return status
  }

  /// The first line in which an answer is not the expected one; nil when they are equal.
  private func difference(_ answer: String, _ file: String) -> String? {
    guard let data = FileManager.default.contents(atPath: file) else {
      return "there is no expected answer yet; look at the section, then --update"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard answer != expected else { return nil }
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = answer.split(separator: "\n", omittingEmptySubsequences: false)
    let number = zip(lines, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, found.count)
    func line(_ lines: [Substring]) -> String {
      number < lines.count ? lines[number].trimmingCharacters(in: .whitespaces) : "the end"
    }
    return "line \(number + 1) should be \(line(lines)), but is \(line(found))"
  }
}

/// A section's pages beside those that were approved.
private struct Drawings {
  let pages: [[UInt8]]
  private let stem: String

  /// A section that failed has no pages of its own.
  init(of outcome: SectionOutcome, named stem: String, _ report: ReportFolder, fonts: String) throws {
    self.stem = stem
    pages = outcome.failed ? [] : try SectionProof(outcome.section, in: report, fonts: fonts).pictures()
  }

  private func path(_ number: Int) -> String { "\(stem)-\(number).svg" }

  /// Writes the pages as the approved ones and removes those that are no more.
  func write() throws(Fault) {
    for (index, page) in pages.enumerated() { try Output(path: path(index + 1)).write(page) }
    var next = pages.count + 1
    while FileManager.default.fileExists(atPath: path(next)) {
      try? FileManager.default.removeItem(atPath: path(next))
      next += 1
    }
    for number in 1..<next { try? FileManager.default.removeItem(atPath: path(number) + ".new") }
  }

  /// The first page that looks different; nil when none does, or when none was approved. The new page is written
  /// beside the old one.
  func difference() throws(Fault) -> Diagnostic? {
    guard FileManager.default.fileExists(atPath: path(1)) else { return nil }
    for (index, page) in pages.enumerated() {
      let file = path(index + 1)
      guard FileManager.default.contents(atPath: file).map({ Array($0) }) != page else { continue }
      try Output(path: file + ".new").write(page)
      return Diagnostic(
        .error, code: "fixture.looks", message: "page \(index + 1) looks different; see \(file).new, then --update",
        place: Place(file: file))
    }
    guard FileManager.default.fileExists(atPath: path(pages.count + 1)) else { return nil }
    return Diagnostic(
      .error, code: "fixture.looks", message: "there are \(pages.count) pages, and more were expected; look, then --update",
      place: Place(file: path(pages.count + 1)))
  }
}
