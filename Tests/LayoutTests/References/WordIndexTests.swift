import ReportKit
import Testing
import Themes

@testable import Layout

@Suite struct WordIndexTests {
  private let sections = [
    Section(
      id: "a", title: "甲",
      blocks: ["重庆", "巴州", "银行", "安居", "场馆", "一带一路", "GDP", "巴州"].map { term in
        .paragraph(Paragraph(Prose([.index(IndexTerm(term))])))
      })
  ].map { $0.anchored() }

  private func index(_ order: Listing.Order) throws -> WordIndex {
    var directory = Directory(sections, words: .chinese)
    for (number, term) in directory.terms.enumerated() { directory.folios[term.anchor] = String(number + 1) }
    return try WordIndex(directory, order)
  }

  @Test func pinyinStandsUnderLetters() throws {
    let groups = try index(.pinyin).groups
    #expect(groups.map(\.heading) == ["A", "B", "C", "G", "Y"])
    #expect(groups[2].entries.map(\.term) == ["场馆", "重庆"])
    #expect(groups[4].entries.map(\.term) == ["一带一路", "银行"])
  }

  @Test func strokesCount() throws {
    let groups = try index(.strokes).groups.filter { $0.heading != "G" }
    #expect(groups.map(\.heading) == ["1画", "4画", "6画", "9画", "11画"])
    #expect(groups[0].entries.map(\.term) == ["一带一路"])
  }

  @Test func aWordHasEachOfItsPagesOnce() throws {
    let places = try index(.pinyin).groups[1].entries[0].places
    #expect(places.map(\.folio) == ["2", "8"])
    #expect(places.map(\.anchor) == ["a.index.2", "a.index.8"])
  }
}
