import ReportKit

/// What a channel may say of its field, by the kind of channel.
enum ChannelGrammar {
  private static let repeated: Words = [.words("repeat row column layer"): "repeat"]
  static let field = Shape.either([.text, .object(repeated.needing("repeat"))])

  /// What a selection chooses.
  private static let chosen = ([.text: "param field encoding"] as Words).needing("param")
  static let bins: Words = [
    .anyNumber: "anchor", .positive: "minstep step", .number(.init(least: 2)): "base",
    .amount(from: 1): "maxbins", .either([.pair, .object(chosen)]): "extent", .list(.positive): "divide steps", .flag: "nice binned",
  ]
  static let bin = Shape.either([.flag, .words("binned"), .object(bins)])
  static let imputation: Words = [
    .list(.anyNumber, atLeast: 2, atMost: 2): "frame", .anything: "value", .words("value median max min mean"): "method",
    .either([.list(.anything), .object(([.anyNumber: "start stop step"] as Words).needing("stop"))]): "keyvals",
  ]

  /// A sequence of keys that is too long.
  static func keys(_ impute: DataValue?, _ reading: inout GrammarReading) {
    guard let range = impute?["keyvals"]?.object, let stop = range["stop"]?.number else { return }
    let count = (stop - (range["start"]?.number ?? 0)) / (range["step"]?.number ?? 1)
    guard !(count <= Shape.mostOfData) else { return }
    reading.at("keyvals") { $0.fault("a sequence of keys has a step other than 0 and at most 10,000 keys") }
  }

  private static let orders = Shape.value("an order: ascending, descending, a channel such as -y, or a list of the values") { value in
    guard let word = value.string else { return value.list != nil }
    return word == "ascending" || word == "descending" || Channel(rawValue: word.hasPrefix("-") ? String(word.dropFirst()) : word) != nil
  }
  private static let sortings: Words = [.word(Summary.operations): "op", field: "field", .word(Set(Channel.allCases.map(\.rawValue))): "encoding", .order: "order"]
  private static let sort = Shape.either([.object(sortings.needingAny), orders])

  private static let datum = Shape.either([.dates, .object(repeated.needing("repeat"))])
  private static let measures = Shape.word(Set(ChannelDefinition.Measure.allCases.map(\.rawValue)))
  private static let extremes: Words = [field: "argmax argmin", .anyNumber: "exponential exponentialb"]
  private static let common: Words = [
    field: "field", measures: "type", .either([.aggregate, .object(extremes.needingAny)]): "aggregate", bin: "bin", .timeUnit: "timeUnit",
    .lines: "title", .share: "bandPosition", datum: "datum", sort: "sort",
  ]
  private static let written: Words = [.either([.text, .object([:])]): "format", .words("number time"): "formatType"]

  private static let stack = Shape.either([.flag, .words("zero center normalize")])
  private static let spans = Shape.either([.size, .object([.size: "step inset"])])

  /// - Parameter orient: the sides on which headers may stand.
  static func facet(_ orient: Shape = .words("top bottom")) -> Words {
    common + written + [.object(GuideGrammar.header(orient)): "header"] + arrangement
  }

  private static let arrangement: Words = [
    Grammar.rowAndColumn(.layoutAlign): "align", Grammar.rowAndColumn(.flag): "center",
    Grammar.flush: "bounds", .counting: "columns", Grammar.rowAndColumn(.shift): "spacing",
  ]

  /// What a constant of the picture may be, and what a scale's range may hold.
  private static func value(_ channel: Channel) -> Shape {
    switch channel {
    case .color, .fill, .stroke: .paint
    case .opacity, .fillOpacity, .strokeOpacity: .share
    case .strokeWidth: .size
    case .size: .area
    case .strokeDash: .dash
    case .shape: .symbol
    case .x, .y, .x2, .y2: .either([.shift, .words("width height")])
    case .xOffset, .yOffset, .x2Offset, .y2Offset: .shift
    case .angle, .theta, .theta2, .radius, .radius2, .order, .xError, .xError2, .yError, .yError2: .anyNumber
    case .text: .either([.lines, .anyNumber, .flag])
    case .href: .address
    case .bound: .words(FigureBound.words.joined(separator: " "))
    default: .anything
    }
  }

