import Frames

/// A chart as geometry, before any painter or font file is involved: plots with their marks, axes, legends and titles.
/// Lengths are in points; y grows downwards.
struct Scene: Hashable, Sendable {
  var size = Size.zero
  /// Where the first plot's corner lies, before words are put around the whole.
  var origin = Point.zero
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
  var fill: Color?
  var stroke: Color?
  var clip = false
  var marks: [SceneMarks] = []
}

/// The items of one mark, back to front.
struct SceneMarks: Hashable, Sendable {
  var kind: String
  var items: [SceneItem]
  var clip = false
}

/// One drawn datum.
struct SceneItem: Hashable, Sendable {
  var shape: SceneShape
  var style = SceneStyle()
  /// What the item shows, in words.
  var description = ""
  /// Whether the item is words that the house adds, which may go where there is no room.
  var isExtra = false
  /// Whether the item is words that may stand a line higher or lower.
  var mayMove = false
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
  /// Many marks as one picture over the plot.
  case raster(ImageRef, Rect)
}

struct Corners: Hashable, Sendable {
  var topLeft = 0.0
  var topRight = 0.0
  var bottomRight = 0.0
  var bottomLeft = 0.0

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
  var align = Align.left
  var baseline = Baseline.alphabetic
  /// In degrees, clockwise.
  var angle = 0.0
  var font: LabelFont
  var lineHeight: Double?

  /// The upper left corner of a box of the size that the words take, turned as they are.
  func corner(of size: Size) -> Point {
    let x = at.x - (align == .left ? 0 : align == .right ? size.width : size.width / 2)
    return switch baseline {
    case .top, .lineTop: Point(x: x, y: at.y)
    case .middle: Point(x: x, y: at.y - size.height / 2)
    case .bottom, .lineBottom, .alphabetic: Point(x: x, y: at.y - size.height)
    }
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
  var cap = Stroke.Cap.butt
  var join = Stroke.Join.miter
}

/// A colour, a gradient over the item's box, or the hatching and fading of figures that are not exactly known.
enum ScenePaint: Hashable, Sendable {
  case color(Color)
  /// Shares of the item's box.
  case gradient(Gradient)
}
