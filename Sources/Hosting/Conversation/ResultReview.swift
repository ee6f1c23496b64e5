import ReportKit

/// The rules that a section's blocks keep beyond their shape: they use only what was sent, and name each place once.
struct ResultReview {
  private let figures: Set<String>

  /// A section may use the figures among its rows, and those that its manuscript mentions.
  init(opening: Opening) {
    let rows = opening.tables["figures"]?.values(of: "id") ?? []
    let ids = rows.compactMap { value in if case .string(let id) = value { id } else { nil } }
    figures = Set(ids).union(Mentions(opening.narrative).figures)
  }

  func check(_ blocks: [Block]) throws(SectionFault) {
    var anchors: Set<String> = []
    for (index, block) in blocks.enumerated() {
      let mentions = Mentions(block)
      let place = "block \(index + 1) (\(block.kind.rawValue))"
      if let id = mentions.figures.first(where: { !figures.contains($0) }) {
        throw .notAllowed("the section was not sent the figure “\(id)”; see reads in plugin.json", place: place)
      }
      if let file = mentions.files.first {
        throw .notAllowed("a section's chart brings its own rows; it may not read the file “\(file)”", place: place)
      }
      for anchor in mentions.anchors where !anchors.insert(anchor).inserted {
        throw .malformed("the anchor “\(anchor)” is there twice", place: place)
      }
    }
  }
}
