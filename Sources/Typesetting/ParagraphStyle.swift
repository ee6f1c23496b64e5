/// How lines are made of text.
public struct ParagraphStyle: Hashable, Sendable {
  public enum Alignment: String, Hashable, Sendable, Codable {
    case justified, start, center, end
    /// 均排: the last line too fills the measure, as names in a list do.
    case distributed
  }

  /// What becomes of an opening bracket at the start of an indented line.
  public enum IndentBracket: String, Hashable, Sendable, Codable {
    /// Its white half is dropped, so that the first Han stands half an em after the indent.
    case trim
    /// It keeps its full em.
    case keep
  }

  /// What a line end looks to.
  public enum Wrapping: String, Hashable, Sendable, Codable {
    /// Even lines: any Han may end one.
    case body
    /// A heading's: lines of like length that end where the sense does (GB/T 9704—2012, 7.3.2). It is for
    /// every `alignment` but `justified`.
    case title
  }

  public var alignment: Alignment
  /// Indent of the first line, in em of the first run.
  public var firstLineIndent: Double
  /// Distance from baseline to baseline, in points.
  public var lineHeight: Double
  public var lineBreaking: LineBreaking
  public var punctuation: PunctuationStyle
  public var indentBracket: IndentBracket
  /// How many Han the last line of a paragraph of several lines must at least have.
  public var lastLineHan: Int
  /// Whether text runs from the right; nil: as the language of the first run does.
  public var rightToLeft: Bool?
  public var wrapping: Wrapping
  /// Whether words are hyphenated in languages that the font folder has patterns of, and English ones in Chinese text.
  public var hyphenates: Bool
  /// 行尾点号悬挂: one pause or stop at a line's end may stand outside the measure.
  public var hangsMarks: Bool
  /// 纵横对齐: every Han stands on a grid of its em. Western words are padded to whole em, marks keep theirs, and lines
  /// are not justified.
  public var grid: Bool

  public init(
    alignment: Alignment = .justified, firstLineIndent: Double = 0, lineHeight: Double,
    lineBreaking: LineBreaking = .gb, punctuation: PunctuationStyle = .lineEndHalf,
    indentBracket: IndentBracket = .trim, lastLineHan: Int = 2, rightToLeft: Bool? = nil,
    wrapping: Wrapping = .body, hyphenates: Bool = true, hangsMarks: Bool = false, grid: Bool = false
  ) {
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.lineHeight = lineHeight
    self.lineBreaking = lineBreaking
    self.punctuation = punctuation
    self.indentBracket = indentBracket
    self.lastLineHan = lastLineHan
    self.rightToLeft = rightToLeft
    self.wrapping = wrapping
    self.hyphenates = hyphenates
    self.hangsMarks = hangsMarks
    self.grid = grid
  }

  /// Whether lines are left at their natural widths.
  var isRagged: Bool { grid || alignment != .justified && alignment != .distributed }
}
