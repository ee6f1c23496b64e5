import ReportKit

extension FactBook {
  /// What an author should look at: numbers typed by hand where a figure belongs, and figures that no section tells of.
  ///
  /// `literals` are the texts that manuscripts mark as meant to be typed; sentences of the source are meant too.
  public func check(_ sections: [Section], literals: Set<String> = []) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var mentioned: Set<String> = []
    let meant = MeantWords(literals + sources.map(\.display) + events.map(\.text))
    for section in sections {
      mentioned.formUnion(Mentions(section.blocks).figures)
      guard !figures.isEmpty else { continue }
      for (block, place) in section.placedBlocks {
        for case .prose(let prose, let site) in block.parts {
          for number in TypedNumbers.found(in: meant.removed(from: prose.typedText)) {
            diagnostics.append(
              Diagnostic(
                .warning, code: "number.typed",
                message: "“\(number)” is typed by hand; \(advice(on: number)), or mark it as meant: {=\(number)}",
                place: place.words(site)))
          }
        }
      }
    }
    let ids = Set(sections.map(\.id))
    let strays = figures.filter { !$0.section.isEmpty && !ids.contains($0.section) }
    for section in Set(strays.map(\.section)).sorted() {
      let figures = strays.filter { $0.section == section }.map(\.id)
      diagnostics.append(
        Diagnostic(
          .note, code: "figure.section",
          message: "the report has no section “\(section)”, to which \(figures.prefix(8).joined(separator: ", ")) belong",
          place: Place(table: "figures", row: figures[0], column: "section")))
    }
    for figure in figures where !mentioned.contains(figure.id) {
      diagnostics.append(
        Diagnostic(
          .note, code: "figure.unused", message: "no section mentions \(figure.id), \(figure.indicator)",
          place: Place(table: "figures", row: figure.id)))
    }
    return diagnostics
  }

  /// Which figure says a typed number, if one does.
  private func advice(on number: String) -> String {
    let digits = number.prefix { $0.isASCII }
    let same = figures.filter { figure in
      let written = figure.written.inSentence
      return written.hasPrefix(number) || written.hasSuffix(number) || figure.written.number == digits
    }
    guard let exact = same.first(where: { $0.written.inSentence.contains(number) }) ?? same.first else {
      return "no figure says so; give it a row in the data"
    }
    return "mention the figure, {\(exact.id)} (\(exact.indicator))"
  }
}
