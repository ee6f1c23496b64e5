import Frames

/// How sections, headings and captions are numbered.
///
/// A pattern is any words around places in braces: `{一}` counts in Chinese numerals, `{1}` in digits, `{I}` and `{i}` in
/// Roman numerals, `{A}` and `{a}` in letters, `{①}` in circled digits, and `{1.1}` gives all levels down to this one.
/// An empty pattern gives no number.
public struct Numbering: Hashable, Sendable {
  /// By level; the first is that of chapters.
  public var headings: [String]
  /// Whether figures and tables are counted anew in every chapter: 图2-3.
  public var captionsByChapter: Bool

  public init(headings: [String], captionsByChapter: Bool = false) {
    self.headings = headings
    self.captionsByChapter = captionsByChapter
  }

  /// 第一章, 一、, 1.
  public static let chinese = Numbering(headings: ["第{一}章", "{一}、"])
  /// 一、（一）1.（1）, as GB/T 9704—2012 numbers the levels of an official document; its title has no number.
  public static let official = Numbering(headings: ["", "{一}、", "（{一}）", "{1}.", "（{1}）"])
  /// 1, 1.1, 1.1.1.
  public static let decimal = Numbering(headings: ["{1}", "{1.1}　", "{1.1}　", "{1.1}　"])
  public static let none = Numbering(headings: [])

  /// The schemes by the names that theme files and report.yaml use.
  public static let schemes: [String: Numbering] = [
    "chinese": .chinese, "official": .official, "decimal": .decimal, "none": .none,
  ]

  /// The number of a heading.
  /// - Parameter counters: how many there have been on each level down to this one, the last being its own.
  public func number(_ counters: [Int]) -> String {
    guard let count = counters.last, count > 0, headings.indices.contains(counters.count - 1) else { return "" }
    return Self.filled(headings[counters.count - 1], counters)
  }

  /// What is wrong with a pattern, or nil.
  public static func fault(in pattern: String) -> String? {
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return "a { without its }" }
      let inside = rest[rest.index(after: open)..<close]
      guard Place(rawValue: String(inside)) != nil else {
        return "{\(inside)} counts nothing; write one of \(Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: " "))"
      }
      rest = rest[rest.index(after: close)...]
    }
    return rest.contains("}") ? "a } without its {" : nil
  }

  private static func filled(_ pattern: String, _ counters: [Int]) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      text += Place(rawValue: String(inside))?.text(counters) ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// What stands in braces.
  private enum Place: String, CaseIterable {
    case chinese = "一"
    case digits = "1"
    case upperRoman = "I"
    case lowerRoman = "i"
    case upperLetter = "A"
    case lowerLetter = "a"
    case circled = "①"
    case levels = "1.1"

    func text(_ counters: [Int]) -> String {
      let number = counters.last ?? 0
      switch self {
      case .chinese: return chineseNumeral(number)
      case .digits: return String(number)
      case .upperRoman: return romanNumeral(number).uppercased()
      case .lowerRoman: return romanNumeral(number)
      case .upperLetter: return letters(number).uppercased()
      case .lowerLetter: return letters(number)
      case .circled:
        guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number) - 1) else { return "(\(number))" }
        return String(Character(scalar))
      case .levels: return counters.map(String.init).joined(separator: ".")
      }
    }

    /// a … z, aa, ab …
    private func letters(_ number: Int) -> String {
      var rest = number
      var text = ""
      while rest > 0, let scalar = Unicode.Scalar(UInt32(97 + (rest - 1) % 26)) {
        text = String(Character(scalar)) + text
        rest = (rest - 1) / 26
      }
      return text
    }
  }
}
