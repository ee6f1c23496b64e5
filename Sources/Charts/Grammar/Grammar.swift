import ReportKit

/// The grammar of specifications: which properties each part may have, and what may stand in them. It knows those of
/// Vega-Lite v6 and a few of our own. What does not fit is a slip of the pen, or nothing that is drawn here; either would
/// otherwise change the picture without a word.
enum Grammar {
  /// The properties that hold the charts of a composition.
  static let parts = ["layer", "concat", "hconcat", "vconcat"]

  /// All that does not fit, in the order of the paths.
  static func faults(in spec: ChartSpec) -> [ChartError] {
    let json = spec.json
    var reading = GrammarReading(names: ParameterNames(json))
    view(json, Surroundings(), &reading)
    return reading.faults.sorted { ($0.path, $0.problem) < ($1.path, $1.problem) }
  }

  private static let lengths = Shape.either([.size, .words("container"), .object([.size: "step", .words("position offset"): "for"])])
  static let padding = Shape.either([.size, .object([.size: "top right bottom left"])])
  static func rowAndColumn(_ shape: Shape) -> Shape { .either([shape, .object([shape: "row column"])]) }

  private static let sizing = Shape.undrawn(
    unless: ["pad", "fit", "fit-x", "fit-y"], "axes and titles always have their room: write pad, fit, fit-x or fit-y")
  static let autosize = Shape.either([
    .object([sizing: "type", .flag: "resize", .words("content padding"): "contains"]), sizing,
  ])

  static let flush = Shape.words("full flush")

  private static let resolve: Words = [
    .object([.resolution: Channel.allCases.map(\.rawValue).joined(separator: " ")]): "scale",
    .object([.resolution: "x y"]): "axis",
    .object([.resolution: "angle color fill fillOpacity opacity shape size stroke strokeDash strokeOpacity strokeWidth time"]): "legend",
  ]

  private static let repetitions = Shape.either([.texts, .object([.texts: "row column layer"])])
  private static let facets = (ChannelGrammar.facet() + [.object(ChannelGrammar.facet(.words("left right")).needing("field")): "row", .object(ChannelGrammar.facet(.words("top bottom")).needing("field")): "column"]).needingAny

  private static let viewWords: Words = [
    .text: "$schema description name",
    .anything: "usermeta datasets encoding spec mark",
    .list(.anything, atLeast: 1): "layer concat hconcat vconcat",
    lengths: "width height",
    .color: "background",
    padding: "padding",
    autosize: "autosize",
    rowAndColumn(.layoutAlign): "align",
    rowAndColumn(.flag): "center",
    flush: "bounds",
    .counting: "columns",
    rowAndColumn(.shift): "spacing",
    .object(facets): "facet",
    repetitions: "repeat",
    .object(resolve): "resolve",
    .object(DataGrammar.words): "data",
    .object(DataGrammar.projection): "projection",
    .list(.anything): "transform params",
    .object(GuideGrammar.ground): "view",
    .either([.lines, .object(GuideGrammar.title)]): "title",
    .list(.object(GuideGrammar.ownLegend)): "legends",
    .object(ConfigGrammar.words): "config",
  ]

  /// Layers share the legend of a scale that they share.
  private static func layers(_ resolve: DataValue?, _ reading: inout GrammarReading) {
    for (channel, word) in resolve?["legend"]?.object ?? [:] where word == "independent" && resolve?["scale"]?[channel] != "independent" {
      reading.at("resolve") { $0.at("legend") { $0.at(channel) { $0.fault("layers that share a scale share its legend; write resolve.scale.\(channel)") } } }
    }
  }

  /// What a chart has from those around it.
  private struct Surroundings {
    var isInner = false
    var encoding = Properties()
    /// The dimensions along which it is repeated: `repeat`, `row`, `column`, `layer`.
    var repetitions: Set<String> = []
  }

  /// The channels of a chart and of those inside it.
  private static func channels(_ json: DataValue) -> Set<String> {
    var channels = Set((json["encoding"]?.object ?? [:]).keys)
    for key in parts { for part in json[key]?.list ?? [] { channels.formUnion(self.channels(part)) } }
    if let spec = json["spec"] { channels.formUnion(self.channels(spec)) }
    return channels
  }

  /// A field that a repetition is to name, along a dimension that nothing is repeated along.
  private static func repeated(_ value: DataValue, _ outer: Surroundings, _ reading: inout GrammarReading) {
    switch value {
    case .object(let object):
      if object.count == 1, let name = object["repeat"]?.string {
        guard !outer.repetitions.contains(name) else { return }
        let known = outer.repetitions.sorted().map { "“\($0)”" }.joined(separator: ", ")
        return reading.at("repeat") {
          $0.fault("no chart is repeated along “\(name)”; \(known.isEmpty ? "there is no repeat around it" : "there is \(known)")")
        }
      }
      for (key, inner) in object { reading.at(key) { repeated(inner, outer, &$0) } }
    case .list(let list): reading.each(list) { repeated($1, outer, &$0) }
    case .null, .bool, .number, .string: break
    }
  }

  private static func view(_ json: DataValue, _ outer: Surroundings, _ reading: inout GrammarReading) {
    guard let object = json.object else { return }
    var inner = outer
    inner.isInner = true
    reading.read(object, as: viewWords)
    if let mark = object["mark"] { reading.at("mark") { MarkGrammar.read(mark, &$0) } }
    if let encoding = object["encoding"]?.object {
      reading.at("encoding") { reading in
        ChannelGrammar.read(encoding, outer: outer.encoding, shown: channels(json).union(outer.encoding.keys), &reading)
        repeated(.object(encoding), outer, &reading)
        if let mark = object["mark"] { MarkGrammar.compare(encoding, mark, &reading) }
      }
      inner.encoding.merge(encoding) { $1 }
    }
    if let transforms = object["transform"]?.list {
      reading.at("transform") { $0.each(transforms) { TransformGrammar.read($1, &$0) } }
    }
    if let parameters = object["params"]?.list {
      reading.at("params") { ParameterGrammar.read(parameters, isInner: outer.isInner, encoding: inner.encoding, &$0) }
    }
    if object["layer"] != nil { layers(object["resolve"], &reading) }
    for key in parts {
      guard let charts = object[key]?.list else { continue }
      reading.at(key) { $0.each(charts) { view($1, inner, &$0) } }
    }
    if let fields = object["repeat"] { inner.repetitions.formUnion(fields.object?.keys.map { $0 } ?? ["repeat"]) }
    if let spec = object["spec"] { reading.at("spec") { view(spec, inner, &$0) } }
  }
}
