import Frames

/// A set line.
public struct Line: Hashable, Sendable {
  /// As wide as the measure and as high as the paragraph's line height, with its baseline.
  public var frame: Frame
  /// From the first glyph cell's start to the last one's end, in points; the indent counts.
  public var width: Double
  /// The bytes of the paragraph's text that stand on the line.
  public var range: Range<Int>
  /// How the line was brought to its measure.
  public var fit: LineReport

  public init(frame: Frame, width: Double, range: Range<Int>, fit: LineReport = LineReport()) {
    self.frame = frame
    self.width = width
    self.range = range
    self.fit = fit
  }
}

extension LineReport {
  init(_ fit: LineFit, em: Double, breaksRule: Bool) {
    self.init(
      shrink: fit.shrink == .zero ? [] : ShrinkTier.allCases.map { Double(fit.shrink[$0.rawValue]) },
      stretch: fit.stretch == .zero ? [] : StretchTier.allCases.map { Double(fit.stretch[$0.rawValue]) },
      opening: em > 0 ? fit.opening / em : 0, excess: fit.excess, breaksRule: breaksRule)
  }
}
