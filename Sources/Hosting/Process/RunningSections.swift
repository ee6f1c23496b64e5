import FoundationEssentials
import Glibc
import ReportKit
import Synchronization

/// The sections that run now, for a host that is told to stop at once.
public enum RunningSections {
  private static let scratchFolders = Mutex<[pid_t: String]>([:])

  static func add(_ process: pid_t, scratch: String) {
    scratchFolders.withLock { $0[process] = scratch }
  }

  static func remove(_ process: pid_t) {
    scratchFolders.withLock { $0[process] = nil }
  }

  /// Kills every section and all that it started, and removes what they wrote. The host ends after this.
  public static func endAll() {
    let running = scratchFolders.withLock { $0 }
    for (process, scratch) in running {
      kill(-process, SIGKILL)
      try? FileManager.default.removeItem(atPath: scratch)
    }
  }
}
