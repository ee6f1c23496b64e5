import Foundation
import Hosting
import ReportKit
import Testing

@Suite struct CatalogueTests {
  static func write(_ folder: Folder, _ path: String, _ text: String, executable: Bool = false) throws {
    let parts = path.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: folder.path + "/" + parts, withIntermediateDirectories: true)
    try folder.write(path, text)
    if executable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + path)
    }
  }

  static func manifest(_ id: String, title: String = "甲", run: String? = nil) -> String {
    let run = run.map { #","run":["\#($0)"]"# } ?? ""
    return #"{"id":"\#(id)","section":{"title":"\#(title)"}\#(run)}"#
  }

  @Test func aReportsOwnSectionsComeFirst() throws {
    let report = try Folder()
    try Self.write(report, "plugins/a/plugin.json", Self.manifest("same", title: "报告", run: "./a"))
    try Self.write(report, "plugins/a/a", "", executable: true)
    let other = try Folder()
    try Self.write(other, "plugin.json", Self.manifest("same", title: "别处", run: "./a"))
    try Self.write(other, "a", "", executable: true)
    let built = try Folder()
    try Self.write(built, "jianbao_Road.resources/plugin.json", Self.manifest("road"))
    try Self.write(built, "Road", "", executable: true)
    let catalogue = Catalogue(report: report.path, folders: [other.path], executables: built.path)
    #expect(catalogue.problems.map(\.code) == ["plugin.hides"])
    #expect(catalogue.sections.keys.sorted() == ["road", "same"])
    #expect(catalogue.sections["same"]?.manifest.title == "报告")
    #expect(catalogue.sections["road"]?.program == built.path + "/Road")
  }

  @Test func aFolderOfFoldersIsSearched() throws {
    let folder = try Folder()
    try Self.write(folder, "a/plugin.json", Self.manifest("a", run: "sh"))
    try Self.write(folder, "b/readme.txt", "")
    #expect(Catalogue(report: nil, folders: [folder.path], executables: nil).sections.keys.sorted() == ["a"])
  }

  @Test(arguments: [
    ("{", "manifest.shape"), (#"{"id":"a"}"#, "manifest.shape"), (Self.manifest("a"), "manifest.run"),
    (Self.manifest("a", run: "./nothing"), "manifest.run"), (Self.manifest("a", run: "./plugin.json"), "manifest.run"),
    (Self.manifest("a", run: "no-such-program"), "manifest.run"),
  ])
  func brokenSectionsAreProblems(_ text: String, _ code: String) throws {
    let folder = try Folder()
    try Self.write(folder, "plugins/a/plugin.json", text)
    let catalogue = Catalogue(report: folder.path, executables: nil)
    #expect(catalogue.sections.isEmpty)
    #expect(catalogue.problems.map(\.code) == [code])
    #expect(catalogue.problems.first?.file == folder.path + "/plugins/a/plugin.json")
  }

  @Test func noFoldersAreNoProblem() {
    let catalogue = Catalogue(report: "/nowhere", folders: ["/nowhere"], executables: "/nowhere")
    #expect(catalogue.sections.isEmpty)
    #expect(catalogue.problems == [])
  }
}
