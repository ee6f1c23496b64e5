import Frames
import Testing

@testable import Painting

@Suite struct ContentMarksTests {
  private func marks(_ marks: [PageRecord.Mark]) -> ContentMarks {
    let box = Rect(x: 0, y: 0, width: 0, height: 0)
    let element = Element(tag: Tag(.heading1), parent: 0, box: box, page: 0, language: "")
    return ContentMarks(PageRecord(label: "", size: .zero, marks: marks), elements: [element])
  }

  private func rewrite(_ text: String, _ list: [PageRecord.Mark]) throws -> String {
    String(decoding: try marks(list).rewrite(Array(text.utf8)), as: UTF8.self)
  }

  @Test func stretchesBecomeContentOrArtifacts() throws {
    let text = "q\n/Span << /MCID 0 >> BDC\na\nEMC\n/Span << /MCID 1 >> BDC\nb\nEMC\n/Span << /MCID 2 >> BDC\nEMC\nQ"
    let result = try rewrite(
      text, [.init(element: 0), .init(), .init(element: 0, language: "ug")])
    #expect(
      result
        == "q\n/H1 <</MCID 0>> BDC\na\nEMC\n/Artifact BMC\nb\nEMC\n/H1 <</MCID 1 /Lang <7567>>> BDC\nEMC\nQ")
  }

  @Test func wordsThatLookLikeMarksStay() throws {
    let text = "(/Span << /MCID 0 >> BDC) Tj (\\)(/Span << /MCID 7 >> BDC)) Tj /Span << /ActualText <FEFF> >> BDC EMC"
    #expect(try rewrite(text, []) == text)
  }

  @Test func anotherCountOfMarksIsAnError() {
    #expect(throws: PaintingError.self) { try rewrite("/Span << /MCID 0 >> BDC EMC", []) }
    #expect(throws: PaintingError.self) { try rewrite("", [.init()]) }
  }
}
