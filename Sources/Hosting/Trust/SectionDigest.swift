import FoundationEssentials
import Glibc
import ReportKit

extension InstalledSection {
  /// The SHA-256 digest of the section: its program, what else its command line names, and every file of its folder but
  /// the fixtures' data and what a build left there, by name. A program of the system, such as an interpreter, is no part
  /// of it.
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

  /// What a build or a tool leaves in a section's folder.
  private static let leftOut: Set = ["__pycache__", ".build", ".swiftpm", ".git"]

  /// Those of them that count all the same, since something may run what they hold: Python's cache, unless the section is
  /// a Python program that the host turns to a cache of its own (`Launch.environment`); and a build in which the command
  /// line names nothing.
  private var counted: Set<String> {
    let options = arguments.prefix { !$0.hasPrefix(folder + "/") }
    // -E and -I let Python pass over the environment.
    let isDeaf = options.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains { "EI".contains($0) } }
    let isPython = isSystemProgram && program.split(separator: "/").last?.hasPrefix("python") == true
    let namesBuild = ([program] + arguments).contains { $0.hasPrefix(folder + "/.build/") }
    return Set((isPython && !isDeaf ? [] : ["__pycache__"]) + (namesBuild ? [] : [".build"]))
  }

  /// The section's own files: those of its folder in the order of their names, then what its command line names in a
  /// folder that is left out, such as `.build/release/Transport`.
  func files() -> [String] {
    var files = files(in: folder, except: Self.leftOut.subtracting(counted)).filter { !isFixture($0) }
    var known = Set(files)
    for word in [program] + arguments where word.hasPrefix(folder + "/") {
      for file in named(word) where known.insert(file).inserted { files.append(file) }
    }
    return files
  }

  /// Whether a file is a sample or an expected answer, as text or as a drawing. What else lies beside them may be run.
  private func isFixture(_ file: String) -> Bool {
    file.hasPrefix("\(folder)/\(manifest.fixtures)/") && [".json", ".svg", ".svg.new"].contains { file.hasSuffix($0) }
  }

  /// The file that a word of the command line names, or all files below it; none where nothing is there.
  private func named(_ path: String) -> [String] {
    switch Self.kind(of: path) {
    case S_IFDIR: files(in: path, except: [])
    case S_IFREG: [path]
    default: []
    }
  }

  /// The files below a folder in the order of their names; a link to a file counts as the file.
  private func files(in folder: String, except others: Set<String>) -> [String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name -> [String] in
      let path = folder + "/" + name
      guard !others.contains(name) else { return [] }
      switch Self.kind(of: path) {
      case S_IFDIR where isLink(path): return leadsToLeftOut(path) ? [path] : []
      case S_IFDIR: return files(in: path, except: others.intersection(["__pycache__"]))
      case S_IFREG: return [path]
      default: return []
      }
    }
  }

  private func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// Whether a link to a folder leads to files that are not looked at. It is then itself taken for a file, which cannot be
  /// read; what lies outside the section's folder is out of the section's reach, or the system's.
  private func leadsToLeftOut(_ link: String) -> Bool {
    guard let root = Self.real(folder), let target = Self.real(link), target.hasPrefix(root + "/") else { return false }
    let parts = target.dropFirst(root.count + 1).split(separator: "/").map(String.init)
    return parts.first.map(Self.leftOut.contains) == true || parts.contains("__pycache__")
  }

  private static func real(_ path: String) -> String? {
    guard let name = realpath(path, nil) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }

  /// What stands at a path, behind a link.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
