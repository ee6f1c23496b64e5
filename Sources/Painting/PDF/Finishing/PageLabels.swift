import Frames

/// What viewers call the pages: runs of Arabic or Roman numbers, and names for the others (ISO 32000-1, 12.4.2).
struct PageLabels {
  let words: String

  private enum Style: Equatable { case decimal, roman, name(String) }

  init(_ labels: [String]) {
    var ranges: [String] = []
    var previous: (style: Style, number: Int)?
    for (page, label) in labels.enumerated() {
      let (style, number) = PageLabels.read(label)
      if let previous, previous.style == style, previous.number + 1 == number, !PageLabels.isName(style) {
        // The range goes on.
      } else {
        switch style {
        case .decimal: ranges.append("\(page) << /S /D /St \(number) >>")
        case .roman: ranges.append("\(page) << /S /r /St \(number) >>")
        case .name(let name): ranges.append("\(page) << /P \(PDFText(name)) >>")
        }
      }
      previous = (style, number)
    }
    words = "<< /Nums [\(ranges.joined(separator: " "))] >>"
  }

  private static func isName(_ style: Style) -> Bool {
    if case .name = style { true } else { false }
  }

  private static func read(_ label: String) -> (Style, Int) {
    if let number = Int(label), number > 0, String(number) == label { return (.decimal, number) }
    if let number = (1...200).first(where: { romanNumeral($0) == label }) { return (.roman, number) }
    return (.name(label), 0)
  }
}
