import ReportKit

/// The rows of figures.csv as figures.
enum FigureRows {
  static let columns = [
    "id", "section", "label", "indicator", "value", "unit", "qualifier", "numeral", "kind", "basis", "period", "words",
    "source", "note",
  ]

  static func read(_ file: DataFile, sources: Set<String>) throws(DataError) -> [Figure] {
    let table = try CSVTable(file, required: columns)
    let places = table.places
    var diagnostics: [Diagnostic] = []
    var seen: [String: Int] = [:]
    let figures = table.rows.compactMap { row -> Figure? in
      var reader = RowReader(row, of: table, places: places)
      defer { diagnostics += reader.diagnostics }
      let figure = figure(&reader, sources: sources)
      if let id = figure?.id, let first = seen.updateValue(row.line, forKey: id) {
        reader.report("id", code: "id.double", "\(id) is already the figure in row \(first)")
      }
      return figure
    }
    guard diagnostics.isEmpty else { throw DataError(diagnostics) }
    return figures
  }

  private static func figure(_ reader: inout RowReader, sources: Set<String>) -> Figure? {
    let id = reader.required("id")
    if !id.isFigureName {
      reader.report("id", code: "figure.id", "\"\(id)\" is no id; write a letter, then letters, digits or _")
    }
    let digits = reader.text("value")
    let value = Rational(decimal: digits)
    if value == nil {
      reader.report("value", code: "value.number", "\"\(digits)\" is no number; \(Remedy.number(digits))")
    }
    let counted = reader.text("unit")
    let unit = Unit(counted)
    if unit == nil {
      reader.report("unit", code: "value.unit", "\"\(counted)\" is no unit; write it as 人次, 万元 or 万元/年")
    }
    let span = reader.text("period")
    let period = Period(span, words: reader.text("words"))
    if period == nil {
      reader.report("period", code: "value.period", "\"\(span)\" is no span of time; \(Remedy.date(span, usual: "write 2020/.. or 2021/2025"))")
    }
    let source = reader.required("source")
    if !source.isEmpty, !sources.contains(source) {
      reader.report("source", code: "source.unknown", "there is no source \"\(source)\"")
    }
    let qualifier = reader.word("qualifier", of: Qualifier.self)
    let numeral = reader.word("numeral", of: Figure.Numeral.self)
    let kind = reader.word("kind", of: Figure.Kind.self)
    let basis = reader.word("basis", of: Figure.Basis.self)
    let section = reader.required("section")
    let label = reader.required("label")
    let indicator = reader.required("indicator")
    guard let value, let unit, let period, let qualifier, let numeral, let kind, let basis else { return nil }
    let figure = Figure(
      id: id, section: section, label: label, indicator: indicator, value: value, digits: digits, unit: unit,
      qualifier: qualifier, numeral: numeral, kind: kind, basis: basis, period: period, source: source,
      note: reader.text("note"), formula: nil, line: reader.line)
    checkSense(of: figure, &reader)
    return figure
  }

  /// What no single cell shows: words that contradict one another.
  private static func checkSense(of figure: Figure, _ reader: inout RowReader) {
    switch figure.kind {
    case .ordinal:
      if figure.qualifier != .ordinal && figure.qualifier != .first {
        reader.report("qualifier", code: "value.qualifier", "an ordinal is written with 第 or 首")
      }
    case .money:
      if !figure.unit.isMoney {
        reader.report("unit", code: "value.unit", "money is counted in 元, not \(figure.unit.base)")
      }
    case .derived:
      reader.report(
        "kind", code: "value.kind", "a derived figure stands in report.yaml under derived, with its formula")
    case .count, .case, .growth: break
    }
    if figure.qualifier == .first, figure.value != Rational(1) {
      reader.report("qualifier", code: "value.qualifier", "首 is said of the number 1 alone")
    }
    if figure.unit.per == "年", figure.basis != .annual, figure.kind != .derived {
      reader.report("basis", code: "value.sense", "\(figure.unit) is counted by the year: the basis is annual")
    }
    if figure.basis == .annual, figure.unit.per != "年" {
      reader.report("unit", code: "value.unit", "an annual figure is counted per year: \(figure.unit)/年")
    }
    if figure.numeral == .han, HanNumeral(figure.value.numerator) == nil || figure.value.denominator != 1 {
      reader.report("numeral", code: "value.sense", "\(figure.digits) has no Chinese numeral here; write arabic")
    }
  }
}

extension String {
  /// Whether the text can name a figure in a formula: a letter, then letters, digits or `_`.
  var isFigureName: Bool {
    guard let first = unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else { return false }
    return unicodeScalars.allSatisfy {
      $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)))
    }
  }
}
