import ReportKit

/// What a channel may say of its field, by the kind of channel.
enum ChannelGrammar {
  private static let repeated: Words = [.words("repeat row column layer"): "repeat"]
  static let field = Shape.either([.text, .object(repeated)])

  static let bins: Words = [
    .anyNumber: "anchor", .positive: "minstep step", .number(.init(least: 2)): "base",
    .number(.init(least: 1)): "maxbins", .pair: "extent", .list(.positive): "divide steps", .flag: "nice binned",
  ]
  static let bin = Shape.either([.flag, .words("binned"), .object(bins)])
  static let imputation: Words = [
    .list(.anyNumber, atLeast: 2, atMost: 2): "frame", .anything: "value", .words("value median max min mean"): "method",
    .either([.list(.anything), .object(([.anyNumber: "start stop step"] as Words).needing("stop"))]): "keyvals",
  ]

  private static let orders = Shape.value("an order: ascending, descending, a channel such as -y, or a list of the values") { value in
    guard let word = value.string else { return value.list != nil }
    return word == "ascending" || word == "descending" || Channel(rawValue: word.hasPrefix("-") ? String(word.dropFirst()) : word) != nil
  }
  private static let sortings: Words = [.word(Summary.operations): "op", field: "field", .text: "encoding", .order: "order"]
  private static let sort = Shape.either([.object(sortings), orders])

  private static let measures = Shape.word(Set(ChannelDefinition.Measure.allCases.map(\.rawValue)))
  private static let extremes: Words = [field: "argmax argmin", .anyNumber: "exponential exponentialb"]
  private static let common: Words = [
    field: "field", measures: "type", .either([.aggregate, .object(extremes)]): "aggregate", bin: "bin", .timeUnit: "timeUnit",
    .lines: "title", .share: "bandPosition band", .anything: "datum", sort: "sort",
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

  private static let table = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, words($0)) })
  private static let tests: Words = [.predicate: "test", .text: "param", .flag: "empty"]

  static func read(_ encoding: Properties, _ reading: inout GrammarReading) {
    for (name, definition) in encoding {
      guard let channel = Channel(rawValue: name), let words = table[channel] else { continue }
      reading.at(name) { reading in
        if let list = definition.list {
          reading.each(list) { read($1, words, &$0) }
        } else {
          read(definition, words, &reading)
        }
      }
    }
  }

  private static func read(_ definition: DataValue, _ words: Words, _ reading: inout GrammarReading) {
    guard var object = definition.object else { return }
    let condition = object.removeValue(forKey: "condition")
    reading.read(object, as: words)
    formats(object, &reading)
    values(object, &reading)
    guard let condition else { return }
    reading.at("condition") { reading in
      if let list = condition.list {
        reading.each(list) { self.condition($1, words, &$0) }
      } else {
        self.condition(condition, words, &reading)
      }
    }
  }

  private static func condition(_ condition: DataValue, _ words: Words, _ reading: inout GrammarReading) {
    guard let object = condition.object else { return reading.read(condition, as: .object(words)) }
    reading.read(object, as: words + tests)
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
