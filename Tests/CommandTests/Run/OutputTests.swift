import Foundation
import Testing

@testable import jianbao

@Suite struct OutputTests {
  @Test func pagesAreNumberedWithEqualWidth() {
    let paths = Output.pages(of: "/x/brief.svg", count: 120).map(\.path)
    #expect(paths.first == "/x/brief-001.svg")
    #expect(paths.last == "/x/brief-120.svg")
    #expect(Output.pages(of: "/x/a.png", count: 3).map(\.path) == ["/x/a-01.png", "/x/a-02.png", "/x/a-03.png"])
    #expect(Output.pages(of: "/x/a.png", count: 0).isEmpty)
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
}
