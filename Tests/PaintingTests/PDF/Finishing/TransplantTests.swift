import Testing

@testable import Painting

@Suite struct TransplantTests {
  @Test func referencesGetNewNumbersAndNothingElseDoes() throws {
    let painted = try PDFPainter(fonts: Scribe.folder).paint(try Sample().document)
    var transplant = Transplant(from: try QPDFFile(painted))
    var objects = try PDFObjects()
    _ = objects.reserve()
    let words = "<< /A 12 0 R /B [7 0 R 12 0 R 1.5 0 3] /C (12 0 R\\) 7 0 R) /f-9-0 7 0 R /D <12> /E 5 0 Rx >>"
    #expect(
      transplant.words(words, in: &objects)
        == "<< /A 2 0 R /B [3 0 R 2 0 R 1.5 0 3] /C (12 0 R\\) 7 0 R) /f-9-0 3 0 R /D <12> /E 5 0 Rx >>")
  }

  @Test func whatIsNoPDFIsRefused() {
    for bytes in [[], Array("%PDF-1.7\n".utf8), [UInt8](repeating: 0, count: 1_000)] {
      #expect(throws: PaintingError.self) { try QPDFFile(bytes) }
    }
  }
}
