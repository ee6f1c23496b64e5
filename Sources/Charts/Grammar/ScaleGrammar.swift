import ReportKit

/// What a channel may say of its scale.
enum ScaleGrammar {
  private static let interval = Shape.words("millisecond second minute hour day week month quarter year")
  private static let intervals: Words = [interval: "interval", .counting: "step"]
  /// About so many ticks: rounding them may make half as many more.
  static let ticks = Shape.number(.init(least: 0, most: Ticks.most / 2))
  static let nice = Shape.either([.flag, ticks, interval, .object(intervals)])

  private static let base = Shape.value("a number above 0 and other than 1") { $0.number.map { $0 > 0 && $0 != 1 && $0.isFinite } ?? false }
  private static let exponent = Shape.value("a number other than 0") { $0.number.map { $0 != 0 && $0.isFinite } ?? false }
  private static let scheme = Shape.value("the name of a colour scheme, such as blues, viridis or tableau10") { value in
    value.string.map { Palettes.scheme($0.lowercased()) != nil } ?? false
  }
  private static let schemes: Words = [scheme: "name scheme", .amount(from: 0): "count", .pair: "extent"]
  private static let steps: Words = [.anyNumber: "start stop step"]
  private static let domains: Words = [.list(.dates): "unionWith", .text: "param field encoding"]
  private static let mixing: Words = [
    .words("rgb lab hcl hsl hsl-long hcl-long cubehelix cubehelix-long"): "type",
    .undrawn(unless: [1], "colours mix evenly here; leave it out"): "gamma",
  ]

  /// No picture is larger than 14,400 points to either side, and no area than that.
  private static let ends = Shape.number(.init(least: -14_400, most: 14_400 * 14_400))

  private static let usual: Words = [
    .words("linear log pow sqrt symlog identity sequential time utc quantile quantize threshold bin-ordinal ordinal point band"): "type",
    .either([.words("unaggregated"), .list(.dates), .object(domains.needingAny)]): "domain",
    .dates: "domainMin domainMax domainMid",
    .undrawn("nobody moves this chart; write domain"): "domainRaw",
    .either([ends, .color]): "rangeMin rangeMax",
    .either([scheme, .object(schemes)]): "scheme",
    .either([.words("rgb lab hcl hsl hsl-long hcl-long cubehelix cubehelix-long"), .object(mixing)]): "interpolate",
    .either([.numbers, .object(steps)]): "bins",
    nice: "nice",
    .flag: "clamp zero reverse round",
    .shift: "padding",
    .pair: "inset",
    .share: "paddingInner align",
    .atLeastZero: "paddingOuter",
    base: "base",
    exponent: "exponent",
    .positive: "constant",
    .text: "name",
  ]

  /// - Parameter range: what the scale maps to.
  static func words(range: Shape) -> Words { usual + [range: "range"] }

  /// `config.scale`.
  static let config: Words = [
    .share: "bandPaddingInner barBandPaddingInner rectBandPaddingInner tickBandPaddingInner bandWithNestedOffsetPaddingInner offsetBandPaddingInner minOpacity maxOpacity",
    .atLeastZero: "bandPaddingOuter bandWithNestedOffsetPaddingOuter offsetBandPaddingOuter pointPadding",
    .shift: "continuousPadding",
    .size: "minBandSize maxBandSize minStrokeWidth maxStrokeWidth minFontSize maxFontSize",
    .area: "minSize maxSize",
    .counting: "quantileCount quantizeCount",
    .flag: "clamp round zero",
    .anything: "invalid animationDuration framesPerSecond",
    .undrawn(unless: [false], "write the scale's reverse"): "xReverse",
    .undrawn(unless: [false], "write the scale's domain"): "useUnaggregatedDomain",
  ]

  /// The groups of `config.range`.
  static let ranges: Words = [
    .either([scheme, .object(schemes), .list(.color, atLeast: 1)]): "category diverging heatmap ordinal ramp", .list(.symbol, atLeast: 1): "symbol",
  ]
}
