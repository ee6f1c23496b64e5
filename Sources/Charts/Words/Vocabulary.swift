import ReportKit

/// The words that a specification may use, part by part: those of Vega-Lite v6 and a few of our own. A word that none
/// knows is a slip of the pen, and is named by its JSON path.
enum Vocabulary {
  /// What no part of the chart knows, in the order of the paths.
  static func unknown(in spec: ChartSpec) -> [ChartError] {
    var found: [ChartError] = []
    view(spec.json, "$", &found)
    return found.sorted { $0.path < $1.path }
  }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let views = words(
    """
    $schema align autosize background bounds center columns concat config data datasets description encoding facet \
    height \
    hconcat layer legends mark name padding params projection repeat resolve spacing spec title transform usermeta vconcat view width
    """)
  private static let marks = words(
    """
    align angle area aria ariaRole ariaRoleDescription aspect band bandSize baseline binSpacing blend bold box clip \
    color cornerRadius \
    cornerRadiusBottomLeft cornerRadiusBottomRight cornerRadiusEnd cornerRadiusTopLeft cornerRadiusTopRight cursor \
    borders \
    continuousBandSize description dir discreteBandSize dx dy ellipsis endAngle extent fill fillOpacity filled font \
    fontSize \
    fontStyle fontWeight height href innerRadius interpolate invalid limit line lineBreak lineHeight median \
    minBandSize opacity order orient outerRadius outliers padAngle point radius radius2 radius2Offset radiusOffset \
    rule shape \
    size smooth startAngle stroke strokeCap strokeDash strokeDashOffset strokeJoin strokeMiterLimit strokeOffset \
    strokeOpacity strokeWidth style tension text theta theta2 theta2Offset thetaOffset thickness ticks time \
    timeUnitBandPosition timeUnitBandSize tooltip type url width x x2 x2Offset xOffset y y2 y2Offset yOffset center \
    labels angularInset rasterize print
    """)
  private static let channels = words(
    """
    aggregate axis band bandPosition bin columns condition datum field format formatType header impute legend scale \
    sort \
    spacing span stack test timeUnit title type value align bounds center param empty
    """)
  private static let axes = words(
    """
    aria bandPosition description disable domain domainCap domainColor domainDash domainDashOffset domainOpacity \
    domainWidth \
    format formatType grid gridCap gridColor gridDash gridDashOffset gridOpacity gridWidth labelAlign labelAngle \
    labelBaseline labelBound labelColor labelExpr labelFlush labelFlushOffset labelFont labelFontSize labelFontStyle \
    labelFontWeight labelLimit labelLineHeight labelOffset labelOpacity labelOverlap labelPadding labels \
    labelSeparation maxExtent minExtent offset orient others position style tickBand tickCap tickColor tickCount tickDash \
    tickDashOffset tickExtra tickMinStep tickOffset tickOpacity tickRound tickSize tickWidth ticks title titleAlign \
    titleAnchor titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle titleFontWeight titleLimit \
    titleLineHeight titleOpacity titlePadding titleX titleY translate values zindex
    """)
  private static let legends = words(
    """
    aria clipHeight columnPadding columns cornerRadius description direction fillColor format formatType \
    gradientLength \
    gradientOpacity gradientStrokeColor gradientStrokeWidth gradientThickness gridAlign labelAlign labelBaseline \
    labelColor \
    labelExpr labelFont labelFontSize labelFontStyle labelFontWeight labelLimit labelOffset labelOpacity labelOverlap \
    labelPadding labelSeparation layout legendX legendY offset orient padding rowPadding strokeColor strokeWidth \
    symbolDash \
    symbolDashOffset symbolFillColor symbolLimit symbolOffset symbolOpacity symbolSize symbolStrokeColor \
    symbolStrokeWidth \
    symbolType tickCount tickMinStep title titleAlign titleAnchor titleBaseline titleColor titleFont titleFontSize \
    titleFontStyle titleFontWeight titleLimit titleLineHeight titleOpacity titleOrient titlePadding type values zindex
    """)
  private static let scales = words(
    """
    align base bins clamp constant domain domainMax domainMid domainMin domainRaw exponent interpolate name nice \
    padding \
    paddingInner paddingOuter range rangeMax rangeMin reverse round scheme type zero
    """)

