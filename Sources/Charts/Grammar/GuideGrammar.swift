import ReportKit

/// Axes, legends, headers, titles, and the ground behind marks.
enum GuideGrammar {
  private static let dates = Shape.list(.dates)
  private static let format = Shape.either([.text, .object([:])])
  private static let formatType = Shape.words("number time")
  private static let ticks = Shape.either([ScaleGrammar.ticks, ScaleGrammar.nice])

  /// The type of the words of a guide: of its labels, of its title.
  private static func type(_ name: String, _ wrap: (Shape) -> Shape = { $0 }) -> Words {
    func names(_ keys: String) -> String { keys.words.map { name + $0 }.joined(separator: " ") }
    return [
      wrap(.align): names("Align"), wrap(.baseline): names("Baseline"), wrap(.color): names("Color"), wrap(.text): names("Font"),
      wrap(.size): names("FontSize"), wrap(.fontStyle): names("FontStyle"), wrap(.fontWeight): names("FontWeight"),
      .size: names("Limit LineHeight"), wrap(.share): names("Opacity"), wrap(.shift): names("Padding"),
    ]
  }

  private static func stroke(_ name: String, cap: Bool = true) -> Words {
    func names(_ keys: String) -> String { keys.words.map { name + $0 }.joined(separator: " ") }
    return [
      .conditional(.color): names("Color"), .conditional(.dash): names("Dash"), .conditional(.shift): names("DashOffset"),
      .conditional(.share): names("Opacity"), .conditional(.size): names("Width"), .cap: names("Cap"),
    ]
  }

  private static let commonAxis = type("label", Shape.conditional) + type("title") + stroke("domain") + stroke("grid") + stroke("tick") + [
    .spoken: "aria",
    .flag: "domain grid labels ticks tickExtra tickRound",
    .anyNumber: "labelAngle titleAngle",
    .number(.init(least: -10, most: 10)): "bandPosition",
    .either([.flag, .shift]): "labelBound labelFlush",
    .size: "labelSeparation maxExtent minExtent",
    .atLeastZero: "tickMinStep zindex",
    .shift: "labelFlushOffset offset position tickOffset titleX titleY translate",
    .conditional(.shift): "labelOffset labelDx labelDy",
    .conditional(.size): "tickSize",
    .text: "description",
    .expression: "labelExpr",
    .overlap: "labelOverlap",
    .lines: "style title",
    .words("center extent"): "tickBand",
    ticks: "tickCount",
    .anchor: "titleAnchor",
    .either([dates, .object([:])]): "values",
    format: "format",
    formatType: "formatType",
  ]
  /// - Parameter orient: the sides on which the axis may stand.
  static func axis(_ orient: Shape) -> Words {
    let own = commonAxis + [orient: "orient"]
    return own + [.list(.object(own)): "others"]
  }

  private static let placing: Words = [
    .direction: "direction", .shift: "margin offset", .anchor: "anchor", .flag: "center", Grammar.flush: "bounds",
  ]
  /// Where the legends of each side stand.
  private static let layout = placing + [.object(placing): "left right top bottom top-left top-right bottom-left bottom-right"]

  /// The groups of axes in `config`.
  static let axisConfig = commonAxis + [.flag: "disable", .sides: "orient"]

  static let legend = type("label") + type("title") + [
    .spoken: "aria",
    .size: "clipHeight columnPadding cornerRadius gradientLength gradientStrokeWidth gradientThickness labelSeparation rowPadding symbolStrokeWidth strokeWidth",
    .atLeastZero: "columns zindex tickMinStep",
    .number(.init(least: 0, isWhole: true)): "symbolLimit",
    .shift: "labelOffset legendX legendY offset padding symbolDashOffset symbolOffset",
    .area: "symbolSize",
    .share: "gradientOpacity symbolOpacity",
    .color: "fillColor gradientStrokeColor strokeColor symbolFillColor symbolStrokeColor",
    .dash: "symbolDash strokeDash",
    .direction: "direction",
    .words("bottom bottom-left bottom-right left none right top top-left top-right"): "orient",
    .sides: "titleOrient",
    .words("symbol gradient"): "type",
    .symbol: "symbolType",
    .overlap: "labelOverlap",
    .anchor: "titleAnchor",
    .expression: "labelExpr",
    .lines: "title",
    .text: "description",
    .object(layout): "layout",
    .undrawn(unless: ["each"], "the columns of a legend are as wide as their words; leave it out"): "gridAlign",
    dates: "values",
    ticks: "tickCount",
    format: "format",
    formatType: "formatType",
  ]
  static let legendConfig = legend + [
    .flag: "disable",
    .direction: "gradientDirection symbolDirection",
    .size: "gradientHorizontalMaxLength gradientHorizontalMinLength gradientVerticalMaxLength gradientVerticalMinLength",
    .color: "symbolBaseStrokeColor",
    .share: "unselectedOpacity",
    .shift: "gradientLabelOffset",
    .undrawn("write labelLimit"): "gradientLabelLimit",
    .undrawn("write symbolFillColor"): "symbolBaseFillColor",
  ]

  private static let entries: Words = [
    .lines: "text", .symbol: "shape", .area: "size", .color: "color fill", .share: "opacity", .size: "strokeWidth",
  ]
  /// A legend that the author writes entry by entry.
  static let ownLegend = legend + [.list(.object(entries)): "entries"]

  /// - Parameter orient: the sides on which headers may stand.
  static func header(_ orient: Shape) -> Words { commonHeader + [orient: "labelOrient titleOrient orient"] }

  private static let commonHeader = type("label") + type("title") + [
    .anchor: "labelAnchor titleAnchor",
    .anyNumber: "labelAngle titleAngle",
    .expression: "labelExpr",
    .flag: "labels",
    .lines: "title style",
    format: "format",
    formatType: "formatType",
  ]

  static let title: Words = [
    .align: "align", .anchor: "anchor", .anyNumber: "angle", .spoken: "aria", .baseline: "baseline", .color: "color subtitleColor",
    .shift: "dx dy offset subtitlePadding", .text: "font subtitleFont", .size: "fontSize subtitleFontSize",
    .fontStyle: "fontStyle subtitleFontStyle", .fontWeight: "fontWeight subtitleFontWeight", .words("bounds group"): "frame",
    .size: "limit lineHeight subtitleLineHeight", .lines: "text subtitle source style", .atLeastZero: "zindex",
    .undrawn(unless: ["top", "bottom"], "a title stands above the chart (top) or below it (bottom)"): "orient",
  ]

  /// The ground behind a plot.
  static let ground: Words = [
    .size: "cornerRadius strokeWidth", .text: "cursor", .color: "fill stroke", .share: "fillOpacity opacity strokeOpacity", .cap: "strokeCap",
    .dash: "strokeDash", .shift: "strokeDashOffset", .join: "strokeJoin", .lines: "style",
    .undrawn(unless: [10], "the miter limit is 10 everywhere; leave it out, or use strokeJoin"): "strokeMiterLimit",
  ]
}
