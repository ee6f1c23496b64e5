import ReportKit
import Testing

@testable import Facts

@Suite struct NormalisingTests {
  private func resolved(_ prose: Prose, _ normalising: Normalising) throws -> (prose: Prose, log: [Diagnostic]) {
    let section = Section(id: "s", title: "试", blocks: [.paragraph(Paragraph(prose))])
    let result = try Brief.book().resolve([section], normalising: normalising)
    guard case .paragraph(let paragraph)? = result.sections.first?.blocks.first else { return (Prose(), []) }
    return (paragraph.text, result.diagnostics.filter { $0.code == "text.punctuation" })
  }

  @Test func marksAreWidenedAcrossFiguresEmphasisAndLinks() throws {
    let prose: Prose = "共\(FigureReference("f007")),其中\(Inline.strong("河北(巴州)产业园")),等;\(Inline.code("a,b(c)"))"
    let (text, log) = try resolved(prose, .apply)
    #expect(text.plain.hasSuffix("，其中河北（巴州）产业园，等；a,b(c)"))
    #expect(log.count == 5)
    #expect(log.allSatisfy { $0.severity == .note && $0.message.contains("became") })
    #expect(log.first?.place?.section == "s")
  }

  @Test func theyAreOnlyReportedWhereReportYamlSaysSo() throws {
    let (text, log) = try resolved("好,好", .report)
    #expect(text == "好,好")
    #expect(log.map(\.severity) == [.warning])
    #expect(try resolved("好,好", .off).log.isEmpty)
  }

  @Test func decimalsTimesThousandsAndCodeStay() throws {
    for words in ["比例8.7与1,979在10:30", "参见https://a.b/c?d=e,f"] {
      #expect(try resolved(Prose([.text(words)]), .apply).prose.plain == words)
    }
  }

  @Test("Marks that are looked at or not: the text comes out as if all were", arguments: 0..<300)
  func quickLookMissesNothing(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let pieces = ["巴", "州", "8", "7", "a", " ", ",", ".", ":", ";", "?", "!", "(", ")", "\"", "，", "。"]
    let text = (0..<12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
    #expect(try resolved(Prose([.text(text)]), .apply).prose.plain == Punctuation.restored(text).text, "\(text)")
  }
}
