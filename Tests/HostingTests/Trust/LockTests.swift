import Hosting
import ReportKit
import Testing

@Suite struct LockTests {
  @Test func aChangedSectionIsNoticed() throws {
    let (section, folder) = try Workshop.section("pass")
    var lock = Lock()
    #expect(try lock.objection(to: section)?.code == "plugin.untrusted")
    try lock.trust(section)
    #expect(try lock.objection(to: section) == nil)
    try folder.write("section.py", "pass # changed")
    #expect(try lock.objection(to: section)?.message.contains("not those that were trusted") == true)
    try lock.trust(section)
    #expect(try lock.objection(to: section) == nil)
    #expect(lock.sections.count == 1)
    var newer = section
    newer.manifest.version = "2.0.0"
    #expect(try lock.objection(to: newer)?.message.contains("version 1.0.0 was trusted") == true)
  }

  @Test func aLockIsReadFromItsReport() throws {
    let (section, _) = try Workshop.section("pass")
    let report = try Folder()
    #expect(try Lock(report: report.path) == nil)
    var lock = Lock()
    try lock.trust(section)
    try report.write(Lock.fileName, try lock.text())
    #expect(try Lock(report: report.path) == lock)
    try report.write(Lock.fileName, "{")
    #expect(throws: DiscoveryError.self) { try Lock(report: report.path) }
  }
}
