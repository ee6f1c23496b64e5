import Frames
import ReportKit

/// An axis as geometry: positions run along it, from the corner of its plot.
struct SceneAxis: Hashable, Sendable {
  enum Orient: String, Sendable { case top, bottom, left, right
    var isHorizontal: Bool { self == .top || self == .bottom }
  }

  struct Label: Hashable, Sendable {
    var position: Double
    var lines: [String]
    var visible = true
    /// Its place is relative to that of the tick.
    var text: SceneText
    /// How far its author moves it on the page.
    var shift = Point.zero

    /// How far it reaches from the ticks.
    /// - Parameter box: the size of its words.
    func depth(_ box: Size, _ orient: Orient) -> Double {
      switch orient {
      case .bottom: max(0, box.height + shift.y)
      case .top: max(0, box.height - shift.y)
      case .left: max(0, box.width - shift.x)
      case .right: max(0, box.width + shift.x)
      }
    }
  }

  /// The plot's corner, absolute.
  var at = Point.zero
  /// The plot's size.
  var size: Size
  var orient: Orient
  /// Distance from the plot's edge.
  var offset = 0.0
  var ticks: [Double] = []
  var labels: [Label] = []
  var grid: [Double] = []
  /// Start and end of the domain line, or nothing.
  var domain: [Double] = []
  var title: SceneText?
  var titlePlace = TitlePlace()
  var look = AxisLook()
  /// Lines that differ from the others, by their index.
  var tickStyles: [Int: SceneStyle] = [:]
  var tickSizes: [Int: Double] = [:]
  var gridStyles: [Int: SceneStyle] = [:]
  /// The least and the greatest depth of ticks and labels, beyond which the title stands.
  var depth: ClosedRange<Double>?
  /// Whether the axis lies above the marks.
  var above = false
  /// Whether the labels are names of categories, each of which says something of its own.
  var hasNames = false

  /// Where the title stands.
  struct TitlePlace: Hashable, Sendable {
    /// Along the axis; nil for its middle.
    var along: Double?
    /// Across the axis from its line, away from the plot where positive; nil for beyond the labels.
    var across: Double?
    /// Distance from the labels.
    var padding = 4.0
  }

  /// The plot's edge at which the axis stands, relative to the plot's corner, and the direction away from it.
  var edge: (Double, Double) {
    switch orient {
    case .bottom: (size.height + offset, 1)
    case .top: (-offset, -1)
    case .left: (-offset, -1)
    case .right: (size.width + offset, 1)
    }
  }

  /// A point so far along the axis and across it, relative to the plot's corner.
  func point(_ along: Double, _ across: Double) -> Point {
    orient.isHorizontal ? Point(x: along, y: across) : Point(x: across, y: along)
  }
}

/// How the lines of an axis are painted; lengths in points.
struct AxisLook: Hashable, Sendable {
  var domain = SceneStyle()
  var tick = SceneStyle()
  var grid = SceneStyle()
  var tickSize = 5.0
  var labelPadding = 2.0
  /// The value zero's place, where its grid line is stronger.
  var zero: Double?
  var zeroStyle = SceneStyle()
}

/// A legend as geometry.
struct SceneLegend: Hashable, Sendable {
  enum Kind: String, Sendable { case symbol, gradient, band }

  struct Entry: Hashable, Sendable {
    /// The symbol, nil beside a gradient; relative to the legend's corner.
    var symbol: SceneItem?
    var text: SceneText
    var style = SceneStyle()
    var visible = true
    /// What the entry explains.
    var value: DataValue?
  }

  var kind: Kind
  var at = Point.zero
  var size = Size.zero
  var orient = "right"
  /// Where the legend stands along its side: `start`, `middle` or `end`.
  var anchor = "start"
  var title: SceneText?
  var titleStyle = SceneStyle()
  var entries: [Entry] = []
  /// The ground of the legend, with round corners.
  var box: SceneStyle?
  var cornerRadius = 0.0
  /// White space between the box and what is in it.
  var padding = 0.0
  /// Where the author puts the legend, from the corner of the plot.
  var place: Point?
  /// How the bar of colours is outlined, and how dense it is.
  var barStyle = SceneStyle()
  /// The bar of a gradient legend.
  var bar: Rect?
  var stops: [Gradient.Stop] = []
  var isVertical = true
}

/// A title, a header or a source line.
struct SceneTitle: Hashable, Sendable {
  var role: String
  var text: SceneText
  var color: Color
}
