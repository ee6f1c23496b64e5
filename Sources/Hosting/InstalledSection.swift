import FoundationEssentials
import ReportKit

/// A section that was found: its manifest, its folder and how it is run.
public struct InstalledSection: Hashable, Sendable {
  public var manifest: Manifest
  /// The absolute path of the folder with `plugin.json`.
  public var folder: String
  /// The absolute path of the program.
  public var program: String
  public var arguments: [String]

  public init(manifest: Manifest, folder: String, program: String, arguments: [String] = []) {
    self.manifest = manifest
    self.folder = folder
    self.program = program
    self.arguments = arguments
  }

  /// Reads `plugin.json` in a folder.
  ///
  /// - Parameters:
  ///   - folder: the section's folder.
  ///   - executable: what runs a section whose manifest has no `run`.
  /// - Throws: ``DiscoveryError`` that names the file and what is wrong with it.
  public init(folder: String, executable: String? = nil) throws(DiscoveryError) {
    let file = folder + "/plugin.json"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw DiscoveryError(file: file, code: "manifest.missing", message: "there is no such file")
    }
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: data)
    } catch let error as DecodingError {
      throw DiscoveryError(
        file: file, code: "manifest.shape",
        message: JSONError(in: Array(data)).map { "the file is no JSON: \($0)" } ?? error.words)
    } catch {
      throw DiscoveryError(file: file, code: "manifest.shape", message: "\(error)")
    }
    self.folder = folder
    guard let run = manifest.run, let first = run.first else {
      guard let executable else {
        throw DiscoveryError(
          file: file, code: "manifest.run", message: "run is missing, and no executable of this package belongs to it")
      }
      program = executable
      arguments = []
      return
    }
    arguments = run.dropFirst().map { $0.hasPrefix("./") ? folder + $0.dropFirst(1) : $0 }
    if first.hasPrefix("/") {
      program = first
    } else if first.contains("/") {
      program = folder + "/" + (first.hasPrefix("./") ? String(first.dropFirst(2)) : first)
    } else {
      let places = ["/usr/local/bin/", "/usr/bin/", "/bin/"]
      guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0 + first) }) else {
        throw DiscoveryError(file: file, code: "manifest.run", message: "there is no program “\(first)” on this system")
      }
      program = place + first
    }
    guard FileManager.default.fileExists(atPath: program) else {
      let advice = first.contains(".build/") ? "; build it: swift build -c release --package-path \(folder)" : ""
      throw DiscoveryError(
        file: file, code: "manifest.run", message: "run names “\(first)”, which is not there\(advice)")
    }
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw DiscoveryError(
        file: file, code: "manifest.run", message: "“\(first)” may not be executed; chmod +x \(program)")
    }
    guard !Self.endsLikeWindows(program) else {
      throw DiscoveryError(
        file: file, code: "manifest.run",
        message: "the lines of “\(first)” end in CR LF, as on Windows, and the system looks for an interpreter with CR in its "
          + "name; save it with LF: sed -i 's/\\r$//' \(program)")
    }
  }

  /// Whether a script's first line, which names its interpreter, ends in CR LF.
  private static func endsLikeWindows(_ program: String) -> Bool {
    guard let file = FileStart(program, count: 256), file.bytes.starts(with: Array("#!".utf8)),
      let end = file.bytes.firstIndex(of: 0x0A)
    else { return false }
    return file.bytes[end - 1] == 0x0D
  }
}

extension InstalledSection {
  /// A slip of the pen in `plugin.json`: a key that nothing reads.
  func strayKey() -> DiscoveryError? {
    let file = folder + "/plugin.json"
    guard let data = FileManager.default.contents(atPath: file),
      let keys = (try? JSONDecoder().decode(Properties.self, from: data))?.keys,
      let stray = keys.sorted().first(where: { !Manifest.keys.contains($0) })
    else { return nil }
    return DiscoveryError(
      file: file, code: "manifest.key",
      message: "nothing reads the key “\(stray)”; known are: \(Manifest.keys.joined(separator: ", "))", severity: .warning)
  }
}

/// Why a section in a folder cannot be used, or what is odd about it.
public struct DiscoveryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file at fault.
  public var file: String
  public var code: String
  public var message: String
  /// A warning where the section can be used all the same.
  public var severity = Diagnostic.Severity.error

  public var description: String { "\(file): \(message) [\(code)]" }

  public var diagnostic: Diagnostic {
    Diagnostic(severity, code: code, message: message, place: Place(file: file))
  }
}
