import ArgumentParser

/// The command. It and each of its subcommands say what they are called: to ask the runtime for the names of their types
/// took a tenth of the time of a small chart.
@main
struct Jianbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jianbao", abstract: "Sets an annual brief from shared data: PDF, SVG and PNG, charts, sections by plugin.",
    version: "0.1.0",
    subcommands: [Build.self, Chart.self, Gallery.self, New.self, Check.self, Typeset.self, Plugin.self, Doctor.self])
}
