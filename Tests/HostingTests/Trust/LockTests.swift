import Foundation
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

  /// Whatever runs is trusted, wherever in the section's folder it lies.
  @Test(arguments: ["fixtures/run.py", ".build/run.py", ".git/run.py", "__pycache__/run.py", "lib/__pycache__/run.py"])
  func whatRunsIsNeverLeftOut(_ name: String) throws {
    let (made, folder) = try Workshop.section("pass")
    try folder.write(name, "pass")
    var section = made
    section.arguments = [folder.path + "/" + name]
    let identity = section.identity()
    var lock = Lock()
    try lock.trust(section)
    try folder.write(name, "pass # changed")
    #expect(try lock.objection(to: section) != nil)
    #expect(section.identity() != identity)
    // A folder that Python runs as a module counts whole.
    section.arguments = [folder.path + "/" + name.prefix { $0 != "/" }]
    try lock.trust(section)
    try folder.write(name, "pass # again")
    #expect(try lock.objection(to: section) != nil)
  }

  @Test func samplesAreNoPartOfTheSectionButProgramsBesideThemAre() throws {
    let (section, folder) = try Workshop.section("pass")
    var lock = Lock()
    try lock.trust(section)
    try folder.write("fixtures/sample.json", "{}")
    try folder.write("fixtures/sample-1.svg", "<svg/>")
    #expect(try lock.objection(to: section) == nil)
    try folder.write("fixtures/helper.py", "pass")
    #expect(try lock.objection(to: section) != nil)
    try lock.trust(section)
    try folder.write("named.py", "pass")
    try lock.trust(section)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.py", withDestinationPath: "fixtures/helper.py")
    #expect(try lock.objection(to: section) != nil)
    try FileManager.default.createDirectory(atPath: folder.path + "/.build", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/lib", withDestinationPath: ".build")
    #expect(throws: DiscoveryError.self) { try lock.trust(section) }
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
