import Frames
import ReportKit
import Testing
import Themes

@testable import Layout

@Suite struct CitationLinksTests {
  private let directory = Directory(
    [
      Section(
        id: "a", title: "甲",
        blocks: [.bibliography(Bibliography([.init(anchor: "w", kind: .book, title: "书名")]))])
    ], words: .chinese)

  private func link(_ anchor: String) -> Placed {
    let size = Size(width: 10, height: 10)
    let inner = Frame(size: size, items: [Placed(.link(Link(.anchor(anchor), title: "[1]"), size), at: .zero)])
    return Placed(.tag(Tag(.link), inner), at: .zero)
  }

  private func page(_ items: [Placed], _ label: String) -> Page {
    Page(frame: Frame(size: .a4, items: items), label: label)
  }

  private var entry: Placed {
    let label = Frame(size: Size(width: 8, height: 8)).tagged(Tag(.listLabel))
    return Placed(.tag(Tag(.listItem, anchor: "w"), label), at: .zero)
  }

  @Test func aWorkLeadsBackToItsFirstCitation() {
    let pages = CitationLinks(directory).linked([page([link("w"), link("w")], "3"), page([link("w"), entry], "9")])
    #expect(pages[0].frame.anchors == ["w.cited"] && pages[1].frame.anchors == ["w"])
    #expect(pages[1].frame.linkedAnchors == ["w", "w.cited"])
  }

  @Test func aWorkThatNothingCitesLeadsNowhere() {
    let pages = [page([link("x"), entry], "1")]
    #expect(CitationLinks(directory).linked(pages) == pages)
  }
}
