/// How a line is drawn; lengths in points.
public struct StrokeStyle: Hashable, Sendable {
  public var lineWidth: CGFloat
  public var lineCap: CGLineCap
  public var lineJoin: CGLineJoin
  public var miterLimit: CGFloat
  public var dash: [CGFloat]
  /// How far into its dashes a line starts.
  public var dashPhase: CGFloat

  public init(
    lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, miterLimit: CGFloat = 10, dash: [CGFloat] = [],
    dashPhase: CGFloat = 0
  ) {
    (self.lineWidth, self.lineCap, self.lineJoin, self.miterLimit) = (lineWidth, lineCap, lineJoin, miterLimit)
    (self.dash, self.dashPhase) = (dash, dashPhase)
  }

  @_disfavoredOverload public init(
    lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, miterLimit: CGFloat = 10, dash: [Double],
    dashPhase: CGFloat = 0
  ) {
    self.init(
      lineWidth: lineWidth, lineCap: lineCap, lineJoin: lineJoin, miterLimit: miterLimit, dash: dash.map { CGFloat($0) }, dashPhase: dashPhase)
  }

  /// The lengths of dashes and gaps; nil for a line without.
  var dashes: DataValue? { dash.isEmpty ? nil : .list(dash.map { .number(Double($0)) }) }

  var properties: Properties {
    var properties: Properties = ["strokeWidth": .number(Double(lineWidth))]
    if lineCap != .butt { properties["strokeCap"] = .string(lineCap.rawValue) }
    if lineJoin != .miter { properties["strokeJoin"] = .string(lineJoin.rawValue) }
    properties["strokeDash"] = dashes
    if dashPhase != 0, !dash.isEmpty { properties["strokeDashOffset"] = .number(Double(dashPhase)) }
    return properties
  }
}

/// How a line ends.
public enum CGLineCap: String, Sendable { case butt, round, square }

/// How a line turns.
public enum CGLineJoin: String, Sendable { case miter, round, bevel }
