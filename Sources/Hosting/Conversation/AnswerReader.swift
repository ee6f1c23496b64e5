import ReportKit

/// Reads a section's lines to one order, up to its answer.
struct AnswerReader {
  /// More than this many remarks of one section are left out.
  private static let mostDiagnostics = 200

  private let order: Int
  private let review: ResultReview
  private let kept: StandIns
  private let progress: @Sendable (Double) -> Void
  private var diagnostics: [Diagnostic] = []
  /// The lines that count: remarks and the result.
  private var lines: [[UInt8]] = []

  /// - Parameters:
  ///   - opening: what the section was sent, before it was put into an older version of the protocol.
  ///   - kept: what stands in for words that the section's version has not.
  ///   - progress: is told the share of the work that is done, from 0 to 1.
  init(order: Int, opening: Opening, kept: StandIns, progress: @escaping @Sendable (Double) -> Void = { _ in }) {
    self.order = order
    review = ResultReview(opening: opening)
    self.kept = kept
    self.progress = progress
  }

  /// Takes a line; the answer when it is the last.
  mutating func take(_ line: [UInt8]) throws(SectionFault) -> SectionAnswer? {
    switch try ReplyReader(line, order: order, kept: kept).reply {
    case .progress(_, let done, let whole):
      let share = done / whole
      if share.isFinite { progress(min(max(share, 0), 1)) }
      return nil
    case .diagnostic(_, let diagnostic):
      guard diagnostics.count < Self.mostDiagnostics else { return nil }
      diagnostics.append(diagnostic)
      lines.append(line)
      return nil
    case .result(_, let blocks):
      try review.check(blocks)
      lines.append(line)
      return SectionAnswer(blocks: blocks, diagnostics: diagnostics, lines: lines)
    case .error(_, let error): throw .reported(error)
    }
  }
}
