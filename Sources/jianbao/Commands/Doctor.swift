import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// `jianbao doctor`: whether everything is there that a build needs.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks whether fonts, sections and the sandbox are as they should be, and says what to do.")

  @Option(help: "The report folder; else the one you stand in, or the built-in brief.")
  var report: String?

  @OptionGroup var places: Places

  func run() async throws {
    let console = Console()
    try await console.run {
      var healthy = true
      func tell(_ name: String, _ finding: String, isFine: Bool) {
        console.say("\(isFine ? "✓" : "✗") \(name): \(finding)")
        healthy = healthy && isFine
      }
      do throws(Fault) {
        tell("fonts", try places.fontFolder(), isFine: true)
      } catch {
        tell("fonts", error.diagnostics.map(\.message).joined(separator: "; "), isFine: false)
      }
      let cage = try PluginChoice.cage()
      let hasCage = FileManager.default.isExecutableFile(atPath: cage)
      tell("section-cage", hasCage ? cage : "not beside the command; copy it there", isFine: hasCage)
      let gaps = Sandbox.offered.gaps
      tell(
        "sandbox", gaps.isEmpty ? "whole" : "partial: this kernel does not keep from sections \(gaps.joined(separator: ", "))",
        isFine: gaps.isEmpty)
      let folder = try ReportFolder(ReportFolder.path(report))
      tell("report", folder.path, isFine: true)
      let catalogue = try places.catalogue(for: folder)
      for problem in catalogue.problems { tell("section", "\(problem)", isFine: false) }
      for id in folder.file.plugins where catalogue.sections[id] == nil {
        tell(id, "report.yaml names this section plugin, but it is not there", isFine: false)
      }
      let host = SectionHost(cage: cage)
      let sections = folder.file.plugins.compactMap { catalogue.sections[$0] }
      let editor = Editor(folder: folder, catalogue: catalogue, console: console)
      for outcome in await host.render(try sections.map { section throws(Fault) in try editor.request(section) }) {
        tell(
          outcome.section.id, outcome.failed ? outcome.diagnostics.map(\.message).joined(separator: "; ") : "answers",
          isFine: !outcome.failed)
      }
      await host.close()
      return healthy ? .fine : .failed
    }
  }
}
