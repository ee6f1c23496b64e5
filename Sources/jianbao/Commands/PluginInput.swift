import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin input`: what a section would hear from the host.
struct PluginInput: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "input", abstract: "Prints what the host says to a section, to try its program by hand.",
    discussion: """
      EXAMPLES
        jianbao plugin input transport > in.jsonl && plugins/transport/section.py < in.jsonl
      """)

  @OptionGroup var choice: PluginChoice

  func run() async throws {
    let console = Console()
    try await console.run {
      let (folder, section) = try choice.find()
      try console.answer(try choice.fixture(folder, section, named: "input").lines().joined(separator: "\n"))
      return .fine
    }
  }
}
