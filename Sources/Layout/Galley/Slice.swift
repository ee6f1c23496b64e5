import Frames
import ReportKit

/// A horizontal slice of a galley that no page break cuts: a line of text, a table row, a chart.
public struct Slice: Hashable, Sendable {
  /// Whether a page may begin with a slice.
  public enum Break: Hashable, Sendable {
    /// At a cost; 0 is free, 100 is a widow.
    case allowed(cost: Double)
    case forbidden
    case forced
  }

  /// As wide as the measure; its height is what the slice takes.
  public var frame: Frame
  /// White space above, in points, unless the slice stands first on its page. Of two neighbours' the larger counts.
  public var spaceBefore: Double
  /// White space below, in points, unless the slice stands last on its page.
  public var spaceAfter: Double
  public var breakBefore: Break
  /// The structure elements that the slice belongs to, outermost first. Neighbours share what is equal.
  public var path: [Tag]
  /// The box that the slice lies in.
  public var ground: Ground?
  /// What is shown again above the slice if a page begins with it, such as a table's head.
  public var repeated: Frame?
  /// What is drawn below the slice if its page ends with it, such as a table's closing rule; takes no space.
  public var closing: Frame?
  /// The rows of numbers in which what begins with the slice has a place.
  var numbers: Numbers = []
  /// Body text stands on the page's baseline grid; everything else takes the height it needs.
  public var onGrid: Bool
  /// Whether the slice may move to the top of the next page while the text goes on.
  public var floats: Bool
  /// Where a slice that floats must stand; nil: in the text or at the head of a later page.
  public var placement: Placement?
  /// Whether a page that begins with the slice is a right-hand one.
  public var opensRecto = false
  /// Foot notes whose marks stand in the slice.
  public var notes: [FootNote] = []
  /// Notes that stand in the margin beside the slice.
  public var margin: [Frame] = []
  /// Columns that stand in the slice's place; its own frame is empty.
  public var pour: Pour?
  /// Whether the slice may not be the last on its page, as a heading may not.
  public var keepsNext = false
  /// Whether nothing may float above the slice on its page, as above the opening of a section.
  public var holdsHead = false
  /// Whether the slice stands at the foot of its page, as the imprint of an official document does.
  public var sinks = false
  /// The data that the slice's tables and charts show.
  public var attachments: [Attachment] = []
  /// What is to be said of how the slice came out, such as a picture of too few pixels.
  public var remarks: [Diagnostic] = []

  public init(
    _ frame: Frame, spaceBefore: Double = 0, spaceAfter: Double = 0, breakBefore: Break = .allowed(cost: 0),
    path: [Tag] = [], ground: Ground? = nil, repeated: Frame? = nil, closing: Frame? = nil, onGrid: Bool = false,
    floats: Bool = false
  ) {
    self.frame = frame
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.breakBefore = breakBefore
    self.path = path
    self.ground = ground
    self.repeated = repeated
    self.closing = closing
    self.onGrid = onGrid
    self.floats = floats
  }

  public var height: Double { frame.size.height }
}

/// A note at the foot of the page on which its mark stands.
public struct FootNote: Hashable, Sendable {
  public var anchor: String
  /// The note's lines.
  public var lines: [Slice]

  public init(anchor: String, lines: [Slice]) {
    self.anchor = anchor
    self.lines = lines
  }
}

/// The box behind a row of slices: drawn once for each page that they reach.
public struct Ground: Hashable, Sendable {
  /// Tells neighbouring boxes apart.
  public var id: String
  public var fill: Color?
  public var stroke: Stroke?
  /// A bar along the left edge.
  public var bar: Color?
  /// Whether the bar stands along the right edge instead.
  public var mirrored = false
  /// White space between the box's edge and its slices, in points; the slices carry left and right in their frames.
  public var insets: Insets

  public init(id: String, fill: Color? = nil, stroke: Stroke? = nil, bar: Color? = nil, insets: Insets) {
    self.id = id
    self.fill = fill
    self.stroke = stroke
    self.bar = bar
    self.insets = insets
  }
}
