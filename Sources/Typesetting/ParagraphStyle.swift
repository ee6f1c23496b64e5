/// How lines are made of text.
public struct ParagraphStyle: Hashable, Sendable {
  public enum Alignment: String, Hashable, Sendable, Codable { case justified, start, center, end }

  public var alignment: Alignment
  /// Indent of the first line, in em of the first run.
  public var firstLineIndent: Double
  /// Distance from baseline to baseline, in points.
  public var lineHeight: Double

  public init(alignment: Alignment = .justified, firstLineIndent: Double = 0, lineHeight: Double) {
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.lineHeight = lineHeight
  }
}
