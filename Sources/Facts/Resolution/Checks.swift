import ReportKit

extension FactBook {
  /// What an author should look at: numbers typed by hand where a figure belongs, and figures that no section tells of.
  ///
  /// `literals` are the texts that manuscripts mark as meant to be typed; sentences of the source are meant too.
  public func check(_ sections: [Section], literals: Set<String> = []) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var mentioned: Set<String> = []
    let meant = literals.sorted() + sources.map(\.display) + events.map(\.text)
    for section in sections {
      for (index, block) in section.blocks.enumerated() {
        let place = Place(section: section.id, block: "block \(index + 1) (\(block.kind.rawValue))")
        mentioned.formUnion(block.mentionedFigures)
        for prose in block.allProse {
          let text = meant.reduce(prose.typedText) { $0.replacing($1, with: "\n") }
          for number in TypedNumbers.found(in: text) {
            diagnostics.append(
              Diagnostic(
                .warning, code: "number.typed",
                message: "“\(number)” is typed by hand; mention the figure, {f001}, or mark it as meant: {=\(number)}",
                place: place))
          }
        }
      }
    }
    for figure in figures where !mentioned.contains(figure.id) {
      diagnostics.append(
        Diagnostic(
          .note, code: "figure.unused", message: "no section mentions \(figure.id), \(figure.indicator)",
          place: Place(table: "figures", row: figure.id)))
    }
    return diagnostics
  }
}
