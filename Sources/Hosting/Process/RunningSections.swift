import FoundationEssentials
import Glibc
import ReportKit
import Synchronization

/// The sections that run now and their scratch folders, for a host that is told to stop at once.
public enum RunningSections {
  private static let processes = Mutex<Set<pid_t>>([])
  private static let scratchFolders = Mutex<Set<String>>([])

  static func add(_ process: pid_t) { processes.withLock { _ = $0.insert(process) } }
  static func remove(_ process: pid_t) { processes.withLock { _ = $0.remove(process) } }

  /// A folder counts from the moment it is there, before a program runs in it.
  static func add(scratch: String) { scratchFolders.withLock { _ = $0.insert(scratch) } }
  static func remove(scratch: String) { scratchFolders.withLock { _ = $0.remove(scratch) } }

  /// Kills every section and all that it started, and removes what they wrote. The host ends after this.
  public static func endAll() {
    for process in processes.withLock({ $0 }) { kill(-process, SIGKILL) }
    for scratch in scratchFolders.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: scratch) }
  }
}
