import Frames
import ReportKit
import Typesetting

/// The type of a label.
struct LabelFont: Hashable, Sendable {
  var families: [String]
  /// In points.
  var size: Double
  var weight: TextStyle.Weight = .regular
  /// Whether the words lean, as in italics: the upright letters, slanted.
  var isSlanted = false
  var color: Color

  func style(_ color: Color? = nil) -> TextStyle {
    TextStyle(families: families, weight: weight, size: size, color: color ?? self.color)
  }
}

/// Labels that are set, for the charts of one typesetter.
public final class LabelShelf {
  private struct Key: Hashable {
    let text: Spelling
    let font: LabelFont

    init(_ text: String, _ font: LabelFont) {
      self.text = Spelling(text)
      self.font = font
    }

    /// Few fonts of one size set the same text.
    func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(font.size)
    }
  }

  /// So many are kept; then the shelf is cleared.
  private static let most = 20_000
  private var lines: [Key: Line] = [:]

  public init() {}

  subscript(text: String, font: LabelFont) -> Line? {
    get { lines[Key(text, font)] }
    set {
      if lines.count >= Self.most { lines = [:] }
      lines[Key(text, font)] = newValue
    }
  }
}

/// Sets labels, and remembers each: the width that layout reserves is the width that is drawn.
final class Labels {
  private let typesetter: Typesetter
  private let shelf: LabelShelf

  /// Whether texts held control characters, which are not drawn.
  private(set) var hasControls = false

  /// Families that were asked for and are not there, in the order of their names.
  var missingFamilies: [String] { missing.sorted() }
  private var missing: Set<String> = []
  private lazy var known = Set(typesetter.fonts.faces.flatMap(\.families))

  /// The families of words: those that the author names and that are there, before the theme's.
  func families(_ named: DataValue?, _ usual: [String]) -> [String] {
    guard let list = named?.string else { return usual }
    let generic = ["sans-serif", "system-ui", "cursive", "fantasy"]
    let names = list.split(separator: ",").map { part in
      String(part.drop { $0 == " " || $0 == "'" || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "'" || $0 == "\"" }.reversed())
    }.filter { !$0.isEmpty && !generic.contains($0.lowercased()) }
    let isThere = names.contains { known.contains($0) || Self.kinds.contains($0.lowercased()) && !alike($0).isEmpty }
    if !isThere { missing.formUnion(names) }
    var families: [String] = []
    for name in names {
      let found = known.contains(name) ? [name] : alike(name)
      if found != [name] { standIns.formUnion(found) }
      families += found
    }
    return Self.once(families + usual)
  }

  /// The families of words in a weight. What stands in for a family that is not there keeps its weight: for bold words one
  /// with serifs stands before the brush's and the engraver's types, which have no bold face.
  func families(_ families: [String], in weight: TextStyle.Weight) -> [String] {
    guard weight == .bold, let first = families.first, standIns.contains(first), !hasBold(first) else { return families }
    return Self.once(known.filter { $0.contains("Serif") && hasBold($0) }.sorted() + families)
  }

  /// The families that stand in for others.
  private var standIns: Set<String> = []

  private func hasBold(_ family: String) -> Bool {
    typesetter.fonts.faces.contains { $0.families.contains(family) && $0.weight >= 600 }
  }

  private static func once(_ families: [String]) -> [String] {
    families.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The generic names of CSS that stand for families of a kind.
  private static let kinds: Set<String> = ["serif", "monospace"]

  /// What the names of typefaces of a kind hold, and what those of the font folder are called: the kinds of Chinese type
  /// by the names that offices know them by.
  private static let styles: [(parts: [String], family: String)] = [
    (["fangsong", "仿宋"], "Fang"), (["kai", "楷"], "Kai"), (["mono", "courier", "consolas", "menlo"], "Mono"),
    (["song", "simsun", "ming", "宋", "明", "serif", "times", "georgia"], "Serif"),
  ]

  /// The families of the font folder that are of the kind of one that is not there, so that the kind is kept.
  private func alike(_ name: String) -> [String] {
    let name = name.lowercased()
    guard !name.contains("sans"), let style = Self.styles.first(where: { $0.parts.contains(where: name.contains) }) else { return [] }
    return known.filter { $0.contains(style.family) }.sorted()
  }

  /// The type of words as somebody describes it: by family, size, weight, slant, colour and opacity.
  /// - Parameters:
  ///   - said: what is said of `Font`, `FontSize`, `FontWeight`, `FontStyle`, `Color` and `Opacity`.
  ///   - usual: what holds where nothing is said.
  func font(_ usual: LabelFont, _ said: (String) -> DataValue?) -> LabelFont {
    let color = said("Color")?.cssColor ?? usual.color
    let weight = said("FontWeight").map { $0.isBold ? TextStyle.Weight.bold : .regular } ?? usual.weight
    return LabelFont(
      families: families(families(said("Font"), usual.families), in: weight), size: said("FontSize")?.number ?? usual.size, weight: weight,
      isSlanted: said("FontStyle").map(\.isSlanted) ?? usual.isSlanted,
      color: color.withOpacity(color.opacity * (said("Opacity")?.number ?? 1)))
  }

  /// A text cut to a width, with an ellipsis.
  /// - Parameter limit: in points; 0 for none.
  func truncated(_ text: String, _ font: LabelFont, _ limit: Double, ellipsis: String = "…") throws -> String {
    guard limit > 0, try width(text, font) > limit else { return text }
    let dots = try width(ellipsis, font)
    var characters = Array(text)
    var (low, high) = (0, characters.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if try width(String(characters[..<middle]), font) + dots <= limit { low = middle } else { high = middle - 1 }
    }
    characters.removeSubrange(low...)
    return String(characters) + ellipsis
  }

  /// Whether characters that no font has are reckoned with an em each, where nothing is drawn.
  private let onlyMeasures: Bool

  init(_ typesetter: Typesetter, shelf: LabelShelf = LabelShelf(), onlyMeasures: Bool = false) {
    self.shelf = shelf
    self.typesetter = typesetter
    self.onlyMeasures = onlyMeasures
  }

  func line(_ text: String, _ font: LabelFont) throws -> Line {
    if let line = shelf[text, font] { return line }
    let (shown, lacksSome) = text.withoutControls
    let line = try typesetter.line(StyledText(shown, font.style()))
    if shown == text { shelf[text, font] = line }
    if lacksSome { hasControls = true }
    return line
  }

  /// In points.
  func width(_ text: String, _ font: LabelFont) throws -> Double {
    guard !text.isEmpty, font.size > 0 else { return 0 }
    do { return try line(text, font).width } catch TypesettingError.missingGlyph where onlyMeasures {
      return font.size * Double(text.count)
    }
  }

  func width(_ lines: [String], _ font: LabelFont) throws -> Double {
    try lines.reduce(0) { max($0, try width($1, font)) }
  }
}

extension String {
  /// The text without control characters (C0, DEL and C1) and noncharacters, which no font has; tabs and line ends are
  /// blanks. Also whether any are left out.
  fileprivate var withoutControls: (text: String, lacksSome: Bool) {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isNoncharacterCodePoint
    }
    guard unicodeScalars.contains(where: isControl) else { return (self, false) }
    var lacksSome = false
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !isControl(scalar) {
        plain.append(scalar)
      } else if "\t\n\r".unicodeScalars.contains(scalar) {
        plain.append(" ")
      } else {
        lacksSome = true
      }
    }
    return (String(plain), lacksSome)
  }
}
