/// One way to break a paragraph into lines. A page maker takes `Typesetter.best`, asks `alternatives(to:)` where the page
/// wants a line more or fewer, and sets the chosen one by `lines(of:)`; only the first of the three shapes text.
public struct ParagraphVariant: Sendable {
  public let lineCount: Int
  /// Grows with the square of the gaps that the lines need: 1 is a line whose every place is 0.05 em wider. A line end
  /// that the rules forbid costs 10 000, a last line of a single Han 300.
  public let cost: Double
  let paragraph: Paragraph
  /// The lines of each stretch between forced line ends.
  let stretches: [[TotalFit.Line]]
  let measure: Double
}
