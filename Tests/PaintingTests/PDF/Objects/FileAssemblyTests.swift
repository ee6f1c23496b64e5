import Testing

@testable import Painting

@Suite struct FileAssemblyTests {
  /// A file of one empty page and as many other objects.
  private func file(_ count: Int) throws -> [UInt8] {
    var objects = try PDFObjects()
    let pages = objects.reserve()
    let unused = objects.reserve()
    let content = objects.addCompressed("", Array("q Q".utf8))
    let page = objects.add(
      "<< /Type /Page /Parent \(pages) /MediaBox [0 0 9 9] /Contents \(content) /Resources << >> >>")
    objects.set(pages, "<< /Type /Pages /Count 1 /Kids [\(page)] >>")
    let others = (0..<count).map { objects.add("\($0)").description }
    let information = objects.add("<< /Title \(PDFText("题")) >>")
    let root = objects.add("<< /Type /Catalog /Pages \(pages) /Others [\(others.joined(separator: " "))] >>")
    #expect(unused.number == 2)
    return FileAssembly(objects, root: root, information: information).bytes
  }

  @Test(arguments: [0, 1, 199, 200, 1_000])
  func qpdfReadsWhatWasWritten(count: Int) throws {
    let file = try file(count)
    #expect(try Program.run("qpdf", "--check", "FILE", on: file).contains("No syntax or stream encoding errors"))
    let words = try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: file)
    #expect(words.contains("q Q"))
    if count > 0 { #expect(words.contains("\n\(count - 1)\nendobj")) }
  }

  @Test func theIdentifierFollowsTheContent() throws {
    #expect(try file(3) == file(3))
    let first = try Program.run("qpdf", "--show-object=trailer", "FILE", on: file(3))
    let second = try Program.run("qpdf", "--show-object=trailer", "FILE", on: file(4))
    #expect(first.contains("/ID"))
    #expect(first.split(separator: "/ID").last != second.split(separator: "/ID").last)
  }
}
