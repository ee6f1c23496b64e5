import Foundation
import ReportKit
import Testing

@testable import jianbao

@Suite struct OutputTests {
  @Test func pagesAreNumberedWithEqualWidth() {
    let paths = Output.pages(of: "/x/brief.svg", count: 120, as: .svg).map(\.path)
    #expect(paths.first == "/x/brief-001.svg")
    #expect(paths.last == "/x/brief-120.svg")
    #expect(Output.pages(of: "/x/a.png", count: 3, as: .png).map(\.path) == ["/x/a-01.png", "/x/a-02.png", "/x/a-03.png"])
    #expect(Output.pages(of: "/x/a.png", count: 0, as: .png).isEmpty)
  }

  @Test(arguments: [
    ("out", "out-01.svg"), ("x.pdf", "x-01.svg"), ("x.SVG", "x-01.svg"), ("2026.1", "2026.1-01.svg"), ("a.b/c", "a.b/c-01.svg"),
  ])
  func theEndingIsTheFormats(_ path: String, _ first: String) {
    #expect(Output.pages(of: path, count: 1, as: .svg).map(\.path) == [first])
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    #expect { try Output(path: "/no/such/folder/a.pdf").write([1]) } throws: { error in
      (error as? Fault)?.status == .cannotWrite
    }
  }

  @Test func anOldFileIsReplacedWhole() throws {
    let path = NSTemporaryDirectory() + "jianbao-output-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Output(path: path).write(Array("long old content".utf8))
    try Output(path: path).write(Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  /// A folder of its own for a test.
  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = try PrintedBrief.folder("output")
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder.path)
    // Nothing is left beside what was written.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix(".") })
  }

  private func reason(_ path: String) -> String? {
    do {
      try Output(path: path).write(Array("new".utf8))
      return nil
    } catch {
      #expect(error.status == .cannotWrite)
      return error.diagnostics.first?.message
    }
  }

  @Test func aLinkStaysALink() throws {
    try inFolder { folder in
      try Output(path: folder + "/real").write(Array("old".utf8))
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
      try Output(path: folder + "/link").write(Array("new".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
      #expect(try String(contentsOfFile: folder + "/real", encoding: .utf8) == "new")
    }
  }

  @Test func aPipeIsWrittenInto() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let reader = open(folder + "/pipe", O_RDWR)
      defer { close(reader) }
      try Output(path: folder + "/pipe").write(Array("new".utf8))
      var bytes = [UInt8](repeating: 0, count: 8)
      #expect(read(reader, &bytes, 8) == 3)
      var status = stat()
      #expect(stat(folder + "/pipe", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test func whatCannotBeWrittenIsSaidInWords() throws {
    try inFolder { folder in
      #expect(reason(folder) == "cannot write “\(folder)”: it is a folder; name a file in it")
      #expect(reason(folder + "/no/file")?.hasSuffix("there is no folder \(folder)/no; make it first") == true)
      #expect(reason("")?.hasSuffix("the path is empty") == true)
    }
  }

  @Test func rightsStay() throws {
    try inFolder { folder in
      try Output(path: folder + "/a").write([1])
      #expect(chmod(folder + "/a", 0o640) == 0)
      try Output(path: folder + "/a").write([2])
      var status = stat()
      #expect(stat(folder + "/a", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }
  }

  @Test func ofFilesThatBelongTogetherNoneStandsAloneAfterAFailure() throws {
    struct Stop: Error {}
    try inFolder { folder in
      let outputs = Output.pages(of: folder + "/a.svg", count: 3, as: .svg)
      #expect(throws: Stop.self) { try Output.writeAll(outputs) { index in if index == 2 { throw Stop() } else { return [1] } } }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      try Output.writeAll(outputs) { [UInt8($0)] }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a-01.svg", "a-02.svg", "a-03.svg"])
    }
  }
}
