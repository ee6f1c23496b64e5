import ReportKit

/// Walks a specification beside its grammar and notes what does not fit, each with its JSON path.
struct GrammarReading {
  private(set) var faults: [ChartError] = []
  /// The names that formulas may use: those of the chart's parameters.
  let names: ParameterNames
  private var steps: [Step] = []

  /// One step of a JSON path; a path is written out only where something is wrong.
  private enum Step {
    case key(String)
    case index(Int)
  }

  init(names: ParameterNames) { self.names = names }

  private var path: String {
    steps.reduce(into: "$") { path, step in
      switch step {
      case .key(let key): path += ".\(key)"
      case .index(let index): path += "[\(index)]"
      }
    }
  }

  mutating func fault(_ problem: String) { faults.append(ChartError(path: path, problem: problem)) }

  /// Does something one step further down.
  mutating func at(_ key: String, _ body: (inout GrammarReading) -> Void) {
    steps.append(.key(key))
    body(&self)
    steps.removeLast()
  }

  /// Does something with each element of a list.
  mutating func each(_ list: [DataValue], _ body: (inout GrammarReading, DataValue) -> Void) {
    for (index, element) in list.enumerated() {
      steps.append(.index(index))
      body(&self, element)
      steps.removeLast()
    }
  }

  /// Notes what is wrong with a value; null stands for no value at all.
  mutating func read(_ value: DataValue, as shape: Shape) {
    if value.isNull { return }
    if case .object(let object) = value, object.count == 1, let formula = object["expr"] ?? object["signal"] {
      if case .anything = shape { return }
      return at(object.keys.first ?? "") { $0.read(formula, as: .expression) }
    }
    switch shape {
    case .anything: break
    case .flag: if value.bool == nil { mismatch(value, shape) }
    case .text: if value.string == nil { mismatch(value, shape) }
    case .number(let bounds): if !(value.number.map(bounds.holds) ?? false) { mismatch(value, shape) }
    case .value(_, let holds): if !holds(value) { mismatch(value, shape) }
    case .word(let words):
      guard let word = value.string else { return mismatch(value, shape) }
      if !words.contains(word) { fault("there is no “\(word)”\(Nearest.hint(to: word, among: words.sorted()))") }
    case .symbol:
      guard let text = value.string else { return mismatch(value, shape) }
      if !text.hasPrefix(ItemPainting.picture), SymbolOutlines.path(text, area: 1).map({ !$0.isDrawable }) ?? true { fault(SymbolOutlines.advice(text)) }
    case .expression: formula(value)
    case .predicate: predicate(value)
    case .list(let element, let least, let most):
      guard let list = value.list, (least...most).contains(list.count) else { return mismatch(value, shape) }
      each(list) { $0.read($1, as: element) }
    case .object(let words):
      guard let object = value.object else { return mismatch(value, shape) }
      read(object, as: words)
    case .either(let shapes): either(value, shapes)
    case .conditional(let shape):
      guard let condition = value["condition"] else { return read(value, as: shape) }
      for name in (value.object ?? [:]).keys where name != "condition" && name != "value" { at(name) { $0.fault("there is no such property") } }
      if let usual = value["value"] { at("value") { $0.read(usual, as: shape) } }
      at("condition") { reading in
        func part(_ reading: inout GrammarReading, _ part: DataValue) {
          reading.read(part, as: .object([.predicate: "test", shape: "value"]))
        }
        if let list = condition.list { reading.each(list, part) } else { part(&reading, condition) }
      }
    case .undrawn(let harmless, let advice): if !harmless.contains(value) { fault(advice) }
    }
  }

  mutating func read(_ object: Properties, as words: Words) {
    for name in words.needed where object[name] == nil { fault("“\(name)” is missing here") }
    if words.needsAny, object.isEmpty { fault("an empty object says nothing; there are \(words.shapes.keys.sorted().joined(separator: ", "))") }
    for (name, value) in object {
      guard let shape = words.shapes[name] ?? words.others else {
        at(name) { $0.fault("there is no such property\(Nearest.hint(to: name, among: words.shapes.keys.sorted(), listing: false))") }
        continue
      }
      at(name) { $0.read(value, as: shape) }
    }
  }

