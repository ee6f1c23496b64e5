import ArgumentParser
import Hosting
import ReportKit

/// `jianbao plugin check`: whether a section keeps the contract on data that nobody expects.
struct PluginCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Runs a section on empty, missing, long, many and foreign data and says what came of it.")

  @OptionGroup var choice: PluginChoice

  func run() async throws {
    let console = Console()
    try await console.run {
      let (folder, section) = try choice.find()
      let fixture = try choice.fixture(folder, section, named: "check")
      let verdicts = await Conformance(section, fixture: fixture, cage: try PluginChoice.cage()).verdicts()
      for verdict in verdicts {
        console.say("\(verdict.passed ? "✓" : "✗") \(verdict.trial)\(verdict.remark.isEmpty ? "" : ": \(verdict.remark)")")
      }
      return verdicts.allSatisfy(\.passed) ? .fine : .failed
    }
  }
}
