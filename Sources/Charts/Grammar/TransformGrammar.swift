import ReportKit

/// The steps from the data to the rows that are drawn.
enum TransformGrammar {
  private static let names = Shape.either([.text, .texts])
  private static let pair = Shape.list(.text, atLeast: 1, atMost: 2)
  private static let sorting: Words = [.text: "field", .order: "order"]
  private static let sort = Shape.list(.object(sorting.needing("field")))
  private static let frame = Shape.list(.anyNumber, atLeast: 2, atMost: 2)
  private static let running = "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value"
  private static let summary: Words = [.aggregate: "op", .text: "field as"]
  private static let window: Words = [
    .word(Summary.operations.union(running.words)): "op", .text: "field as", .atLeastZero: "param",
  ]
  private static let origin: Words = [
    .object(DataGrammar.words): "data", .text: "key param name", .texts: "fields", .list(.anything): "transform",
  ]

  /// What each transform may have, by the property that names it, in the order in which they are looked for.
  private static let table: [(name: String, words: Words)] = [
    ("filter", [.predicate: "filter"]),
    ("calculate", ([.expression: "calculate", .text: "as"] as Words).needing("as")),
    ("timeUnit", ([.timeUnit: "timeUnit", .text: "field as"] as Words).needing("field as")),
    ("joinaggregate", [.list(.object(summary.needing("op")), atLeast: 1): "joinaggregate", names: "groupby"]),
    ("aggregate", [.list(.object(summary.needing("op"))): "aggregate", names: "groupby"]),
    ("window", [.list(.object(window.needing("op")), atLeast: 1): "window", names: "groupby", frame: "frame", .flag: "ignorePeers", sort: "sort"]),
    ("stack", [.text: "stack", names: "groupby as", .words("zero center normalize"): "offset", sort: "sort"]),
    ("fold", [.list(.text, atLeast: 1): "fold", pair: "as"]),
    ("flatten", [.list(.text, atLeast: 1): "flatten", .texts: "as"]),
    ("pivot", ([.text: "pivot value", names: "groupby", .aggregate: "op", .amount(from: 0): "limit"] as Words).needing("value")),
    ("impute", (ChannelGrammar.imputation + [.text: "impute key", names: "groupby"]).needing("key")),
    ("lookup", ([.text: "lookup", .object(origin.needing("key")): "from", names: "as", .anything: "default"] as Words).needing("from")),
    (
      "density",
      [
        .text: "density", names: "groupby", pair: "as", .atLeastZero: "bandwidth", .flag: "counts cumulative", .pair: "extent",
        .amount(from: 1): "minsteps maxsteps steps", .resolution: "resolve",
      ]
    ),
    ("quantile", [.text: "quantile", names: "groupby", pair: "as", .list(.share): "probs", .number(.init(least: 1 / Shape.mostOfData, most: 1)): "step"]),
    ("loess", ([.text: "loess on", names: "groupby", pair: "as", .number(.init(least: 0, most: 1, isOpen: true)): "bandwidth"] as Words).needing("on")),
    (
      "regression",
      ([
        .text: "regression on", names: "groupby", pair: "as", .words("linear log exp pow quad poly"): "method", .number(.init(least: 0, most: 12, isWhole: true)): "order",
        .pair: "extent", .flag: "params",
      ] as Words).needing("on")
    ),
    ("sample", [.count: "sample"]),
    ("extent", ([.text: "extent param"] as Words).needing("param")),
    ("bin", ([ChannelGrammar.bin: "bin", .text: "field", names: "as"] as Words).needing("field")),
  ]

  static func read(_ transform: DataValue, _ reading: inout GrammarReading) {
    guard let object = transform.object else { return }
    guard let (_, words) = table.first(where: { object[$0.name] != nil }) else {
      return reading.fault("there is no transform with the properties \(object.keys.sorted().joined(separator: ", ")); there are \(table.map(\.name).joined(separator: ", "))")
    }
    reading.read(object, as: words)
    if object["impute"] != nil { ChannelGrammar.keys(transform, &reading) }
    for key in ["aggregate", "joinaggregate", "window"] {
      guard let summaries = object[key]?.list else { continue }
      reading.at(key) { $0.each(summaries) { summary($1, &$0) } }
    }
    if let inner = object["from"]?["transform"]?.list {
      reading.at("from") { $0.at("transform") { $0.each(inner) { read($1, &$0) } } }
    }
  }

  /// The operations that look at no field.
  private static let fieldless: Set<String> = ["count", "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile"]

  private static func summary(_ part: DataValue, _ reading: inout GrammarReading) {
    guard let operation = part["op"]?.string, !fieldless.contains(operation), part["field"]?.string == nil else { return }
    reading.fault("“field” is missing: \(operation) is of a field")
  }
}
