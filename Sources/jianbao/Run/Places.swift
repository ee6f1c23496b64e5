import ArgumentParser
import Foundation
import Hosting
import ReportKit

/// Where the command looks for fonts.
struct FontPlace: ParsableArguments {
  @Option(help: "The folder of the fonts; else JIANBAO_FONTS, else the folder Fonts beside or above the command.")
  var fonts: String?

  func fontFolder() throws(Fault) -> String {
    try FontFolder.find(fonts)
  }
}

/// Where the command looks for fonts and sections.
struct Places: ParsableArguments {
  @OptionGroup var fontPlace: FontPlace

  @Option(name: .customLong("plugins"), help: "A section plugin's folder, or one that holds such folders. May be repeated.")
  var plugins: [String] = []

  var fonts: String? { fontPlace.fonts }

  func fontFolder() throws(Fault) -> String {
    try fontPlace.fontFolder()
  }

  @Flag(help: "Run only sections that are as plugins.lock records them; see jianbao plugin trust.")
  var locked = false

  @Flag(help: "Run no section unless this kernel keeps files, network and other processes from it.")
  var requireSandbox = false

  @Flag(help: "Run every section, even if an earlier answer to the same data is kept.")
  var noCache = false

  /// Answers of earlier runs; nil with `--no-cache`, or where no folder can keep them.
  var cache: ResultCache? { noCache ? nil : ResultCache.ofUser }

  /// The sections that the report can have.
  /// - Throws: a fault when they are not as `--locked` or `--require-sandbox` wants them.
  func catalogue(for folder: ReportFolder) throws(Fault) -> Catalogue {
    if requireSandbox && !Sandbox.offered.isWhole { throw Fault(.pluginUnavailable, [Sandbox.offered.remark(.error)]) }
    for folder in plugins where !FileManager.default.fileExists(atPath: folder) {
      throw Fault(.inputMissing, code: "plugin.folder", "there is no folder \(folder), which --plugins names")
    }
    let catalogue = Catalogue(report: folder.path, folders: plugins, executables: Catalogue.ownFolder)
    if locked { try check(catalogue, of: folder) }
    return catalogue
  }

  private func check(_ catalogue: Catalogue, of folder: ReportFolder) throws(Fault) {
    do {
      let lock = try Lock(report: folder.path) ?? Lock()
      var objections: [Diagnostic] = []
      for section in folder.file.plugins.compactMap({ catalogue.sections[$0] }) {
        if let objection = try lock.objection(to: section) { objections.append(objection) }
      }
      guard objections.isEmpty else { throw Fault(.failed, objections) }
    } catch let error as DiscoveryError {
      throw Fault(.failed, [error.diagnostic])
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.failed, code: "lock", "\(error)")
    }
  }
}

extension Sandbox {
  /// That the sandbox has gaps, and which.
  func remark(_ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      severity, code: "sandbox.partial",
      message: "sandbox: partial; this kernel does not keep from sections: \(gaps.joined(separator: ", "))")
  }
}
