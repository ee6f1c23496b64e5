import ReportKit

/// Defaults of every part of a chart, in the words of Vega-Lite's `config`: the theme's, overlaid by the chart's own.
struct Config: Sendable {
  private(set) var values: Properties

  init(_ values: Properties) { self.values = values }

  func overlaid(with own: Properties) -> Config { Config(Self.merge(values, own)) }

  private static func merge(_ below: Properties, _ above: Properties) -> Properties {
    below.merging(above) { old, new in
      if case .object(let a) = old, case .object(let b) = new { return .object(merge(a, b)) }
      return new
    }
  }

  /// The first group that has the key: `config["axisX", "axis"]?["grid"]`.
  func first(_ key: String, in groups: [String]) -> DataValue? {
    for group in groups {
      if let value = values[group]?[key] { return value }
    }
    return nil
  }

  subscript(_ group: String, _ key: String) -> DataValue? { values[group]?[key] }
  subscript(_ key: String) -> DataValue? { values[key] }

  /// Whether the chart is in the house style, for a printer without colour.
  var isPrintedInGreys: Bool { self["house"] == true && self["print"] == "greyscale" }

  func number(_ group: String, _ key: String) -> Double? { values[group]?[key]?.number }

  /// A property of a mark: its own, that of its styles, of its kind, of all marks.
  func mark(_ mark: Mark, _ key: String) -> DataValue? {
    for group in groups(of: mark) {
      if let value = group[key] { return value }
    }
    return nil
  }

  /// All properties of a mark.
  func properties(of mark: Mark) -> Properties { groups(of: mark).reversed().reduce(Properties()) { $0.merging($1) { $1 } } }

  /// What is said of a mark, the most special first.
  private func groups(of mark: Mark) -> [Properties] {
    let styles = mark.properties["style"].map { $0.list?.compactMap(\.string) ?? [$0.string].compactMap { $0 } } ?? []
    let kind = mark.kind.rawValue
    // A style that is called like the mark is that of all marks of the kind.
    let named = (styles.reversed() + [kind]).map { values["style"]?[$0] } + [values[kind], values["mark"]]
    return [mark.properties] + named.compactMap { $0?.object }
  }
}