  private static func words(_ channel: Channel) -> Words {
    var words = common + [value(channel): "value"]
    switch channel {
    case .x, .y:
      let axis = Shape.object(GuideGrammar.axis(.words(channel == .x ? "top bottom" : "left right")))
      words = words + written + [axis: "axis", .object(imputation): "impute", stack: "stack"]
    case .xOffset, .yOffset: words = words + [spans: "span"]
    case .theta, .radius: words = words + written + [stack: "stack"]
    case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle:
      words = words + written + [.object(GuideGrammar.legend): "legend"]
    case .facet: words = words + facet().needing("field")
    case .row: words = words + facet(.words("left right")).needing("field")
    case .column: words = words + facet(.words("top bottom")).needing("field")
    case .text, .tooltip, .href, .url, .description, .detail, .key, .order, .time, .bound: words = words + written
    case .x2, .y2, .x2Offset, .y2Offset, .theta2, .radius2, .xError, .xError2, .yError, .yError2, .longitude, .latitude, .longitude2, .latitude2: break
    }
    let ranges = channel.isPlace ? Shape.words("width height") : .words("symbol category ordinal ramp diverging heatmap")
    return words + [.object(ScaleGrammar.words(range: .either([ranges, .list(value(channel)), .object([.text: "field"])]))): "scale"]
  }

  private static let tests: Words = [.predicate: "test", .text: "param", .flag: "empty"]
  /// What each channel may say, of all rows and of those that meet a condition.
  private static let table = Dictionary(
    uniqueKeysWithValues: Channel.allCases.map { channel in
      let words = words(channel)
      return (channel, (always: words, onCondition: words + tests))
    })

  /// The channels that may show several fields.
  private static let several: Set<Channel> = [.detail, .order, .tooltip]

  /// - Parameters:
  ///   - outer: the encoding of the charts around, from which a channel takes what it does not say itself.
  ///   - shown: the channels of the chart, of those around it and of those inside it.
  static func read(_ encoding: Properties, outer: Properties, shown: Set<String>, _ reading: inout GrammarReading) {
    for (name, definition) in encoding {
      guard let channel = Channel(rawValue: name), let words = table[channel] else { continue }
      func one(_ reading: inout GrammarReading, _ definition: DataValue) {
        read(definition, words, &reading)
        lacks(definition, outer[name], &reading)
        sorting(definition["sort"], shown, &reading)
        if let impute = definition["impute"] { reading.at("impute") { keys(impute, &$0) } }
      }
      reading.at(name) { reading in
        if let list = definition.list, Self.several.contains(channel) { reading.each(list, one) } else { one(&reading, definition) }
      }
    }
  }

  /// A summary of nothing: every one but `count` is of a field.
  private static func lacks(_ definition: DataValue, _ outer: DataValue?, _ reading: inout GrammarReading) {
    guard let aggregate = definition["aggregate"], !aggregate.isNull, aggregate != "count", definition["field"] == nil, outer?["field"] == nil else { return }
    reading.fault("“field” is missing: \(aggregate.string ?? aggregate.object?.keys.first ?? "a summary") is of a field")
  }

  /// An order by a channel that the chart does not have.
  private static func sorting(_ sort: DataValue?, _ shown: Set<String>, _ reading: inout GrammarReading) {
    let isObject = sort?["encoding"] != nil
    guard let word = sort?["encoding"]?.string ?? sort?.string else { return }
    let name = word.hasPrefix("-") ? String(word.dropFirst()) : word
    guard Channel(rawValue: name) != nil, !shown.contains(name) else { return }
    reading.at("sort") { reading in
      let problem = "the chart has no channel “\(name)” to sort by"
      if isObject { reading.at("encoding") { $0.fault(problem) } } else { reading.fault(problem) }
    }
  }

