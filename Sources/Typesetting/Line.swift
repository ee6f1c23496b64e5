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

/// What a line gave or took to fill its measure.
public struct LineReport: Hashable, Sendable {
  /// The share of each step of CLREQ's reduction that was used, from 0 to 1: line end, word spaces, interpuncts,
  /// brackets and quotes, pauses, Han–Latin gaps, stops.
  public var shrink: [Double]
  /// The share of the first two steps of CLREQ's expansion that was used: word spaces, Han–Latin gaps.
  public var stretch: [Double]
  /// What the third step of expansion added to every place, in em of the paragraph's first run.
  public var opening: Double
  /// The names of the steps of `shrink`.
  public static let shrinkSteps = ShrinkTier.allCases.map { "\($0)" }
  /// The names of the steps of `stretch`.
  public static let stretchSteps = StretchTier.allCases.map { "\($0)" }

  /// How much the line is longer than its measure, in points: 0 unless a piece of it is longer than a whole line.
  public var excess: Double
  /// Whether the line had to end where a rule forbids it, since nothing else would fit the measure.
  public var breaksRule: Bool

  public init(
    shrink: [Double] = [], stretch: [Double] = [], opening: Double = 0, excess: Double = 0, breaksRule: Bool = false
  ) {
    self.shrink = shrink
    self.stretch = stretch
    self.opening = opening
    self.excess = excess
    self.breaksRule = breaksRule
  }

  init(_ fit: LineFit, em: Double, breaksRule: Bool) {
    self.init(
      shrink: fit.shrink == .zero ? [] : ShrinkTier.allCases.map { Double(fit.shrink[$0.rawValue]) },
      stretch: fit.stretch == .zero ? [] : StretchTier.allCases.map { Double(fit.stretch[$0.rawValue]) },
      opening: em > 0 ? fit.opening / em : 0, excess: fit.excess, breaksRule: breaksRule)
  }
}
