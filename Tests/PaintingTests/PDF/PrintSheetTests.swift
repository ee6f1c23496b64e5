import Frames
import Testing

@testable import Painting

@Suite struct PrintSheetTests {
  private let information = DocumentInformation(title: "题", language: "zh-Hans", created: 0)
  private let sheet = PrintSheet(bleed: 3 * Size.millimetre, cropMarks: true)

  /// A page with a ground over all of it and a line in the middle.
  private var page: Page {
    var frame = Frame(size: Size(width: 200, height: 300))
    let ground = Frame(
      size: frame.size,
      items: [Placed(.fill(.rectangle(Rect(x: 0, y: 0, width: 200, height: 300)), .black), at: .zero)])
    frame.place(.tag(.artifact, ground), at: .zero)
    let line = Item.stroke(.line(from: .zero, to: Point(x: 50, y: 0)), Stroke(.black, width: 0.1))
    let figure = Frame(size: Size(width: 50, height: 1), items: [Placed(line, at: .zero)])
    frame.place(figure.tagged(Tag(.figure, alternative: "线")), at: Point(x: 9, y: 9))
    return Page(frame: frame, label: "1")
  }

  private func objects(_ sheet: PrintSheet) throws -> String {
    let file = try PDFPainter(fonts: Scribe.folder, sheet: sheet).paint(Document(information: information, pages: [page]))
    return try Program.run("qpdf", "--qdf", "--object-streams=disable", "FILE", "-", on: file)
  }

  @Test func theBoxesSayWhereTheKnifeCuts() throws {
    let file = try PDFPainter(fonts: Scribe.folder, sheet: sheet).paint(Document(information: information, pages: [page]))
    let boxes = try Program.run("pdfinfo", "-box", "FILE", on: file)
    let numbers = boxes.split(separator: "\n").filter { $0.contains("Box:") }.map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(numbers.contains("TrimBox: 31.18 31.18 231.18 331.18"))
    #expect(numbers.contains("BleedBox: 22.68 22.68 239.69 339.69"))
    #expect(numbers.contains("MediaBox: 0.00 0.00 262.36 362.36"))
  }

  @Test func groundsReachIntoTheBleed() {
    let frame = sheet.sheet(of: page).frame
    guard case .group(let content, _, let clip?) = frame.items[0].item else {
      Issue.record("no content")
      return
    }
    let reach = content.extent
    #expect(abs((reach?.minX ?? 0) + sheet.bleed) < 0.01 && abs((reach?.maxY ?? 0) - 300 - sheet.bleed) < 0.01)
    #expect(clip == .rectangle(Rect(x: -sheet.bleed, y: -sheet.bleed, width: 200 + 2 * sheet.bleed, height: 300 + 2 * sheet.bleed)))
  }

  @Test func noLineIsThinnerThanAQuarterOfAPoint() throws {
    #expect(try objects(.trimmed).contains(".25 w"))
    #expect(!(try objects(.trimmed).contains("\n.1 w")))
  }

  @Test(arguments: [(50.0, 0.1), (0.1, 50), (50, 0.5)]) func noFilledRuleIsThinnerEither(width: Double, height: Double) throws {
    let rule = Path.rectangle(Rect(x: 0, y: 0, width: width, height: height)).thickened(to: 0.25)
    let box = try #require(rule.uprightBox)
    #expect(box.size == Size(width: max(width, 0.25), height: max(height, 0.25)))
    #expect(abs(box.minX + box.size.width / 2 - width / 2) < 1e-9 && abs(box.minY + box.size.height / 2 - height / 2) < 1e-9)
  }

  @Test func aTrimmedPageIsTheSheet() {
    #expect(PrintSheet.trimmed.sheet(of: page) == page)
    #expect(PrintSheet.trimmed.boxes(of: page.frame.size).isEmpty)
  }
}
