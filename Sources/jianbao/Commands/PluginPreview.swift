import ArgumentParser
import Foundation
import Frames
import Hosting
import Layout
import Painting
import ReportKit

/// `jianbao plugin preview`: one section's pages alone.
struct PluginPreview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Prints one section's pages alone, with the report's data.",
    discussion: """
      EXAMPLES
        jianbao plugin preview transport                     transport.pdf
        jianbao plugin preview transport --watch             again whenever a file of the section or the report changes
      """)

  @OptionGroup var choice: PluginChoice

  @Option(name: .shortAndLong, help: "Where to write the PDF; NAME.pdf when not given.")
  var output: String?

  @Flag(help: "Print again at every change, until interrupted.")
  var watch = false

  func run() async throws {
    let console = Console()
    try await console.run {
      let cage = try PluginChoice.cage()
      guard watch else { return try await SectionHost.with(cage: cage) { host in try await print(console, host) } }
      await follow(console, cage)
      return .fine
    }
  }

  /// Prints at every change. The section's program is kept alive until it changes itself.
  private func follow(_ console: Console, _ cage: String) async {
    var host = SectionHost(cage: cage)
    var before = Sight()
    var hosted: String?
    while !Task.isCancelled {
      let now = sight()
      if now != before {
        now.faults.forEach(console.say)
        if now.faults.isEmpty {
          if now.program != hosted {
            await host.close()
            host = SectionHost(cage: cage)
            hosted = now.program
          }
          do {
            _ = try await print(console, host)
          } catch {
            (error as? Fault)?.diagnostics.forEach(console.say) ?? console.say("\(error)")
          }
        }
        before = now
      }
      try? await Task.sleep(for: .milliseconds(300))
    }
    await host.close()
  }

  /// How section and report are: a change is worth another print, or another word.
  private struct Sight: Equatable {
    var state: [String: [String]] = [:]
    var program: String?
    /// Why there is nothing to print.
    var faults: [Diagnostic] = []
  }

  private func sight() -> Sight {
    do throws(Fault) {
      let (folder, section) = try choice.find()
      return Sight(state: state(of: folder, section), program: section.identity())
    } catch {
      return Sight(faults: error.diagnostics)
    }
  }

  private func print(_ console: Console, _ host: SectionHost) async throws -> ExitStatus {
    let (folder, section) = try choice.find()
    let editor = Editor(
      folder: folder, catalogue: try choice.places.catalogue(for: folder), console: console, fonts: choice.places.fonts,
      host: host)
    let entry = editor.entry(for: section)
    var result = try await editor.report(of: [entry])
    (result.remarks + result.diagnostics).forEach(console.say)
    let press = Press(fonts: try choice.places.fontFolder(), theme: folder.theme, cache: Press.kept)
    result.report.sections = try result.report.sections.map { try $0.standingAlone() }
    let laidOut = try press.lay(result.report)
    laidOut.failures.forEach(console.say)
    let document = laidOut.document.chapter(entry.id)
    let path = output ?? "\(choice.name).pdf"
    do {
      try Output(path: path).write(try PDFPainter(fonts: press.fonts).paint(document))
    } catch let error as PaintingError {
      throw Fault(.failed, code: "painting", "\(error)")
    }
    console.say("\(path): \(document.pages.count == 1 ? "1 page" : "\(document.pages.count) pages")")
    return result.isIncomplete || !laidOut.failures.isEmpty ? .incomplete : .fine
  }

  /// When each file of the section and of the report last changed, and how large it is.
  private func state(of folder: ReportFolder, _ section: InstalledSection) -> [String: [String]] {
    var state: [String: [String]] = [:]
    for root in Set([folder.path, section.folder, section.program]) {
      let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
      for name in [""] + names {
        let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + name)
        guard attributes?[.type] as? FileAttributeType == .typeRegular || name.isEmpty else { continue }
        state[root + "/" + name] = [
          "\((attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)", "\(attributes?[.size] ?? 0)",
        ]
      }
    }
    // The printed file may lie in the report folder.
    let written = FileManager.default.currentDirectoryPath + "/" + (output ?? "\(choice.name).pdf")
    return state.filter { URL(fileURLWithPath: $0.key).standardizedFileURL.path != written }
  }
}
