import ReportKit

/// The properties of marks, and of the parts that composite marks are made of.
enum MarkGrammar {
  private static let length = Shape.either([.size, .object([.atLeastZero: "band step", .shift: "inset"])])
  private static let radius = Shape.either([.size, .object([.anyNumber: "share plus", .shift: "inset"])])
  private static let place = Shape.either([.shift, .words("width height")])

  /// What one mark may have.
  static let basic: Words = [
    .paint: "color fill stroke",
    .share: "opacity fillOpacity strokeOpacity",
    .size: "strokeWidth thickness binSpacing bandSize continuousBandSize limit lineHeight",
    radius: "innerRadius outerRadius radius radius2",
    .size: "cornerRadius cornerRadiusBottomLeft cornerRadiusBottomRight cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight",
    length: "width height discreteBandSize minBandSize",
    place: "x x2 y y2",
    .shift: "dx dy xOffset x2Offset yOffset y2Offset radiusOffset radius2Offset strokeDashOffset angularInset bandInset",
    .anyNumber: "angle theta theta2 thetaOffset theta2Offset startAngle endAngle padAngle tension time band timeUnitBandSize timeUnitBandPosition",
    .area: "size",
    .dash: "strokeDash",
    .size: "fontSize",
    .fontWeight: "fontWeight",
    .fontStyle: "fontStyle",
    .text: "font url description cursor ellipsis lineBreak",
    .address: "href",
    .flag: "filled clip aria order",
    .undrawn(unless: [true], "pictures are drawn smoothly; leave it out"): "smooth",
    .either([.lines, .anyNumber]): "text",
    .anything: "tooltip labels",
    .lines: "style",
    .symbol: "shape",
    .align: "align",
    .baseline: "baseline",
    .cap: "strokeCap",
    .join: "strokeJoin",
    .words("horizontal vertical"): "orient",
    .words("filter break-paths-filter-domains break-paths-show-domains break-paths-show-path-domains show"): "invalid",
    .words(
      """
      basis basis-closed basis-open bundle cardinal cardinal-closed cardinal-open catmull-rom linear linear-closed monotone \
      natural step step-after step-before
      """): "interpolate",
    .undrawn(unless: ["normal"], "colours are not blended here; leave it out, or use opacity"): "blend",
    .undrawn(unless: [10], "the miter limit is 10 everywhere; leave it out, or use strokeJoin"): "strokeMiterLimit",
    .undrawn(unless: [0], "strokes run along the middle of their outline; leave it out"): "strokeOffset",
    .undrawn("each mark is named by what it shows; write description"): "ariaRole ariaRoleDescription",
    .undrawn(unless: [true], "a picture keeps its proportions; leave it out"): "aspect",
    .undrawn(unless: ["ltr"], "the direction of words follows their script; leave it out"): "dir",
  ]

  private static let part = Shape.either([.flag, .object(basic)])
  private static let composite: Words = [
    part: "line box median rule outliers ticks borders band",
    .either([.flag, .words("transparent"), .object(basic)]): "point",
    .words("mean median"): "center",
    .either([.atLeastZero, .words("ci iqr min-max stderr stdev")]): "extent",
    .words("auto never always"): "rasterize",
  ]

  /// What `mark` may have, and the group of a mark in `config`.
  static let words = basic + composite

  private static let marks: Words = words + [.text: "type"]
  private static let texts: Words =
    marks + [.undrawn("words have no outline here; leave it out, or put a rect behind them"): "stroke"]

  private static let maps: Words = marks + [.undrawn(unless: [0], "a map is not turned on the page; write the projection's rotate"): "angle"]

  static func read(_ mark: DataValue, _ reading: inout GrammarReading) {
    let words =
      switch mark["type"]?.string {
      case "text": texts
      case "geoshape": maps
      default: marks
      }
    reading.read(mark, as: .either([.text, .object(words)]))
  }

  /// The marks that show a channel, where not all do.
  private static let showing: [Channel: Set<Mark.Kind>] = [
    .theta: [.arc, .text], .radius: [.arc, .text], .theta2: [.arc], .radius2: [.arc],
    .url: [.image], .text: [.text, .bar, .arc], .angle: [.point, .square, .circle, .text],
    .shape: [.point, .circle, .square, .geoshape, .line, .area, .trail],
    .strokeDash: [.line, .area, .trail, .point, .circle, .square, .tick, .rule, .bar, .rect, .arc, .geoshape, .errorbar, .errorband, .boxplot],
  ]

  /// Notes the channels of a unit's own encoding that its mark has no way to show.
  static func compare(_ encoding: Properties, _ mark: DataValue, _ reading: inout GrammarReading) {
    guard let kind = (mark.string ?? mark["type"]?.string).flatMap(Mark.Kind.init) else { return }
    for (name, definition) in encoding where !definition.isNull {
      guard let channel = Channel(rawValue: name), let marks = showing[channel], !marks.contains(kind) else { continue }
      let list = marks.map(\.rawValue).sorted().joined(separator: ", ")
      reading.at(name) { $0.fault("the mark “\(kind.rawValue)” does not show it; it is for \(list)") }
    }
  }
}