  /// What fits one of several shapes is right; of those of the value's own kind, the one that it fits furthest says what is
  /// wrong.
  private mutating func either(_ value: DataValue, _ shapes: [Shape]) {
    var best: [ChartError] = []
    func depth(_ faults: [ChartError]) -> Int { faults.map(\.path.count).max() ?? 0 }
    let before = faults.count
    for shape in shapes where shape.admits(value) {
      read(value, as: shape)
      if faults.count == before { return }
      let found = Array(faults[before...])
      faults.removeSubrange(before...)
      if depth(found) > depth(best) { best = found }
      if case .undrawn = shape, value.object == nil { return faults += found }
    }
    // Of a simple value all that may stand here is told.
    let known = shapes.reduce(into: Set<String>()) { if case .word(let words) = $1 { $0.formUnion(words) } }
    if depth(best) > path.count || value.object != nil && !best.isEmpty {
      faults += best
    } else if let word = value.string, let near = Nearest.name(to: word, among: known.sorted()) {
      fault("there is no “\(word)”; did you mean “\(near)”?")
    } else {
      mismatch(value, .either(shapes))
    }
  }

  private mutating func mismatch(_ value: DataValue, _ shape: Shape) {
    let found =
      switch value {
      case .string(let text): "“\(text.count > 40 ? String(text.prefix(40)) + "…" : text)”"
      case .number(let number): NumberReading.plain(number)
      case .bool(let flag): flag ? "true" : "false"
      case .list(let list): list.isEmpty ? "an empty list" : "a list of \(list.count)"
      case .null, .object: value.kind
      }
    fault("expected \(shape.expectation); found \(found)")
  }

  // MARK: Formulas and conditions

  private mutating func formula(_ value: DataValue) {
    guard let text = value.string else { return mismatch(value, .expression) }
    let expression: Expression
    do { expression = try Expression(text) } catch { return fault(error.description) }
    for name in expression.calls.sorted() where !Functions.exists(name) && !MarkContext.scaleFunctions.contains(name) {
      fault("there is no function “\(name)”")
    }
    for reason in expression.calls.sorted().compactMap(Functions.refusal) { fault(reason) }
    for name in expression.names.sorted() where !names.contains(name) && !Evaluation.knows(name) {
      fault("nothing is called “\(name)”\(Nearest.hint(to: name, among: names.all.union(["datum"]).sorted(), listing: false))")
    }
  }

  private static let comparisons: Words = [
    .text: "field", .timeUnit: "timeUnit", .dates: "equal lt lte gt gte", .flag: "valid", .list(.dates): "oneOf",
    .list(.dates, atLeast: 2, atMost: 2): "range",
  ]
  private static let choices: Words = [.text: "param", .flag: "empty"]

  private mutating func predicate(_ value: DataValue) {
    switch value {
    case .string: formula(value)
    case .bool, .null: break
    case .object(let object):
      for key in ["and", "or"] {
        guard let parts = object[key] else { continue }
        for name in object.keys where name != key { at(name) { $0.fault("it stands beside “\(key)”, which is a condition of its own") } }
        at(key) { reading in
          guard let list = parts.list else { return reading.mismatch(parts, .list(.predicate)) }
          reading.each(list) { $0.predicate($1) }
        }
        return
      }
      if let part = object["not"] { return at("not") { $0.predicate(part) } }
      if let name = object["param"] {
        read(object, as: Self.choices)
        return at("param") { $0.parameter(name) }
      }
      read(object, as: Self.comparisons.needing("field"))
      if object.keys.allSatisfy({ $0 == "field" || $0 == "timeUnit" || Self.comparisons.shapes[$0] == nil }) {
        fault("a comparison is missing: equal, lt, lte, gt, gte, range, oneOf or valid")
      }
    case .number, .list: mismatch(value, .predicate)
    }
  }

  /// A parameter's name where one is used.
  mutating func parameter(_ name: DataValue) {
    guard let text = name.string else { return mismatch(name, .text) }
    if !names.all.contains(text) { fault("there is no parameter “\(text)”\(Nearest.hint(to: text, among: names.all.sorted(), listing: false))") }
  }
}

/// The names of all parameters of a chart and of the charts inside it.
struct ParameterNames {
  private(set) var all: Set<String> = []

  init(_ json: DataValue) { collect(json) }

  private mutating func collect(_ view: DataValue) {
    for parameter in (view["params"]?.list ?? []) + (view["config"]?["params"]?.list ?? []) {
      if let name = parameter["name"]?.string { all.insert(name) }
    }
    for transform in view["transform"]?.list ?? [] {
      if transform["extent"] != nil, let name = transform["param"]?.string { all.insert(name) }
    }
    for key in Grammar.parts { for part in view[key]?.list ?? [] { collect(part) } }
    if let spec = view["spec"] { collect(spec) }
  }

  /// Whether a name is a parameter's, or one of the signals that Vega-Lite makes of it, such as `brush_x`.
  func contains(_ name: String) -> Bool {
    all.contains(name) || all.contains { name.hasPrefix("\($0)_") }
  }
}