  private static func read(_ definition: DataValue, _ words: (always: Words, onCondition: Words), _ reading: inout GrammarReading) {
    guard var object = definition.object else { return reading.read(definition, as: .object(words.always)) }
    let condition = object.removeValue(forKey: "condition")
    reading.read(object, as: words.always)
    formats(object, &reading)
    values(object, &reading)
    scale(object, &reading)
    guard let condition else { return }
    reading.at("condition") { reading in
      if let list = condition.list {
        reading.each(list) { self.condition($1, words.onCondition, &$0) }
      } else {
        self.condition(condition, words.onCondition, &reading)
      }
    }
  }

  private static func condition(_ condition: DataValue, _ words: Words, _ reading: inout GrammarReading) {
    guard let object = condition.object else { return reading.read(condition, as: .object(words)) }
    reading.read(object, as: words)
    if let name = object["param"] {
      reading.at("param") { $0.parameter(name) }
    } else if object["test"] == nil {
      reading.fault("a condition needs a test, or the param of a selection")
    }
  }

  /// The values at which a measure has ticks are numbers.
  private static func values(_ definition: Properties, _ reading: inout GrammarReading) {
    guard definition["type"] == "quantitative", let list = definition["axis"]?["values"]?.list else { return }
    reading.at("axis") { $0.at("values") { $0.each(list) { if $1.quantity == nil { $0.read($1, as: .anyNumber) } } } }
  }

  private static let ofCategories: Set<String> = ["band", "point", "ordinal"]
  private static let ofQuantities: Set<String> = ["linear", "log", "pow", "sqrt", "symlog", "quantile", "quantize", "threshold", "sequential"]

  /// A scale that is for other values than the field's, and bounds of a measure that are no numbers.
  private static func scale(_ definition: Properties, _ reading: inout GrammarReading) {
    if let scale = definition["scale"]?.object, scale["type"] == "log", let domain = scale["domain"]?.numbers, domain.contains(where: { $0 <= 0 }),
      !domain.allSatisfy({ $0 < 0 })
    {
      reading.at("scale") { $0.at("domain") { $0.fault("a logarithmic scale has no place for 0, nor for numbers on both sides of it; let it begin above 0, or take symlog") } }
    }
    guard let scale = definition["scale"]?.object, let measure = definition["type"]?.string, definition["bin"] == nil, definition["timeUnit"] == nil else { return }
    reading.at("scale") { reading in
      if let type = scale["type"]?.string {
        let fits = measure == "quantitative" ? !ofCategories.contains(type) : measure == "nominal" || measure == "ordinal" ? !ofQuantities.contains(type) : true
        if !fits { reading.at("type") { $0.fault("a scale of type \(type) is not for \(measure) fields; change the scale's type or the field's") } }
      }
      guard measure == "quantitative" else { return }
      for key in ["domainMin", "domainMax", "domainMid"] {
        if let text = scale[key]?.string, NumberReading.read(text) == nil { reading.at(key) { $0.read(.string(text), as: .anyNumber) } }
      }
    }
  }

  /// Formats of numbers, where it is sure that numbers are meant.
  private static func formats(_ definition: Properties, _ reading: inout GrammarReading) {
    func check(_ part: DataValue?, _ reading: inout GrammarReading) {
      guard let format = part?["format"], format.string != nil else { return }
      let type = part?["formatType"] ?? definition["formatType"]
      let isNumber = type == "number" || type == nil && definition["type"] == "quantitative" && definition["timeUnit"] == nil
      if isNumber { reading.at("format") { $0.read(format, as: .numberFormat) } }
    }
    check(.object(definition), &reading)
    for guide in ["axis", "legend", "header"] {
      if let part = definition[guide] { reading.at(guide) { check(part, &$0) } }
    }
  }
}
