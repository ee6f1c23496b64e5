import Frames

/// How a run of text looks.
public struct TextStyle: Hashable, Sendable {
  public enum Weight: Int, Hashable, Sendable, Codable { case regular = 400, bold = 700 }

  /// Family names in order of preference, each as a font of the font folder calls itself.
  public var families: [String]
  public var weight: Weight
  /// In points.
  public var size: Double
  public var color: Color
  /// A BCP 47 tag.
  public var language: String
  /// Added after each character, in em.
  public var letterSpacing: Double
  /// How far the baseline is raised, in em; negative for subscripts.
  public var rise: Double
  public var decorations: Decorations
  /// Whether the text is code: no hyphen is set in it, and it parts at its own marks only.
  public var isCode: Bool

  public init(
    families: [String], weight: Weight = .regular, size: Double, color: Color = .black, language: String = "zh-Hans",
    letterSpacing: Double = 0, rise: Double = 0, decorations: Decorations = [], isCode: Bool = false
  ) {
    self.families = families
    self.weight = weight
    self.size = size
    self.color = color
    self.language = language
    self.letterSpacing = letterSpacing
    self.rise = rise
    self.decorations = decorations
    self.isCode = isCode
  }
}
