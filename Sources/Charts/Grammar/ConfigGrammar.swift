import ReportKit

/// What holds for all parts of a chart: `config`.
enum ConfigGrammar {
  private static let view = GuideGrammar.ground + [
    .flag: "clip", .size: "continuousHeight continuousWidth step", .either([.size, .object([.size: "step"])]): "discreteHeight discreteWidth",
  ]
  private static let composition: Words = [.counting: "columns", .shift: "spacing"]
  private static let selections: Words = [.object(ParameterGrammar.selection): "point interval"]
  /// A style may be one of marks, of guides, of titles or of the ground.
  private static let style = Shape.object(
    GuideGrammar.axisConfig + GuideGrammar.title + GuideGrammar.ground + MarkGrammar.words
      + [.words("horizontal vertical left right top bottom"): "orient"])
  private static let guideType = "axes and legends take their type from config.axis and config.legend, such as labelFontSize and titleColor"
  private static let styles = ([
    .undrawn(guideType): "guide-label guide-title", .undrawn("titles take their type from config.title"): "group-title group-subtitle",
  ] as Words).withOthers(style)

  static let words: Words = [
    .object(MarkGrammar.words):
      "mark arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail",
    .object(GuideGrammar.axisConfig):
      """
      axis axisBand axisBottom axisDiscrete axisLeft axisPoint axisQuantitative axisRight axisTemporal axisTop axisX axisXBand \
      axisXDiscrete axisXPoint axisXQuantitative axisXTemporal axisY axisYBand axisYDiscrete axisYPoint axisYQuantitative axisYTemporal
      """,
    .object(GuideGrammar.header(.sides)): "header headerColumn headerFacet headerRow",
    .object(GuideGrammar.legendConfig): "legend",
    .object(GuideGrammar.title): "title",
    .object(view): "view",
    .object(ScaleGrammar.config): "scale",
    .object(ScaleGrammar.ranges): "range",
    .object(DataGrammar.projection): "projection",
    .object(composition): "concat facet",
    .object(selections): "selection",
    .object(styles): "style",
    .color: "background",
    Grammar.padding: "padding",
    Grammar.autosize: "autosize",
    .flag: "aria",
    .text: "countTitle font lineBreak timeFormat",
    .words("verbal functional plain"): "fieldTitle",
    .numberFormat: "numberFormat normalizedNumberFormat",
    .anything: "params tooltipFormat",
    .words("greyscale"): "print",
    .words("auto never always"): "rasterize",
    .undrawn(unless: [false], "there are no formats of one's own here; write a format, or labelExpr"): "customFormatTypes",
    .undrawn("there are no formats of one's own here; write numberFormat"): "numberFormatType normalizedNumberFormatType",
    .undrawn("there are no formats of one's own here; write timeFormat"): "timeFormatType",
    .undrawn("numbers and dates are written as Chinese readers write them; write numberFormat, timeFormat or labelExpr"): "locale",
  ]
}
