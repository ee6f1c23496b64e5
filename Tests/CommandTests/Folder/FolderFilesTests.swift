import Facts
import Foundation
import ReportKit
import Testing

@testable import jianbao

@Suite struct FolderFilesTests {
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "jianbao-folder-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root + "/data", withIntermediateDirectories: true)
    try Data("a".utf8).write(to: URL(fileURLWithPath: root + "/data/a.csv"))
    try FileManager.default.createSymbolicLink(atPath: root + "/leak", withDestinationPath: "/etc/passwd")
  }

  @Test func readsWhatIsInside() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try FolderFiles(root: root).read("data/a.csv").bytes == Array("a".utf8))
    #expect(try FolderFiles(root: root).read("data/../data/a.csv").bytes == Array("a".utf8))
  }

  @Test(arguments: [
    ("../etc/passwd", "file.outside"), ("leak", "file.outside"), ("/etc/passwd", "file.outside"), ("data", "file.kind"),
    ("data/b.csv", "file.missing"), ("", "file.outside"),
  ])
  func refusesTheRest(name: String, code: String) {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect { try FolderFiles(root: root).read(name) } throws: { error in
      (error as? Fault)?.diagnostics.first?.code == code
    }
  }
}
