import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin trust`: writes down what a section is now, so that a later change is seen.
struct PluginTrust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Records version, protocol and SHA-256 of sections in the report's \(Lock.fileName).",
    discussion: """
      jianbao build --locked then refuses a section that has changed or was never recorded.

      EXAMPLES
        jianbao plugin trust               every section that report.yaml names
        jianbao plugin trust transport     this one alone
      """)

  @Argument(help: "The sections' ids; all that report.yaml names when none is given.")
  var names: [String] = []

  @Option(help: "The report folder; else the one you stand in.")
  var report: String = "."

  @OptionGroup var places: Places

  func run() async throws {
    let console = Console()
    try await console.run {
      let folder = try ReportFolder(report)
      let catalogue = try places.catalogue(for: folder)
      do {
        var lock = try Lock(report: folder.path) ?? Lock()
        for name in names.isEmpty ? folder.file.plugins : names {
          guard let section = catalogue.sections[name] else {
            throw Fault(.pluginUnavailable, code: "plugin.missing", "there is no section plugin “\(name)”")
          }
          try lock.trust(section)
        }
        try Output(path: folder.path + "/" + Lock.fileName).write(try lock.text().utf8)
        for entry in lock.sections { console.say("\(entry.id) \(entry.version)  \(entry.sha256)") }
      } catch let error as DiscoveryError {
        throw Fault(.badData, [error.diagnostic])
      }
      return .fine
    }
  }
}

extension ReportFile {
  /// The plugins that the report's sections name, in the order of printing, each once.
  var plugins: [String] {
    var ids: [String] = []
    for entry in sections {
      if case .plugin(let id, _) = entry.content, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}
