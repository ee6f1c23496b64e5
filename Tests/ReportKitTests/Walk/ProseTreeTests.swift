import ReportKit
import Testing

@Suite struct ProseTreeTests {
  private let note = Note(Prose([.text("注"), .index(IndexTerm("乙"))]))
  private var prose: Prose {
    Prose([.strong(Prose([.text("甲"), .link(address: "#a", Prose([.index(IndexTerm("甲"))])), .note(note)])), .text("丙")])
  }

  @Test func inlinesAreFoundAtWhateverDepth() {
    #expect(prose.allInlines(withNotes: false).count == 6)
    #expect(prose.allInlines(withNotes: true).count == 8)
    #expect(prose.notes == [note])
  }

  @Test func termsInNotesAreFoundAndNamed() {
    #expect(prose.indexTerms.map(\.term) == ["甲", "乙"])
    var count = 0
    let named = prose.namingTerms {
      count += 1
      return "m\(count)"
    }
    #expect(named.indexTerms.map(\.anchor) == ["m1", "m2"])
  }

  @Test func onlyWhatHoldsNoWordsIsExchanged() {
    let changed = prose.replacingInlines { if case .text(let words) = $0 { .text(words + words) } else { $0 } }
    #expect(changed.plain == "甲甲甲丙丙")
  }
}
