import ArgumentParser
import Foundation
import Frames
import Hosting
import ReportKit

/// `jianbao plugin check`: whether a section keeps the contract on data that nobody expects.
struct PluginCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Runs a section on empty, missing, long, many and foreign data and says what came of it.",
    discussion: """
      Nine trials: handshake and sample data, two renders equal, time-out, tables without rows, missing values, 5,000 rows,
      cells of 200 characters, right-to-left text, markup and invisible characters. Each answer is laid out.

      EXAMPLES
        jianbao plugin check transport
        jianbao plugin check transport --json
      """)

  @OptionGroup var choice: PluginChoice

  @Flag(help: "Answer with JSON on standard output.")
  var json = false

  private struct Trials: Encodable {
    var id: String
    var version: String
    var trials: [Conformance.Verdict]
  }

  func run() async throws {
    let console = Console(json: json)
    try await console.run {
      let (folder, section) = try choice.find()
      let fonts = try choice.places.fontFolder()
      let fixture = try choice.fixture(folder, section, named: "check")
      var verdicts = await Conformance(section, fixture: fixture, cage: try PluginChoice.cage()).verdicts()
      for index in verdicts.indices { printed(&verdicts[index], folder, fonts) }
      if json {
        let trials = Trials(id: section.manifest.id, version: section.manifest.version, trials: verdicts)
        try console.answer(try trials.jsonText())
      } else {
        for verdict in verdicts {
          console.say("\(verdict.passed ? "✓" : "✗") \(verdict.trial)\(verdict.remark.isEmpty ? "" : ": \(verdict.remark)")")
        }
      }
      return verdicts.allSatisfy(\.passed) ? .fine : .failed
    }
  }

  /// Whether the answer of a trial can be printed.
  private func printed(_ verdict: inout Conformance.Verdict, _ folder: ReportFolder, _ fonts: String) {
    guard verdict.passed, let section = verdict.section else { return }
    do {
      let proof = try SectionProof(section, in: folder, fonts: fonts)
      let count = proof.document.pages.count
      verdict.remark = count == 1 ? "1 page" : "\(count) pages"
      guard let failure = proof.failures.first else { return }
      verdict.passed = false
      verdict.remark = "the answer cannot be printed: \(failure)"
    } catch {
      verdict.passed = false
      let words = (error as? Fault)?.diagnostics.map(\.description).joined(separator: "; ") ?? "\(error)"
      verdict.remark = "the answer cannot be printed: \(words)"
    }
  }
}
