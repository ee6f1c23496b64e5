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
      var status = try await print(console)
      guard watch else { return status }
      var before = try state()
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(300))
        guard let now = try? state(), now != before else { continue }
        before = now
        do {
          status = try await print(console)
        } catch let fault as Fault {
          fault.diagnostics.forEach(console.say)
        }
      }
      return status
    }
  }

  private func print(_ console: Console) async throws -> ExitStatus {
    let (folder, section) = try choice.find()
    let editor = Editor(folder: folder, catalogue: try choice.places.catalogue(for: folder), console: console)
    let entry = editor.entry(for: section)
    let result = try await editor.report(of: [entry])
    result.diagnostics.forEach(console.say)
    let press = Press(fonts: try choice.places.fontFolder(), theme: folder.theme)
    let laidOut = try press.lay(result.report)
    let document = Self.chapter(entry.id, of: laidOut.document)
    let path = output ?? "\(choice.name).pdf"
    do {
      try Output(path: path).write(try PDFPainter(fonts: press.fonts).paint(document))
    } catch let error as PaintingError {
      throw Fault(.failed, code: "painting", "\(error)")
    }
    console.say("\(path): \(document.pages.count) pages")
    return result.isIncomplete || !laidOut.failures.isEmpty ? .incomplete : .fine
  }

  /// The document without its cover and its contents, whose pages have no plain number.
  static func chapter(_ id: String, of document: Document) -> Document {
    var document = document
    document.pages.removeAll { Int($0.label) == nil }
    document.outline.removeAll { $0.anchor != id }
    return document
  }

  /// When each file of the section and of the report last changed, and how large it is.
  private func state() throws -> [String: [String]] {
    let (folder, section) = try choice.find()
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
