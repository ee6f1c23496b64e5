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
  public static let shrinkSteps = ["lineEnd", "wordSpace", "interpunct", "bracket", "pause", "gap", "stop"]
  /// The names of the steps of `stretch`.
  public static let stretchSteps = ["wordSpace", "gap"]

  /// How much the line is longer than its measure, in points: 0 unless a piece of it is longer than a whole line.
  public var excess: Double
  /// Whether the line had to end where a rule forbids it, since nothing else would fit the measure.
  public var breaksRule: Bool
  /// The rule that the line's end breaks.
  public var broken: BrokenRule?
  /// Whether a hyphen was set at the line's end.
  public var isHyphenated = false
  /// Whether the last mark stands outside the measure.
  public var hangs = false
  /// Whether the line is the first of its paragraph.
  public var isFirst = false
  /// Whether the line is the last of its paragraph.
  public var isLast = false
  /// Whether it is a last line of fewer Han than the style asks for.
  public var isLonely = false

  public init(
    shrink: [Double] = [], stretch: [Double] = [], opening: Double = 0, excess: Double = 0, breaksRule: Bool = false
  ) {
    self.shrink = shrink
    self.stretch = stretch
    self.opening = opening
    self.excess = excess
    self.breaksRule = breaksRule
  }
}

/// The rule that a line's end breaks since nothing else would fit the measure.
public enum BrokenRule: String, Hashable, Sendable, CaseIterable, Codable {
  /// A mark that starts no line starts the next one.
  case lineStart
  /// A mark that ends no line ends this one.
  case lineEnd
  /// A dash or an ellipsis is parted, or a mark from another that it belongs to.
  case marks
  /// Three marks in a row were parted rather than opening the line wide.
  case markRun
  /// A number is parted from its unit, or a token in itself.
  case cohesion
  /// A word is parted without a hyphen.
  case word
}

/// A justified or broken line of text on a frame: where it stands, and how it was set.
public struct LineRecord: Hashable, Sendable {
  /// Below the frame's top, in points.
  public var baseline: Double
  /// From the frame's left edge, in points.
  public var x: Double
  public var report: LineReport
  /// The line's first words where there is something to say of it.
  public var excerpt: String

  public init(baseline: Double, x: Double = 0, report: LineReport, excerpt: String = "") {
    self.baseline = baseline
    self.x = x
    self.report = report
    self.excerpt = excerpt
  }
}

extension Frame {
  /// The records of all lines on the frame, with those inside tags and groups; a turned or scaled group's are left out.
  public var allLines: [LineRecord] {
    var found = lines
    for placed in items {
      let inner: [LineRecord]
      switch placed.item {
      case .tag(_, let frame): inner = frame.allLines
      case .group(let frame, let transform, _): inner = transform == .identity ? frame.allLines : []
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: inner = []
      }
      found += inner.map { $0.moved(by: placed.position) }
    }
    return found
  }
}

extension LineRecord {
  func moved(by point: Point) -> LineRecord {
    var copy = self
    copy.baseline += point.y
    copy.x += point.x
    return copy
  }
}