  private static let titles = words(
    """
    align anchor angle aria baseline color dx dy font fontSize fontStyle fontWeight frame limit lineHeight offset orient \
    source style subtitle subtitleColor subtitleFont subtitleFontSize subtitleFontStyle subtitleFontWeight \
    subtitleLineHeight subtitlePadding text zindex
    """)
  private static let headers = words(
    """
    format formatType labelAlign labelAnchor labelAngle labelBaseline labelColor labelExpr labelFont labelFontSize \
    labelFontStyle labelFontWeight labelLimit labelLineHeight labelOrient labelPadding labels orient style title titleAlign \
    titleAnchor titleAngle titleBaseline titleColor titleFont titleFontSize titleFontStyle titleFontWeight titleLimit \
    titleLineHeight titleOrient titlePadding
    """)
  private static let grounds = words(
    """
    cornerRadius cursor fill fillOpacity opacity stroke strokeCap strokeDash strokeDashOffset strokeJoin strokeMiterLimit \
    strokeOpacity strokeWidth style
    """)
  private static let configs = words(
    """
    arc area aria autosize axis axisBand axisBottom axisDiscrete axisLeft axisPoint axisQuantitative axisRight axisTemporal \
    axisTop axisX axisXBand axisXDiscrete axisXPoint axisXQuantitative axisXTemporal axisY axisYBand axisYDiscrete axisYPoint \
    axisYQuantitative axisYTemporal background bar boxplot circle concat countTitle customFormatTypes errorband errorbar facet \
    fieldTitle font geoshape header headerColumn headerFacet headerRow image legend line lineBreak locale mark \
    normalizedNumberFormat normalizedNumberFormatType numberFormat numberFormatType padding params point print projection range \
    rasterize rect rule scale selection square style text tick timeFormat timeFormatType title tooltipFormat trail view
    """)
  private static let bins = words("anchor base binned divide extent maxbins minstep nice step steps")
  private static let parameters = words("bind expr name react select value views")
  private static let selections = words("clear encodings fields mark nearest on resolve toggle translate type zoom")

  private static func check(_ json: DataValue?, _ known: Set<String>, _ path: String, _ found: inout [ChartError]) {
    for key in (json?.object ?? [:]).keys where !known.contains(key) {
      let hint = Nearest.name(to: key, among: Array(known)).map { "; did you mean “\($0)”?" } ?? ""
      found.append(ChartError(path: "\(path).\(key)", problem: "there is no such property\(hint)"))
    }
  }

  /// What Vega-Lite knows and no painter here draws.
  private static func refuse(_ mark: DataValue?, _ path: String, _ found: inout [ChartError]) {
    if let blend = mark?["blend"], blend != "normal", !blend.isNull {
      found.append(ChartError(path: "\(path).blend", problem: "colours are not blended here; leave it out, or use opacity"))
    }
    if mark?["strokeMiterLimit"] != nil {
      found.append(ChartError(path: "\(path).strokeMiterLimit", problem: "the miter limit is 10 everywhere; leave it out, or use strokeJoin"))
    }
    if mark?["type"] == "text", let stroke = mark?["stroke"], !stroke.isNull {
      found.append(ChartError(path: "\(path).stroke", problem: "words have no outline here; leave it out, or put a rect behind them"))
    }
  }

  private static func view(_ json: DataValue, _ path: String, _ found: inout [ChartError]) {
    check(json, views, path, &found)
    check(json["mark"], marks, "\(path).mark", &found)
    Values.check(view: json, path, &found)
    Values.check(mark: json["mark"], "\(path).mark", &found)
    refuse(json["mark"], "\(path).mark", &found)
    check(json["config"], configs, "\(path).config", &found)
    for name in ["guide-label", "guide-title"] where json["config"]?["style"]?[name] != nil {
      found.append(ChartError(path: "\(path).config.style.\(name)", problem: "axes and legends take their type from config.axis and config.legend, such as labelFontSize and titleColor"))
    }
    check(json["title"], titles, "\(path).title", &found)
    if json["title"]?["orient"] == "left" || json["title"]?["orient"] == "right" {
      found.append(ChartError(path: "\(path).title.orient", problem: "a title stands above the chart (top) or below it (bottom)"))
    }
    check(json["view"], grounds, "\(path).view", &found)
    for part in [json["facet"], json["facet"]?["row"], json["facet"]?["column"]] { check(part?["header"], headers, "\(path).facet.header", &found) }
    for (index, parameter) in (json["params"]?.list ?? []).enumerated() {
      check(parameter, parameters, "\(path).params[\(index)]", &found)
      check(parameter["select"], selections, "\(path).params[\(index)].select", &found)
    }
    for (channel, definition) in json["encoding"]?.object ?? [:] {
      let place = "\(path).encoding.\(channel)"
      guard let list = definition.list else {
        self.channel(definition, place, &found)
        continue
      }
      for (index, part) in list.enumerated() { self.channel(part, "\(place)[\(index)]", &found) }
    }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      for (index, part) in (json[key]?.list ?? []).enumerated() { view(part, "\(path).\(key)[\(index)]", &found) }
    }
    if let spec = json["spec"] { view(spec, "\(path).spec", &found) }
  }

  private static func channel(_ json: DataValue, _ path: String, _ found: inout [ChartError]) {
    check(json, channels, path, &found)
    Values.check(channel: json, path, &found)
    check(json["axis"], axes, "\(path).axis", &found)
    check(json["legend"], legends, "\(path).legend", &found)
    check(json["scale"], scales, "\(path).scale", &found)
    check(json["header"], headers, "\(path).header", &found)
    check(json["bin"], bins, "\(path).bin", &found)
  }
}
