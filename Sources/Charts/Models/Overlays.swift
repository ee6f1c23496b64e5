import ReportKit

/// Lines and rules with points, and areas with lines and points, as layers.
struct Overlays {
  let mark: Mark
  let encoding: Encoding
  let config: Config

  private var isHouse: Bool { config["house"] == true }

  /// The properties of paint and place that overlays take from their mark: Vega-Lite's take none.
  private var paint: [String] { isHouse ? ["color", "orient"] : [] }

  func charts() -> [ChartSpec]? {
    guard [.line, .area, .trail, .rule].contains(mark.kind) else { return nil }
    var point = overlay("point")
    if point == nil, mark.kind == .line || mark.kind == .area, config.mark(mark, "point") == nil, encoding[.shape] != nil { point = [:] }
    let line = mark.kind == .area ? overlay("line") : nil
    guard point != nil || line != nil else { return nil }
    var base = mark
    base.properties["point"] = false
    base.properties["line"] = false
    // Names at the ends of lines stand beyond the points.
    if let size = point?["size"]?.number, size > 0 { base.properties["dx"] = .number((size.squareRoot() / 2).rounded(.up)) }
    if mark.kind == .area, mark.properties["opacity"] == nil, encoding[.opacity] == nil { base.properties["opacity"] = 0.7 }
    var plain = encoding
    plain[.shape] = nil
    var layers = [ChartSpec(view: .unit(base), encoding: plain)]
    var above = encoding
    for channel in [Channel.x2, .y2] where mark.kind == .area && encoding[channel] != nil { above[channel] = nil }
    let orientation = Orientation(mark, encoding.typed(for: mark), config: config)
    if let stack = StackModel(mark, encoding.typed(for: mark), orientation: orientation, config: config) {
      above[stack.channel]?["stack"] = .string(stack.offset.rawValue)
    }
    if let line {
      var properties: Properties = [:]
      for key in ["clip", "interpolate", "tension", "tooltip"] + paint { properties[key] = mark.properties[key] }
      layers.append(ChartSpec(view: .unit(Mark(.line, properties.merging(line) { $1 })), encoding: above))
    }
    if let point {
      // Rings are whole, however their line is dashed.
      if isHouse { above[.strokeDash] = nil }
      var properties: Properties = ["opacity": 1, "filled": true]
      for key in ["clip", "tooltip"] + paint { properties[key] = mark.properties[key] }
      if isHouse, let stroke = mark.properties["stroke"] { properties["color"] = stroke }
      layers.append(ChartSpec(view: .unit(Mark(.point, properties.merging(point) { $1 })), encoding: above))
    }
    return layers
  }

  /// The properties of an overlay; nil where there is none.
  private func overlay(_ name: String) -> Properties? {
    switch config.mark(mark, name) {
    case nil, .null?, .bool(false)?: nil
    case .bool(true)?: [:]
    case .string("transparent")?: ["opacity": 0]
    case .object(let object)?: object
    case .string?, .number?, .list?: [:]
    }
  }
}
