/// How a figure is computed from others, as report.yaml has it under `derived`.
public struct Derivation: Hashable, Sendable, Codable {
  public var id: String
  public var section: String
  /// Short enough for a chart.
  public var label: String
  /// In full; the label where there is none.
  public var indicator: String?
  /// Such as `f003 / f002`.
  public var formula: String
  /// The unit to print: ％, 亿元/个.
  public var unit: String
  /// Digits after the point.
  public var decimals: Int?

  public init(
    id: String, section: String, label: String, indicator: String? = nil, formula: String, unit: String,
    decimals: Int? = nil
  ) {
    self.id = id
    self.section = section
    self.label = label
    self.indicator = indicator
    self.formula = formula
    self.unit = unit
    self.decimals = decimals
  }

  /// The figure that the derivation gives; `place` is its number in the list, from 1.
  func figure(place: Int, from figures: [String: Figure]) throws(FormulaError) -> Figure {
    guard id.isFigureName else {
      throw FormulaError(code: "figure.id", message: "\"\(id)\" is no id; write a letter, then letters, digits or _")
    }
    if let first = figures[id] {
      throw FormulaError(code: "id.double", message: "\(id) is already the figure \(first.indicator)")
    }
    guard let unit = Unit(unit) else {
      throw FormulaError(code: "value.unit", message: "\"\(unit)\" is no unit; write it as ％ or 亿元/个")
    }
    let parsed = try FormulaParser.formula(formula)
    let quantity = try Evaluation(figures: figures).quantity(of: parsed)
    let wanted = Dimension(unit)
    guard quantity.dimension == wanted else {
      throw FormulaError(
        code: "formula.unit", message: "\(formula) gives \(quantity.dimension.name), not \(wanted.name) as in \(unit)")
    }
    let places = min(max(decimals ?? 1, 0), 6)
    let scale = unit.base == "％" ? try? Rational(1, over: 100) : unit.scale.factor
    guard let scale, let value = try? quantity.value / scale, let digits = try? value.rounded(decimals: places) else {
      throw FormulaError(code: "formula.value", message: "\(formula) is too large a number")
    }
    return Figure(
      id: id, section: section, label: label, indicator: indicator ?? label, value: value, digits: digits, unit: unit,
      qualifier: .exactly, numeral: .arabic, kind: .derived, basis: .state,
      period: parsed.figures.first.flatMap { figures[$0]?.period } ?? .unknown, source: nil, note: "",
      formula: parsed.text, line: place)
  }
}
