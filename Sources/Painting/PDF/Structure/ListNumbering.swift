import Frames

/// How a list's items are counted (ISO 32000-1, table 347).
enum ListNumbering: String {
  case none = "None"
  case disc = "Disc"
  case circle = "Circle"
  case square = "Square"
  case decimal = "Decimal"
  case upperRoman = "UpperRoman"
  case lowerRoman = "LowerRoman"
  case upperAlpha = "UpperAlpha"
  case lowerAlpha = "LowerAlpha"

  /// Read from the first label; nil for a list without labels.
  init?(of list: Element, in elements: [Element]) {
    guard let label = ListNumbering.firstLabel(below: list, in: elements) else { return nil }
    let sign = label.text.unicodeScalars.first { !" \t（(【[".unicodeScalars.contains($0) }
    switch sign {
    case .some("0"..."9"), .some("０"..."９"), .some("①"..."⑳"), .some("⑴"..."⒇"): self = .decimal
    case .some("•"), .some("●"), .some("·"), .some("–"), .some("—"), .some("-"): self = .disc
    case .some("○"), .some("◦"): self = .circle
    case .some("■"), .some("▪"), .some("□"): self = .square
    case .some("Ⅰ"..."Ⅻ"), .some("I"), .some("V"), .some("X"): self = .upperRoman
    case .some("ⅰ"..."ⅻ"), .some("i"), .some("v"), .some("x"): self = .lowerRoman
    case .some("A"..."Z"): self = .upperAlpha
    case .some("a"..."z"): self = .lowerAlpha
    default: self = .none
    }
  }

  private static func firstLabel(below element: Element, in elements: [Element]) -> Element? {
    for case .element(let index) in element.kids {
      switch elements[index].tag.role {
      case .listLabel: return elements[index]
      case .listItem:
        if let label = firstLabel(below: elements[index], in: elements) { return label }
      default: break
      }
    }
    return nil
  }
}
