/// An axis written as a block, in the words of a specification. The block is asked for each value; what differs between
/// values becomes a condition.
struct AxisLowering {
  let marks: AxisMarks
  let channel: Channel
  /// What the scale of the axis spans.
  let span: AxisSpan

  private var isTemporal: Bool { span.isTemporal }

  /// The values at which the axis will have marks, as far as they are known before its scale is.
  private var known: [DataValue] {
    if case .given(let given) = marks.values { return given }
    guard span.ends != nil else { return span.categories }
    return switch marks.values {
    case .given(let given): given
    case .step(let size): AxisSteps(span).values(size)
    case .stride(let unit, let count): isTemporal ? AxisDates(span).values(unit, step: count) : AxisSteps(span).round(count: nil)
    case .automatic(let count, let step):
      isTemporal ? AxisDates(span).round(count: count) : AxisSteps(span).round(count: count, least: step)
    }
  }

  /// The values of which a specification has to be told.
  private var places: [DataValue]? {
    switch marks.values {
    case .given: known
    case .step: span.ends == nil ? nil : known
    case .automatic, .stride: nil
    }
  }

  var axis: Properties {
    let known = known
    let parts = known.enumerated().map { marks.marks(AxisValue(data: $1, index: $0, count: known.count)) }
    // Where no value is known, nothing is asked of the block, which may want a value of some kind.
    let sample = Self.mostCommon(parts) ?? AxisMarks.usual
    var axis = Properties()
    axis["orient"] = marks.position.orient(channel).map(DataValue.string)
    for part in sample { axis.merge(part.properties) { $1 } }
    for (kind, key) in [(AxisPart.Kind.grid, "grid"), (.tick, "ticks"), (.label, "labels")] {
      axis[key] = .bool((parts.isEmpty ? [sample] : parts).contains { $0.contains { $0.kind == kind } })
    }
    switch marks.values {
    case .automatic(let count, let step):
      axis["tickCount"] = count.map { .number(Double($0)) }
      // Between dates it would be milliseconds.
      if !isTemporal, let step { axis["tickMinStep"] = .number(step) }
    case .stride(let interval, let count): axis["tickCount"] = ["interval": .string(interval), "step": .number(Double(count))]
    case .given, .step: break
    }
    let words = words(known, parts, sample)
    let differences = AxisDifferences(values: known, parts: parts, usual: sample).properties
    // What belongs to single values needs them where they are not those that the scale finds.
    let needsPlaces = (words.isOwn || !differences.isEmpty) && span.ends != nil
    axis["values"] = (places ?? (needsPlaces ? known : nil)).map(DataValue.list)
    axis["labelExpr"] = words.formula.map(DataValue.string)
    axis.merge(differences) { $1 }
    return axis
  }

  /// The parts that most values have; of two that as many have, those of the later values.
  private static func mostCommon(_ parts: [[AxisPart]]) -> [AxisPart]? {
    let looks = parts.map { $0.map { AxisPart(kind: $0.kind, properties: $0.properties) } }
    let counts = Dictionary(looks.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return looks.lastIndex { counts[$0] == most }.map { parts[$0] }
  }

  /// What the labels say, as a formula; nil for the values themselves.
  private func words(_ values: [DataValue], _ parts: [[AxisPart]], _ sample: [AxisPart]) -> (formula: String?, isOwn: Bool) {
    let labels = parts.map { $0.last { $0.kind == .label } }
    let usual = sample.last { $0.kind == .label }?.formula
    // The values by the formula that writes them; words of an author's are looked up.
    let (own, rest) = (zip(values, labels).filter { $1?.text != nil }, zip(values, labels).filter { $1?.text == nil })
    var groups: [(formula: String, values: [DataValue])] = []
    for (value, label) in rest {
      let formula = label == nil ? "''" : label?.formula ?? "datum.label"
      if let index = groups.firstIndex(where: { $0.formula == formula }) { groups[index].values.append(value) } else { groups.append((formula, [value])) }
    }
    if own.isEmpty, groups.count < 2 { return (usual, false) }
    let hasOwnOnly = groups.allSatisfy { $0.formula == "''" }
    if !own.isEmpty {
      let pairs = zip(values, labels).filter { hasOwnOnly || $1?.text != nil }.map { "\(AxisDifferences.key($0)): \(LabelPattern.quoted($1?.text ?? ""))" }
      let table = "{\(pairs.joined(separator: ", "))}[datum.value]"
      if hasOwnOnly { return (table, true) }
      groups.append((table, own.map(\.0)))
    }
    // What most values have in common holds for all of which nothing else is said.
    let most = groups.map(\.values.count).max()
    let base = groups.firstIndex { $0.values.count == most && $0.formula != "''" } ?? groups.firstIndex { $0.formula != "''" } ?? 0
    let tests = groups.indices.filter { $0 != base }.map { "\(AxisDifferences.test(groups[$0].values)) ? \(groups[$0].formula) : " }
    return (tests.joined() + groups[base].formula, true)
  }
}

/// How the parts of single values of an axis differ from the rest.
struct AxisDifferences {
  let values: [DataValue]
  let parts: [[AxisPart]]
  /// What holds for most.
  let usual: [AxisPart]

  /// Properties that an axis has for all of its values or for none.
  private static let whole: Set<String> = ["bandPosition", "labelAngle", "labelOverlap", "tickMinStep"]

  /// A value as the key of an object in a formula.
  static func key(_ value: DataValue) -> String { LabelPattern.quoted(value.number.map(PlainPlane.key) ?? value.string ?? "") }

  /// The formula that holds at some values only.
  static func test(_ values: [DataValue]) -> String { "indexof([\(values.map(key).joined(separator: ", "))], toString(datum.value)) >= 0" }

  var properties: Properties {
    var result = Properties()
    for (kind, opacity) in [(AxisPart.Kind.grid, "gridOpacity"), (.tick, "tickOpacity"), (.label, nil)] {
      let own = parts.map { $0.last { $0.kind == kind } }
      let base = usual.last { $0.kind == kind }
      for key in Set(own.flatMap { $0.map { Array($0.properties.keys) } ?? [] } + (base.map { Array($0.properties.keys) } ?? [])) {
        if Self.whole.contains(key) {
          if base?.properties[key] == nil { result[key] = own.lazy.compactMap { $0?.properties[key] }.first }
          continue
        }
        result[key] = condition(own.map { $0 == nil ? base?.properties[key] : $0?.properties[key] }, base?.properties[key])
      }
      // Lines that some values lack are there and cannot be seen.
      guard let opacity, own.contains(where: { $0 == nil }), own.contains(where: { $0 != nil }) else { continue }
      let shown = own.map { $0 == nil ? DataValue.number(0) : $0?.properties[opacity] ?? 1 }
      result[opacity] = condition(shown, base == nil ? 0 : base?.properties[opacity] ?? 1)
    }
    return result
  }

  /// A property that differs from value to value; nil for one that does not. A value of null stands for what is usual.
  private func condition(_ own: [DataValue?], _ base: DataValue?) -> DataValue? {
    var groups: [(value: DataValue, places: [DataValue])] = []
    for (value, given) in zip(values, own) where given != base {
      let given = given ?? .null
      if let index = groups.firstIndex(where: { $0.value == given }) { groups[index].places.append(value) } else { groups.append((given, [value])) }
    }
    guard !groups.isEmpty else { return nil }
    var property: Properties = ["condition": .list(groups.map { ["test": .string(Self.test($0.places)), "value": $0.value] })]
    property["value"] = base
    return .object(property)
  }
}
