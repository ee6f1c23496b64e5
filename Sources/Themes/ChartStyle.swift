import Frames
import Typesetting

/// The look of charts; lengths in points.
public struct ChartStyle: Hashable, Sendable {
  /// The one colour that carries the message.
  public var accent: Color
  /// Colours of categories, told apart by colour-blind readers too.
  public var palette: [Color]
  /// From low to high, for quantities shown by colour.
  public var ramp: [Color]
  public var grid: Color
  public var axis: Color
  public var background: Color
  public var title: TextStyle
  public var subtitle: TextStyle
  /// Category and axis labels.
  public var label: TextStyle
  /// Numbers beside marks.
  public var value: TextStyle
  public var gridWidth: Double
  public var axisWidth: Double
  public var lineWidth: Double

  public init(
    accent: Color, palette: [Color], ramp: [Color], grid: Color, axis: Color, background: Color, title: TextStyle,
    subtitle: TextStyle, label: TextStyle, value: TextStyle, gridWidth: Double = 0.4, axisWidth: Double = 0.6,
    lineWidth: Double = 1.8
  ) {
    self.accent = accent
    self.palette = palette
    self.ramp = ramp
    self.grid = grid
    self.axis = axis
    self.background = background
    self.title = title
    self.subtitle = subtitle
    self.label = label
    self.value = value
    self.gridWidth = gridWidth
    self.axisWidth = axisWidth
    self.lineWidth = lineWidth
  }
}
