import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao plugin`: to write section plugins and to try them.
struct Plugin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Writes a new section plugin, tries, previews, tests and lists them.",
    discussion: """
      A section plugin is a program, in any language, that makes one section of a report.

      EXAMPLES
        jianbao plugin new transport --lang python    writes plugins/transport in the report you stand in
        jianbao plugin preview transport              prints its pages alone
        jianbao plugin test transport                 compares its answers with the expected ones
      """,
    subcommands: [
      PluginNew.self, PluginList.self, PluginPreview.self, PluginTest.self, PluginCheck.self, PluginInput.self,
      PluginTrust.self, PluginSchema.self,
    ])
}

/// The report and the section that a plugin command is about.
struct PluginChoice: ParsableArguments {
  @Argument(help: "The section plugin's id.")
  var name: String

  @Option(help: "The report folder; else the one you stand in, or the built-in brief.")
  var report: String?

  @Option(help: "The edition, for a report of many; else the first.")
  var edition: String?

  @OptionGroup var places: Places

  /// The opened report, and the section among those that it can have.
  func find() throws(Fault) -> (folder: ReportFolder, section: InstalledSection) {
    let folder = try ReportFolder(ReportFolder.path(report), editionID: edition)
    let catalogue = try places.catalogue(for: folder)
    guard let section = catalogue.sections[name] else {
      let missing = Diagnostic(.error, code: "plugin.missing", message: catalogue.absence(of: name))
      throw Fault(.pluginUnavailable, catalogue.remarks(besides: [missing]) + [missing])
    }
    return (folder, section)
  }

  /// What the report sends the section.
  func fixture(_ folder: ReportFolder, _ section: InstalledSection, named fixture: String) throws(Fault) -> Fixture {
    let editor = Editor(folder: folder, catalogue: try places.catalogue(for: folder), console: Console())
    let request = try editor.request(section)
    do {
      return Fixture(
        name: fixture, opening: try request.opening(), edition: request.edition, parameters: try request.settings())
    } catch {
      throw Fault(.badData, [Diagnostic(.error, code: error.code, message: error.message, place: error.place)])
    }
  }

  /// The program that every section starts as.
  static func cage() throws(Fault) -> String {
    guard let folder = Catalogue.ownFolder else {
      throw Fault(.pluginUnavailable, code: "plugin.cage", "cannot find the folder of the command")
    }
    return folder + "/section-cage"
  }

  /// The folder with the section's source: for a target of the package you stand in, its folder under Plugins.
  static func source(of section: InstalledSection) -> String {
    let target = section.program.split(separator: "/").last.map(String.init) ?? ""
    let source = "Plugins/\(target)"
    guard section.manifest.run == nil, FileManager.default.fileExists(atPath: source + "/plugin.json") else {
      return section.folder
    }
    return source
  }
}
