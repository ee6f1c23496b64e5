import Foundation
import Frames
import Golden
import ReportKit
import Testing
import Themes
import Typesetting

@testable import Layout

@Suite struct PageMakerTests {
  static let fonts = try? FontLibrary(
    folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Fonts").path)

  private func lay(
    _ sections: [Section], theme: Theme = .annualBrief, cache: PageCache = PageCache(), workers: Int? = nil
  ) throws -> LaidOutReport {
    let fonts = try #require(Self.fonts)
    return try PageMaker(theme: theme, fonts: fonts, cache: cache, workers: workers)
      .pages(of: Report(information: .init(title: "测试", date: "2023-04-01"), sections: sections), created: 0)
  }

  private func section(_ id: String, _ blocks: [Block]) -> Section { Section(id: id, title: "第\(id)节", blocks: blocks) }
  private func paragraph(_ text: Prose) -> Block { .paragraph(Paragraph(text)) }

  /// The pages' body, without cover and contents.
  private func body(_ report: LaidOutReport) -> [Page] { report.document.pages.filter { Int($0.label) != nil } }

  private func mixed(_ count: Int) -> [Section] {
    (0..<count).map { number in
      section(
        "s\(number)",
        SourceArticle.paragraphs.dropFirst(number).prefix(20).enumerated().map { index, text in
          let note = Note(Prose([.text("第\(index)条注：\(text.prefix(60))")]), kind: index % 5 == 0 ? .foot : .end)
          return paragraph(index % 3 == 0 ? Prose([.text(text), .note(note)]) : Prose([.text(text)]))
        })
    }
  }

  @Test func aTableOverPagesIsNamedByItsFirst() throws {
    let rows = (0..<120).map { Table.Row([Prose([.text("第\($0)行")]), Prose([.text("\($0)")])]) }
    let columns = ["行", "数"].map { Table.Column(Prose([.text($0)])) }
    let blocks = [
      paragraph(Prose([.text("见"), .reference(Reference("t", form: .page))])),
      .table(Table(anchor: "t", caption: Prose([.text("长表")]), columns: columns, rows: rows)),
    ]
    let pages = try lay([section("a", blocks)]).document.pages
    let first = try #require(pages.firstIndex { $0.frame.anchors.contains("t") })
    #expect(pages.count { $0.frame.anchors.contains("t") } > 1)
    let titles = pages.flatMap { $0.frame.linkTitles }
    #expect(titles.contains("第\(pages[first].label)页"), "\(titles)")
  }

  @Test func sectionsBesideEachOtherPrintAsOneAfterTheOther() throws {
    let sections = mixed(7)
    let alone = try lay(sections, workers: 1)
    for workers in [2, 5] { #expect(try lay(sections, workers: workers).document == alone.document) }
  }

  /// The blocks of a section are set beside each other where the cores have no other section to lay out.
  @Test func aLongSectionsPagesDoNotDependOnThreads() throws {
    let blocks = (0..<3).flatMap { _ in SourceArticle.paragraphs.map { paragraph(Prose([.text($0)])) } }
    #expect(blocks.count > 48)
    let alone = try lay([section("a", blocks)], workers: 1)
    for workers in [2, 7] { #expect(try lay([section("a", blocks)], workers: workers).document == alone.document) }
  }

  /// One pass is too few for any page number, as five are for numbers that push each other.
  @Test func pageNumbersThatDoNotSettleAreNamedWithTheirPlace() throws {
    let fonts = try #require(Self.fonts)
    var maker = PageMaker(theme: .annualBrief, fonts: fonts)
    maker.mostPasses = 1
    let referring = section("a", [paragraph(Prose([.text("见"), .reference(Reference("b", form: .page)), .text("。")]))])
    let report = Report(
      information: .init(title: "测试", date: "2023-04-01"), sections: [referring, section("b", [paragraph("到此。")])])
    let remarks = try maker.pages(of: report, created: 0).remarks
    let remark = try #require(remarks.first { $0.code == "pages.unsettled" })
    #expect(remark.place?.section == "a")
    #expect(remark.message.contains("“b” on page ? or 2"))
    maker.mostPasses = 5
    #expect(try maker.pages(of: report, created: 0).remarks.isEmpty)
  }

  @Test func unchangedSectionsAreNotLaidOutAgain() throws {
    let cache = PageCache()
    var sections = mixed(4)
    let first = try lay(sections, cache: cache)
    #expect(cache.made == 4)
    #expect(try lay(sections, cache: cache).document == first.document)
    #expect(cache.made == 4)
    sections[1].blocks.append(paragraph("新的一段。"))
    let changed = try lay(sections, cache: cache)
    #expect(cache.made == 5)
    #expect(try lay(sections).document == changed.document)
  }

  @Test func aChangedThemeLaysEverythingOutAgain() throws {
    let cache = PageCache()
    _ = try lay(mixed(2), cache: cache)
    var theme = Theme.annualBrief
    theme.text.body.text.size = 11
    _ = try lay(mixed(2), theme: theme, cache: cache)
    #expect(cache.made == 4)
  }

  @Test("A hundred pages of the source have no widow, orphan or lonely heading, and all are full")
  func aHundredPagesOfTheSource() throws {
    let headings: Set = ["产业援疆强经济促就业", "民生援疆济危难暖人心", "交流互融增情谊促团结"]
    var blocks: [Block] = []
    for number in 0..<47 {
      for text in SourceArticle.paragraphs {
        blocks.append(
          headings.contains(text) ? .heading(Heading(Prose([.text("\(text)（\(number + 1)）")]))) : paragraph(Prose([.text(text)])))
      }
    }
    let fonts = try #require(Self.fonts)
    let source = section("a", blocks).anchored()
    let theme = Theme.annualBrief
    let terms = CompositionTerms(theme: theme, words: .chinese, directory: Directory([source], words: .chinese))
    let galley = Galley(source, on: terms, by: Typesetter(fonts: fonts), Workshop(fonts: fonts, workers: nil))
    let plans = try Paginator(depth: theme.page.depth, grid: theme.page.grid).cut(galley.slices, galley.passages)
    #expect(plans.count >= 100)
    for (number, plan) in plans.enumerated().dropLast() {
      let last = try #require(plan.places.last).slice
      let next = try #require(plans[number + 1].places.first).slice
      #expect(!galley.slices[last].keepsNext, "page \(number + 1) ends with a heading")
      if case .allowed(let cost) = galley.slices[next].breakBefore {
        #expect(cost < Cost.widow, "page \(number + 1) ends with an orphan or the next begins with a widow")
      } else {
        Issue.record("page \(number + 1) ends where it may not")
      }
      #expect(theme.page.depth - plan.bottom < theme.page.grid, "page \(number + 1) is short")
    }
  }

  @Test func noTextIsLostAndOneWayOfEachParagraphStands() throws {
    let sections = mixed(3)
    let pages = body(try lay(sections))
    let text = pages.map(\.frame.words).joined().filter { !$0.isASCII }
    for section in sections {
      for block in section.blocks.suffix(9) {
        guard case .paragraph(let paragraph) = block else { continue }
        let opening = String(paragraph.text.plain.prefix(6)).filter { !$0.isASCII }
        let isThere = text.contains(opening)
        #expect(isThere, "“\(opening)” is lost")
      }
    }
  }

  @Test func footNotesStandOnTheirMarksPageAndLeadBack() throws {
    let report = try lay(mixed(2))
    for page in body(report) {
      let linked = Set(page.frame.linkedAnchors)
      for anchor in page.frame.anchors where anchor.contains(".note.") && anchor.hasSuffix(".mark") {
        #expect(linked.contains(String(anchor.dropLast(5))))
      }
    }
    let anchors = body(report).flatMap(\.frame.anchors).filter { $0.contains(".note.") }
    #expect(Set(anchors).count > 6)
    for anchor in anchors where !anchor.hasSuffix(".mark") { #expect(anchors.contains(anchor + ".mark")) }
  }

  @Test func notesAreNumberedByPageWhereTheThemeSaysSo() throws {
    var theme = Theme.annualBrief
    theme.page.notes = .page
    let blocks = SourceArticle.paragraphs.map { paragraph(Prose([.text($0), .note(Note("注"))])) }
    let pages = body(try lay([section("a", blocks)], theme: theme))
    #expect(pages.count > 2)
    for page in pages where page.frame.anchors.contains(where: { $0.hasSuffix(".mark") }) {
      #expect(page.frame.dump().contains("①"))
    }
  }

  @Test func notesInTheMarginStandBesideTheirLine() throws {
    let blocks = [paragraph(Prose([.text("正文的一行。"), .note(Note("旁注的话", kind: .margin))]))]
    let page = try #require(body(try lay([section("a", blocks)])).first)
    let dump = page.frame.dump()
    #expect(dump.contains("旁注的话"))
    #expect(page.frame.anchors.contains("a.note.1") && page.frame.anchors.contains("a.note.1.mark"))
  }

  @Test func chaptersOpenOnRightHandPages() throws {
    var theme = Theme.annualBrief
    theme.page.chapters = .recto
    let pages = try lay(
      [section("a", [paragraph("一。")]), section("b", [paragraph("二。")])], theme: theme
    ).document.pages
    #expect(pages.map(\.label) == ["封面", "封面2", "i", "ii", "1", "2", "3"])
    #expect(pages[5].frame.items.isEmpty)
  }

  @Test func blanksBeforeARectoBreakHaveNoHead() throws {
    let pages = body(try lay([section("a", [paragraph("一。"), .rectoBreak, paragraph("二。")])]))
    #expect(pages.map(\.label) == ["1", "2", "3"])
    #expect(pages[1].frame.items.isEmpty)
  }

  @Test func leftHandPagesMirrorRightHandOnes() throws {
    var theme = Theme.annualBrief
    theme.page.mirrored = true
    theme.page.margins.left -= 20
    theme.page.margins.right += 20
    theme.page.backCover = true
    let report = try lay([section("a", SourceArticle.paragraphs.map { paragraph(Prose([.text($0)])) })], theme: theme)
    let pages = body(report)
    func left(_ page: Page) -> Double {
      page.frame.items.compactMap { placed in
        if case .tag(let tag, _) = placed.item, tag.role == .section { placed.position.x } else { nil }
      }.first ?? 0
    }
    #expect(left(pages[0]) == theme.page.margins.left)
    #expect(left(pages[1]) == theme.page.margins.right)
    #expect(report.document.pages.last?.label == "封底")
    #expect(report.document.pages.count.isMultiple(of: 2))
  }

  @Test func aTitleThatNoFontHasIsABoxAndNoEnd() throws {
    var sections = mixed(2)
    sections[0].title = "标题\u{13000}"
    let report = try lay(sections)
    #expect(report.failures.count == 1)
    #expect(report.failures.first?.place?.section == "s0")
    let text = report.document.dump()
    #expect(text.contains("标题U+13000") && text.contains("此处未能生成"))
  }

  @Test func aSliceTallerThanThePageIsScaledWithAWarning() throws {
    let json = #"{"mark":"bar","height":3000,"data":{"values":[{"a":"一","b":1}]},"encoding":{"y":{"field":"b","type":"quantitative"}}}"#
    let tall = try JSONDecoder().decode(ChartSpec.self, from: Data(json.utf8))
    let report = try lay([section("a", [.chart(ChartFigure(anchor: "big", spec: tall, caption: "高图"))])])
    let remark = report.remarks.first { $0.code == "page.scaled" }
    #expect(remark?.place?.section == "a")
    #expect(remark?.place?.block?.contains("big") == true)
  }
}

extension Frame {
  /// All text in the frame, in the order of painting.
  var words: String {
    items.map { placed -> String in
      switch placed.item {
      case .glyphs(let run): run.text
      case .group(let frame, _, _), .tag(_, let frame): frame.words
      case .shape, .image, .bitmap, .flattened, .link: ""
      }
    }.joined()
  }
}

extension Frame {
  /// What the links in the frame say.
  fileprivate var linkTitles: [String] {
    items.flatMap { placed -> [String] in
      switch placed.item {
      case .link(let link, _): [link.title]
      case .group(let frame, _, _), .tag(_, let frame): frame.linkTitles
      case .glyphs, .shape, .image, .bitmap, .flattened: []
      }
    }
  }
}
