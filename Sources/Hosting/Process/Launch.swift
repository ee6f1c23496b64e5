import CSandbox
import FoundationEssentials
import ReportKit
import Subprocess

/// How a section's program is started: what is run, and what it may read of the file system.
public struct Launch: Hashable, Sendable {
  /// The absolute path of the program.
  public var program: String
  public var arguments: [String]
  /// The absolute path of the section's own folder.
  public var folder: String
  /// The absolute path of `section-cage`.
  public var cage: String

  public init(program: String, arguments: [String] = [], folder: String, cage: String) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.cage = cage
  }

  /// The whole command line: the cage, its terms, then the program.
  func command(scratch: String, limits: Manifest.Limits) -> [String] {
    let megabyte = 1 << 20
    let memory = limits.memoryMB.multipliedReportingOverflow(by: megabyte)
    return [
      cage, memory.overflow ? "\(Int.max)" : "\(memory.partialValue)", "\(64 * megabyte)",
      "\(Self.processorSeconds(renders: 1, limits))", scratch,
    ] + readable + ["--", program] + arguments
  }

  /// The processor time that a program may have used up after a number of renders, in seconds.
  static func processorSeconds(renders: Int, _ limits: Manifest.Limits) -> Int {
    let each = min(limits.seconds.rounded(.up), 86_400)
    let whole = Int(each).multipliedReportingOverflow(by: 2 * max(renders, 1))
    return whole.overflow ? .max : whole.partialValue
  }

  /// Folders and files that the program may read and run.
  private var readable: [String] {
    ["/usr", "/lib", "/lib64", "/bin", "/opt", "/etc/ld.so.cache", "/etc/alternatives", "/dev/urandom", folder, program]
      + Self.swiftRuntime + Self.interpreterSettings
  }

  /// What Debian keeps of Python in /etc and Python reads at its start.
  private static let interpreterSettings: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: "/etc")) ?? []).filter { $0.hasPrefix("python") }.sorted()
    .map { "/etc/" + $0 }

  /// The folder of the Swift runtime that this process runs with; none when it is linked in.
  private static let swiftRuntime: [String] = {
    guard let library = sandbox_library("swift_retain") else { return [] }
    let path = String(cString: library)
    guard path.hasSuffix(".so"), let end = path.lastIndex(of: "/") else { return [] }
    return [String(path[..<end])]
  }()

  /// The clean environment of the program: nothing of the host's own gets in.
  func environment(scratch: String) -> [Subprocess.Environment.Key: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": scratch, "TMPDIR": scratch, "TZ": "UTC", "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "JIANBAO_FOLDER": folder, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0",
      "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": scratch, "SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "2",
    ]
  }
}
