import Frames
import ReportKit

/// How the rows of a mark are painted.
struct Paints {
  let context: MarkContext
  /// The style of all rows, where nothing in it depends on the row.
  private var common: SceneStyle?

  init(context: MarkContext) {
    self.context = context
    let channels: [Channel] = [
      .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size,
    ]
    let keys = ["color", "fill", "stroke", "opacity", "fillOpacity", "strokeOpacity", "strokeWidth"]
    guard channels.allSatisfy({ context.encoding[$0] == nil }), keys.allSatisfy({ context.property($0)?["expr"] == nil })
    else { return }
    common = own([:])
  }

  /// Marks that are outlines rather than areas, unless they say otherwise.
  var isFilled: Bool {
    if let given = context.property("filled")?.bool { return given }
    switch context.unit.mark.kind {
    case .point, .line, .rule: return false
    case .geoshape: return context.unit.rows.first?["isGraticule"] != true
    default: return true
    }
  }

  func style(_ row: Row) -> SceneStyle { common ?? own(row) }

  private func own(_ row: Row) -> SceneStyle {
    let filled = isFilled
    let color = context.value(.color, row) ?? strange
    let usual = context.property("color", row)
    // What the author paints the mark with wins over a colour that stands for data.
    let own = context.unit.mark.properties
    let fill = context.value(.fill, row) ?? (own["fill"] == nil ? nil : context.property("fill", row)) ?? (filled ? color : nil) ?? context.property("fill", row) ?? (filled ? usual : nil)
    let stroke = context.value(.stroke, row) ?? (own["stroke"] == nil ? nil : context.property("stroke", row)) ?? (filled ? nil : color) ?? context.property("stroke", row) ?? (filled ? nil : usual)
    var style = SceneStyle()
    style.fill = paint(fill)
    style.stroke = paint(stroke)
    style.acrossPlot = [fill, stroke].contains { $0?["extent"] == "plot" }
    style.opacity = context.number(.opacity, "opacity", row) ?? context.unit.usualOpacity
    style.fillOpacity = context.number(.fillOpacity, "fillOpacity", row) ?? 1
    style.strokeOpacity = context.number(.strokeOpacity, "strokeOpacity", row) ?? 1
    style.strokeWidth = strokeWidth(row)
    style.dash = (context.value(.strokeDash, row) ?? context.property("strokeDash"))?.numbers ?? []
    style.dashPhase = context.number("strokeDashOffset") ?? 0
    if let cap = context.property("strokeCap")?.string.flatMap(Stroke.Cap.init) { style.cap = cap }
    if let join = context.property("strokeJoin")?.string.flatMap(Stroke.Join.init) { style.join = join }
    return style
  }

  /// The colour of categories that a domain of the author's leaves out: none of those in the legend.
  private var strange: DataValue? {
    guard context.look.isHouse, context.encoding[.color]?.isField == true, case .ordinal? = context.scale(.color),
      context.model(.color)?.property("domain")?.list != nil
    else { return nil }
    return "#B4B4B4"
  }

  private func strokeWidth(_ row: Row) -> Double? {
    if let own = context.value(.strokeWidth, row)?.number { return own }
    if [.line, .rule].contains(context.unit.mark.kind), let size = context.value(.size, row)?.number { return size }
    if [.line, .rule].contains(context.unit.mark.kind), context.unit.mark.properties["strokeWidth"] == nil,
      let size = context.number("size")
    {
      return size
    }
    return context.number("strokeWidth")
  }

  func paint(_ value: DataValue?) -> ScenePaint? {
    guard let value, !value.isNull else { return nil }
    if let text = value.string { return Color(css: text).map(ScenePaint.color) }
    if let gradient = value.object { return Self.gradient(gradient).map(ScenePaint.gradient) }
    return nil
  }

  /// A gradient in Vega's words, over the item's box; with the `extent` `plot` over the whole plot.
  static func gradient(_ json: Properties) -> Gradient? {
    guard let stops = json["stops"]?.list else { return nil }
    let colors = stops.compactMap { stop -> Gradient.Stop? in
      guard let offset = stop["offset"]?.number, let color = stop["color"]?.cssColor else { return nil }
      return Gradient.Stop(offset: offset, color: color)
    }
    func point(_ x: String, _ y: String, _ usual: Point) -> Point {
      Point(x: json[x]?.number ?? usual.x, y: json[y]?.number ?? usual.y)
    }
    let isRadial = json["gradient"] == "radial"
    return Gradient(
      start: point("x1", "y1", isRadial ? Point(x: 0.5, y: 0.5) : .zero),
      end: point("x2", "y2", isRadial ? Point(x: 0.5, y: 0.5) : Point(x: 1, y: 0)),
      radius: isRadial ? json["r2"]?.number ?? 0.5 : nil, stops: colors)
  }
}
