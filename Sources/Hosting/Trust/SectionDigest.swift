import FoundationEssentials
import ReportKit

extension InstalledSection {
  /// The SHA-256 digest of the section: its program and every file of its folder but the fixtures and what a build left
  /// there, by name. A program of the system, such as an interpreter, is no part of it.
  ///
  /// Throws ``DiscoveryError`` for a file that cannot be read.
  public func digest() throws(DiscoveryError) -> String {
    var hash = SHA256()
    var files = files()
    if !files.contains(program) && !isSystemProgram { files.append(program) }
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw DiscoveryError(file: file, code: "digest.read", message: "the file cannot be read")
      }
      hash.add(file == program && !file.hasPrefix(folder + "/") ? "program" : String(file.dropFirst(folder.count + 1)))
      hash.add("\(data.count)")
      hash.add(data)
    }
    return hash.digest()
  }

  /// Whether the program was found by its bare name.
  private var isSystemProgram: Bool {
    manifest.run?.first.map { !$0.contains("/") } ?? false
  }

  /// The section's own files in the order of their names.
  func files() -> [String] {
    Self.files(in: folder, except: [manifest.fixtures, "__pycache__", ".build", ".swiftpm", ".git"])
  }

  /// The regular files below a folder in the order of their names.
  private static func files(in folder: String, except others: Set<String>) -> [String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name -> [String] in
      let path = folder + "/" + name
      guard !others.contains(name) else { return [] }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?: return files(in: path, except: ["__pycache__"])
      case .typeRegular?: return [path]
      default: return []
      }
    }
  }
}
