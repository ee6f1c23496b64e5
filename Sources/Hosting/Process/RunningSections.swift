import FoundationEssentials
import Glibc
import ReportKit
import Synchronization

/// The sections that run now and their scratch folders, for a host that is told to stop at once.
public enum RunningSections {
  private struct Scratch {
    var folders: Set<String> = []
    /// Whether the host ends: no folder may be made any more.
    var isOver = false
  }

  private static let processes = Mutex<Set<pid_t>>([])
  private static let scratch = Mutex(Scratch())

  static func add(_ process: pid_t) { processes.withLock { _ = $0.insert(process) } }
  static func remove(_ process: pid_t) { processes.withLock { _ = $0.remove(process) } }

  /// Makes a scratch folder, which counts from its first moment; nil where the host ends or the folder cannot be made.
  static func scratch(_ make: () -> String?) -> String? {
    scratch.withLock { scratch in
      guard !scratch.isOver, let folder = make() else { return nil }
      scratch.folders.insert(folder)
      return folder
    }
  }

  static func remove(scratch folder: String) { scratch.withLock { _ = $0.folders.remove(folder) } }

  /// Kills every section and all that it started, and removes what they wrote. The host ends after this.
  public static func endAll() {
    let folders = scratch.withLock { scratch in
      scratch.isOver = true
      return scratch.folders
    }
    for process in processes.withLock({ $0 }) { kill(-process, SIGKILL) }
    for folder in folders {
      // What is killed may still write for a moment.
      for _ in 0..<50 {
        try? FileManager.default.removeItem(atPath: folder)
        guard FileManager.default.fileExists(atPath: folder) else { break }
        usleep(10_000)
      }
    }
  }
}
