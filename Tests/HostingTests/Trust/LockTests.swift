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

  private func python(_ script: String, options: [String] = []) throws -> (section: InstalledSection, folder: Folder) {
    let (made, folder) = try Workshop.section(script)
    var section = made
    section.manifest.run = ["python3"] + options + ["section.py"]
    section.arguments = options + [folder.path + "/section.py"]
    return (section, folder)
  }

  /// Python is turned to a cache of its own, so that one in the section's folder need not be trusted; where an option or
  /// another program keeps it from that, it must be.
  @Test func pythonsCacheCountsWhereItCouldBeRun() throws {
    for (options, counts) in [([], false), (["-B", "-s"], false), (["-I"], true), (["-sE"], true)] {
      let (section, folder) = try python("pass", options: options)
      var lock = Lock()
      try lock.trust(section)
      try folder.write("__pycache__/helper.cpython-313.pyc", "x")
      #expect((try lock.objection(to: section) != nil) == counts, "\(options)")
    }
  }

  @Test func aBuildThatTheCommandLineDoesNotNameCounts() throws {
    let (section, folder) = try python("pass")
    var lock = Lock()
    try lock.trust(section)
    try folder.write(".build/release/Transport", "x")
    #expect(try lock.objection(to: section) != nil)
  }

  /// A compiled file that was planted beside a module is not what runs.
  @Test func aPlantedCacheHasNoEffect() async throws {
    let (section, folder) = try python(
      """
      sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
      import helper
      \(Workshop.polite)
      result(order["id"], [{"type": "paragraph", "text": helper.word}])
      """)
    try folder.write("helper.py", "word = '真'")
    let plant = """
      import py_compile, sys
      open(sys.argv[1] + '/other.py', 'w').write("raise SystemExit(7)")
      py_compile.compile(sys.argv[1] + '/other.py', cfile=__import__('importlib.util', fromlist=['x']).cache_from_source(sys.argv[1] + '/helper.py'),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", plant, folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let outcome = await Workshop.render(section)
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    // Without what the host says to Python, the planted file would have run.
    var deaf = section
    deaf.arguments = ["-I"] + section.arguments
    #expect(await Workshop.render(deaf).failed)
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
