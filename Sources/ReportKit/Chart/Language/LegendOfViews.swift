/// A legend that an author builds of views, in the words of a specification.
struct LegendOfViews {
  private var title: [Text] = []
  private var entries: [(figure: Figure?, words: [Text])] = []

  init(_ lines: [[ViewPiece]]) {
    let hasFigures = lines.joined().contains { $0.figure != nil }
    for line in lines {
      var isOpen = false
      for piece in line {
        switch piece {
        case .figure(let figure):
          entries.append((figure, []))
          isOpen = true
        case .words(let text):
          if hasFigures, entries.isEmpty {
            title.append(text)
          } else if isOpen || entries.last.map({ $0.figure != nil && $0.words.isEmpty }) == true {
            entries[entries.count - 1].words.append(text)
          } else {
            entries.append((nil, [text]))
          }
        }
      }
    }
  }

  var json: Properties {
    var legend: Properties = [
      "entries": .list(
        entries.map { entry in
          var json: Properties = ["text": .string(entry.words.map(\.content).joined(separator: " "))]
          guard let figure = entry.figure else { return .object(json) }
          json["shape"] = .string(figure.word)
          json["size"] = figure.area.map(DataValue.number)
          json["color"] = figure.color.map(DataValue.string)
          json["opacity"] = figure.opacity.map(DataValue.number)
          json["fill"] = figure.fill.map(DataValue.string)
          json["strokeWidth"] = figure.outline.map(DataValue.number)
          return .object(json)
        })
    ]
    if !title.isEmpty { legend["title"] = .string(title.map(\.content).joined(separator: " ")) }
    look("label", entries.lazy.compactMap(\.words.first).first, in: &legend)
    look("title", title.first, in: &legend)
    return legend
  }

  private func look(_ part: String, _ text: Text?, in legend: inout Properties) {
    guard let text else { return }
    legend["\(part)FontSize"] = text.font.size.map(DataValue.number)
    if text.font.isBold { legend["\(part)FontWeight"] = "bold" }
    legend["\(part)Color"] = text.color.map(DataValue.string)
  }
}
