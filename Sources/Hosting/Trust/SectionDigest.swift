import FoundationEssentials
import ReportKit

extension InstalledSection {
  /// The SHA-256 digest of the section: its program and every file of its folder but the fixtures, by name.
  ///
  /// Throws ``DiscoveryError`` for a file that cannot be read.
  public func digest() throws(DiscoveryError) -> String {
    var hash = SHA256()
    var files = Self.files(in: folder, except: manifest.fixtures)
    if !program.hasPrefix(folder + "/") { files.append(program) }
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw DiscoveryError(file: file, code: "digest.read", message: "the file cannot be read")
      }
      hash.add(file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : "program")
      hash.add("\(data.count)")
      hash.add(data)
    }
    return hash.digest()
  }

  /// The regular files below a folder in the order of their names.
  private static func files(in folder: String, except fixtures: String) -> [String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name -> [String] in
      let path = folder + "/" + name
      guard name != fixtures, name != "__pycache__" else { return [] }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?: return files(in: path, except: "")
      case .typeRegular?: return [path]
      default: return []
      }
    }
  }
}
