import ArgumentParser

/// The command.
@main
struct Jianbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets an annual brief from shared data: PDF, SVG and PNG, charts, sections by plugin.",
    version: "0.1.0",
    subcommands: [Build.self, Chart.self, Gallery.self, New.self, Check.self, Typeset.self, Plugin.self, Doctor.self])
}
