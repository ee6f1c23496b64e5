import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao doctor`: whether everything is there that a build needs.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks whether fonts, sections and the sandbox are as they should be, and says what to do.",
    discussion: """
      The exit status is 0 when all is well, else 1.

      EXAMPLES
        jianbao doctor
        jianbao doctor --report city --json
      """)

  @Option(help: "The report folder; else the one you stand in, or the built-in brief.")
  var report: String?

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  @OptionGroup var places: Places

  /// What was looked at, and how it is.
  private struct Finding: Encodable {
    var subject: String
    var isFine: Bool
    var words: String
  }

  private struct Examination: Encodable {
    var isFine: Bool
    var findings: [Finding]
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let findings = machine() + (await sections(console))
      let isFine = findings.allSatisfy(\.isFine)
      if json {
        try console.answer(try Examination(isFine: isFine, findings: findings).jsonText())
      } else {
        let lines = findings.map { "\($0.isFine ? "✓" : "✗") \($0.subject): \($0.words)" }
        try console.answer(lines.joined(separator: "\n"))
      }
      return isFine ? .fine : .failed
    }
  }

  private func machine() -> [Finding] {
    var findings = [
      Self.finding("fonts") { () throws(Fault) in try places.fontFolder() },
      Self.finding("section-cage") { () throws(Fault) in
        let cage = try PluginChoice.cage()
        guard FileManager.default.isExecutableFile(atPath: cage) else {
          throw Fault(.pluginUnavailable, code: "plugin.cage", "not beside the command; copy it there")
        }
        return cage
      },
    ]
    let gaps = Sandbox.offered.gaps.joined(separator: ", ")
    findings.append(
      Finding(
        subject: "sandbox", isFine: gaps.isEmpty,
        words: gaps.isEmpty ? "whole" : "partial: this kernel does not keep from sections \(gaps); take a newer kernel"))
    return findings
  }

  /// Whether each section of the report is there and answers.
  private func sections(_ console: Console) async -> [Finding] {
    var findings: [Finding] = []
    do throws(Fault) {
      let folder = try ReportFolder(ReportFolder.path(report))
      findings.append(Finding(subject: "report", isFine: true, words: folder.path))
      let catalogue = try places.catalogue(for: folder)
      findings += catalogue.problems.map {
        Finding(subject: "section", isFine: $0.severity == .note, words: "\($0)")
      }
      findings += folder.file.plugins.filter { catalogue.sections[$0] == nil }.map { id in
        Finding(subject: id, isFine: false, words: catalogue.absence(of: id))
      }
      let editor = Editor(folder: folder, catalogue: catalogue, console: console)
      let sections = folder.file.plugins.compactMap { catalogue.sections[$0] }
      let requests = try sections.map { section throws(Fault) in try editor.request(section) }
      let outcomes = await SectionHost.with(cage: try PluginChoice.cage()) { host in await host.render(requests) }
      for outcome in outcomes {
        let words = outcome.failed ? outcome.diagnostics.map(\.message).joined(separator: "; ") : "answers"
        findings.append(Finding(subject: outcome.section.id, isFine: !outcome.failed, words: words))
      }
    } catch {
      findings.append(Finding(subject: "report", isFine: false, words: error.diagnostics.map(\.message).joined(separator: "; ")))
    }
    return findings
  }

  private static func finding(_ subject: String, _ look: () throws(Fault) -> String) -> Finding {
    do throws(Fault) {
      return Finding(subject: subject, isFine: true, words: try look())
    } catch {
      return Finding(subject: subject, isFine: false, words: error.diagnostics.map(\.message).joined(separator: "; "))
    }
  }
}
