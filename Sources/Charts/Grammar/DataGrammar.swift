import ReportKit

/// Where rows come from, and how places of the globe become points.
enum DataGrammar {
  private static let formats: Words = [
    .words("json csv tsv dsv topojson"): "type", .text: "property feature mesh", .object(([:] as Words).withOthers(parse)): "parse",
    .value("one sign, such as |", { $0.string?.count == 1 }): "delimiter",
  ]
  private static let parse = Shape.value("number, string, boolean, date, or date:'%Y年%m月' with a pattern") { value in
    guard let word = value.string else { return false }
    return ["number", "string", "boolean", "date", "utc"].contains(word) || word.hasPrefix("date:") || word.hasPrefix("utc:")
  }
  private static let sequence: Words = [.anyNumber: "start stop step", .text: "as"]
  private static let degrees = Shape.number(.init(least: -360, most: 360))
  private static let graticule: Words = [
    .list(.list(degrees, atLeast: 2, atMost: 2), atLeast: 2, atMost: 2): "extent extentMajor extentMinor",
    .list(.number(.init(least: Graticule.finestStep, most: 360)), atLeast: 2, atMost: 2): "step stepMajor stepMinor",
    .number(.init(least: Graticule.finestPrecision, most: 90)): "precision",
  ]

  static let words: Words = [
    .anything: "values figures", .text: "url name", .object(formats): "format",
    .object(sequence.needing("stop")): "sequence", .either([.flag, .object(graticule)]): "graticule", .either([.flag, .object([:])]): "sphere",
  ]

  static let projection: Words = [
    .word(Set(GeoProjection.names)): "type",
    .pair: "center translate parallels",
    .list(.anyNumber, atLeast: 2, atMost: 3): "rotate",
    .positive: "scale",
    .flag: "reflectX reflectY",
    .size: "pointRadius",
    .atLeastZero: "precision",
    .undrawn("a map fills its plot; write scale and translate"): "extent fit",
    .undrawn("a map is as large as its plot; write width and height"): "size",
    .undrawn("a projection shows what its formula can show; leave it out"): "clipAngle clipExtent",
    .undrawn("no projection here takes it; leave it out"): "coefficient distance fraction lobes parallel radius ratio spacing tilt",
  ]
}
