import FoundationEssentials
import Glibc

/// An empty folder that a section's program may write in.
struct ScratchFolder: Sendable {
  let path: String

  init() throws {
    let made = RunningSections.scratch {
      var template = Array((FileManager.default.temporaryDirectory.path + "/jianbao-section-XXXXXX").utf8CString)
      return mkdtemp(&template).map { String(cString: $0) }
    }
    guard let made else { throw SystemFault("mkdtemp") }
    path = made
  }

  /// Removes the folder and what the section left in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    RunningSections.remove(scratch: path)
  }
}
