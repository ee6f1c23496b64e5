import Frames

/// A chart as geometry, before any painter or font file is involved: plots with their marks, axes, legends and titles.
/// Lengths are in points; y grows downwards.
struct Scene: Hashable, Sendable {
  var size = Size.zero
  /// Where the first plot's corner lies, before words are put around the whole.
  var origin = Point.zero
  /// How far legends reach below all else.
  var overrun = 0.0
  var background: Color?
  var views: [SceneView] = []
  var axes: [SceneAxis] = []
  var legends: [SceneLegend] = []
  var titles: [SceneTitle] = []
}

/// A plot rectangle with its marks; geometry is relative to its top left corner.
struct SceneView: Hashable, Sendable {
  var at = Point.zero
  var size: Size
  /// The ground and the frame, with round corners.
  var ground = SceneStyle()
  var cornerRadius = 0.0
  var clip = false
  var marks: [SceneMarks] = []
  /// How many words of the author had no room and are not among the marks.
  var leftOut = 0
}

/// The items of one mark, back to front.
struct SceneMarks: Hashable, Sendable {
  var kind: String
  var items: [SceneItem]
  var clip = false
  var rasterising = Rasterising.never
  /// What the marks say together, where there are too many to be heard one by one.
  var summary = MarkWords()
  /// Whether the marks are words in an ink that the author did not choose.
  var isInkFree = false
  /// Of the chart in the specification.
  var path = "$"
  /// How many words of the author had no room in or beside the marks.
  var leftOut = 0
  /// Whether the items belong to the plot wherever they stand, so that it leaves room for them.
  var takesRoom = false
}

/// One drawn datum.
struct SceneItem: Hashable, Sendable {
  var shape: SceneShape
  var style = SceneStyle()
  /// What the item shows.
  var words = MarkWords()
  /// Where a click on the item leads.
  var link: String?
  /// Whether the item is words that the house adds, which may go where there is no room.
  var isExtra = false
  /// Whether the item is words that may stand a line higher or lower.
  var mayMove = false
  /// What the item's words stand beside, if they may stand on any side of it.
  var anchor: Point?
  /// Whether the item is words over an upright bar, which may turn where there is little room.
  var mayTurn = false
}

/// The geometry of an item.
enum SceneShape: Hashable, Sendable {
  case rect(Rect, corners: Corners)
  /// The area is in square points, as Vega has it; the angle in degrees.
  case symbol(Point, area: Double, shape: String, angle: Double)
  case rule(Point, Point)
  case text(SceneText)
  /// Angles in radians, clockwise from the top.
  case arc(Arc)
  /// Runs of points; a break in the data starts a new run.
  case line([[Point]], curve: Curve)
  /// The upper and the lower edge of each run.
  case area([[EdgePair]], curve: Curve, turned: Bool)
  /// Points with the width of the trail there.
  case trail([[TrailPoint]])
  case path(Path)
  /// The path is where the specification names the picture.
  case image(Rect, address: String, path: String)
  /// Many points as one picture over the plot.
  case raster(Bitmap, Rect)
}

struct Corners: Hashable, Sendable {
  var topLeft = 0.0
  var topRight = 0.0
  var bottomRight = 0.0
  var bottomLeft = 0.0

  init(all radius: Double = 0) { self.init(topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius) }

  init(topLeft: Double, topRight: Double, bottomRight: Double, bottomLeft: Double) {
    (self.topLeft, self.topRight, self.bottomRight, self.bottomLeft) = (topLeft, topRight, bottomRight, bottomLeft)
  }

  var isSquare: Bool { topLeft == 0 && topRight == 0 && bottomRight == 0 && bottomLeft == 0 }
}

struct EdgePair: Hashable, Sendable {
  var first: Point
  var second: Point
}

struct TrailPoint: Hashable, Sendable {
  var point: Point
  var width: Double
}

struct Arc: Hashable, Sendable {
  var centre: Point
  var inner: Double
  var outer: Double
  var start: Double
  var end: Double
  var padAngle = 0.0
  var cornerRadius = 0.0
}

/// A label or a text mark.
struct SceneText: Hashable, Sendable {
  enum Align: String, Sendable { case left, center, right }
  enum Baseline: String, Sendable { case top, middle, bottom, alphabetic, lineTop = "line-top", lineBottom = "line-bottom" }

  var at: Point
  /// One entry a line.
  var lines: [String]
  /// The lines before they were cut to a width; nil where none was.
  var uncut: [String]?
  var align = Align.left
  var baseline = Baseline.alphabetic
  /// In degrees, clockwise.
  var angle = 0.0
  var font: LabelFont
  var lineHeight: Double?
  /// What the words stand on, if on a ground of their own.
  var ground: Color?
  /// What goes with the words wherever they stand, seen from their place: a sample of the line that they name.
  var samples: [SceneItem] = []

  /// What the text says as a whole.
  var whole: [String] { uncut ?? lines }

  /// The box that the words take on the page, turned as they are.
  /// - Parameter size: of the words before they are turned.
  func box(of size: Size) -> Rect {
    let left = align == .left ? 0 : align == .right ? -size.width : -size.width / 2
    let top: Double =
      switch baseline {
      case .top, .lineTop: 0
      case .middle: -size.height / 2
      case .bottom, .lineBottom, .alphabetic: -size.height
      }
    guard angle != 0 else { return Rect(x: at.x + left, y: at.y + top, width: size.width, height: size.height) }
    let radians = angle * .pi / 180
    let turn = Transform.rotation(cosine: TurnMath.cosine(radians), sine: TurnMath.sine(radians))
    let corners = [(left, top), (left + size.width, top), (left, top + size.height), (left + size.width, top + size.height)]
    return .around(corners.map { turn.apply(to: Point(x: $0.0, y: $0.1)).moved(at) })
  }
}

/// How an item is painted; nil paints nothing.
struct SceneStyle: Hashable, Sendable {
  var fill: ScenePaint?
  var stroke: ScenePaint?
  var opacity = 1.0
  var fillOpacity = 1.0
  var strokeOpacity = 1.0
  var strokeWidth: Double?
  var dash: [Double] = []
  var dashPhase = 0.0
  var cap = Stroke.Cap.butt
  var join = Stroke.Join.miter
  /// Whether gradients run over the whole plot, rather than over the item's own box.
  var acrossPlot = false
}

/// A colour, a gradient over the item's box or the plot, or the hatching and fading of figures that are not exactly known.
enum ScenePaint: Hashable, Sendable {
  case color(Color)
  /// Shares of the item's box.
  case gradient(Gradient)
}
