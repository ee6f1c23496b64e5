import FoundationEssentials
import Glibc

/// An empty folder that a section's program may write in.
struct ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array((FileManager.default.temporaryDirectory.path + "/jianbao-section-XXXXXX").utf8CString)
    guard let name = mkdtemp(&template) else { throw SystemFault("mkdtemp") }
    path = String(cString: name)
    RunningSections.add(scratch: path)
  }

  /// Removes the folder and what the section left in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    RunningSections.remove(scratch: path)
  }
}
