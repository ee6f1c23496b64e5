import Facts
import Foundation
import ReportKit

/// Chinese text of a given length: clauses of the brief's own source, shuffled anew for each paragraph, always alike.
struct Corpus {
  let paragraphs: [String]

  var characters: Int { paragraphs.reduce(0) { $0 + $1.count } }

  /// - Parameter characters: how many the text has at least.
  init(characters: Int, from book: FactBook) {
    let clauses = book.sources.flatMap { source in
      source.display.split { "，。；：".contains($0) }.map(String.init).filter { $0.count > 3 }
    }
    var generator = SplitMix(state: 2023)
    var paragraphs: [String] = []
    var written = 0
    while written < characters, !clauses.isEmpty {
      let length = Int.random(in: 4...16, using: &generator)
      let chosen = (0..<length).map { _ in clauses[Int.random(in: clauses.indices, using: &generator)] }
      let paragraph = chosen.joined(separator: "，") + "。"
      paragraphs.append(paragraph)
      written += paragraph.count
    }
    self.paragraphs = paragraphs
  }

  /// The text as a report of sections of so many paragraphs each.
  func report(paragraphsPerSection: Int = 60) -> Report {
    let starts = stride(from: 0, to: paragraphs.count, by: paragraphsPerSection)
    let sections = starts.enumerated().map { number, start in
      let part = paragraphs[start..<min(start + paragraphsPerSection, paragraphs.count)]
      return Section(
        id: "s\(number)", title: "第\(number + 1)部分",
        blocks: part.map { .paragraph(Paragraph(Prose([.text($0)]))) })
    }
    return Report(information: .init(title: "测速", date: "2023-04-01"), sections: sections)
  }
}

/// A generator of numbers that are the same on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
