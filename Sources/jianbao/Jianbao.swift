import ArgumentParser
import Foundation

/// The command.
@main
struct Jianbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Sets an annual brief from shared data.")
}
