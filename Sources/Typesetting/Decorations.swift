/// What is drawn with text besides its glyphs (CLREQ, “Emphasis Dots”, “Proper Noun Marks and Book Title Marks”).
public struct Decorations: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// 着重号: a dot under each Han, none under marks.
  public static let emphasisDots = Decorations(rawValue: 1)
  /// 专名号: a line under the name; the lines of neighbouring names stand apart.
  public static let properName = Decorations(rawValue: 2)
  /// 书名号甲式: a wavy line under the title.
  public static let bookTitle = Decorations(rawValue: 4)
  public static let underline = Decorations(rawValue: 8)
  public static let strikethrough = Decorations(rawValue: 16)
}
