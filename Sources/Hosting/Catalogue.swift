import FoundationEssentials
import ReportKit

/// The sections that can be had: those in the report's folder, in further folders, and those built beside the command.
public struct Catalogue: Hashable, Sendable {
  /// The sections by id.
  public private(set) var sections: [String: InstalledSection] = [:]
  /// What was found but cannot be used.
  public private(set) var problems: [DiscoveryError] = []

  /// Looks for sections; of two with the same id the first found counts, so that a report's own come first.
  ///
  /// - Parameters:
  ///   - report: the report folder, whose `plugins/*/plugin.json` are read; nil for none.
  ///   - folders: further folders, each a section's own or one that holds sections' folders.
  ///   - executables: the folder of this package's executables, where SwiftPM puts `<package>_<Target>.resources`.
  public init(report: String?, folders: [String] = [], executables: String?) {
    if let report { add(childrenOf: report + "/plugins") }
    for folder in folders {
      if FileManager.default.fileExists(atPath: folder + "/plugin.json") {
        add(folder: folder)
      } else {
        add(childrenOf: folder)
      }
    }
    if let executables { add(targetsIn: executables) }
  }

  /// The folder of the running program, with links resolved.
  public static var ownFolder: String? {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return path.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
  }

  private mutating func add(childrenOf folder: String) {
    for name in entries(of: folder) where FileManager.default.fileExists(atPath: "\(folder)/\(name)/plugin.json") {
      add(folder: "\(folder)/\(name)")
    }
  }

  private mutating func add(targetsIn folder: String) {
    for name in entries(of: folder) where name.hasSuffix(".resources") {
      let resources = "\(folder)/\(name)"
      guard let underscore = name.firstIndex(of: "_"), FileManager.default.fileExists(atPath: resources + "/plugin.json")
      else { continue }
      let target = name[name.index(after: underscore)...].dropLast(".resources".count)
      let executable = "\(folder)/\(target)"
      guard FileManager.default.isExecutableFile(atPath: executable) else { continue }
      add(folder: resources, executable: executable)
    }
  }

  private mutating func add(folder: String, executable: String? = nil) {
    do {
      let section = try InstalledSection(folder: absolute(folder), executable: executable.map(absolute))
      if let first = sections[section.manifest.id] {
        guard first.folder != section.folder else { return }
        problems.append(
          DiscoveryError(
            file: first.folder + "/plugin.json", code: "plugin.hides",
            message: "this section “\(first.manifest.id)” is used in place of the one in \(section.folder)", severity: .note))
        return
      }
      sections[section.manifest.id] = section
      if let stray = section.strayKey() { problems.append(stray) }
    } catch {
      problems.append(error)
    }
  }

  private func entries(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
