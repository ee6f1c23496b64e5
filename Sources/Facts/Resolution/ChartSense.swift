import ReportKit

/// Tells whether figures can stand on one scale.
enum ChartSense {
  /// Why they cannot; nil when they can.
  static func problem(of figures: [Figure]) -> (code: String, message: String)? {
    for figure in figures {
      let reason: String? =
        switch figure.kind {
        case .case: "is one person's number: put it into a case box"
        case .ordinal: "is a place in a series, no amount"
        case .growth: "is growth over a base that the source does not give: quote it in words"
        case .count, .money, .derived: nil
        }
      if let reason { return ("chart.kind", "\(figure.id) (\(figure.written.alone)) \(reason)") }
    }
    guard let first = figures.first,
      let other = figures.first(where: { $0.unit.counted != first.unit.counted })
    else { return nil }
    let pair = "\(first.id) (\(first.written.alone)) and \(other.id) (\(other.written.alone))"
    if first.unit.isMoney, other.unit.isMoney {
      return ("chart.money", "\(pair) stand on one scale: money for each year and money spent once do not compare")
    }
    let units = "\(first.unit.counted) and \(other.unit.counted)"
    return ("chart.unit", "\(pair) stand on one scale, but \(units) do not compare")
  }
}

extension Figure {
  /// The figure as a chart's row.
  public var row: Properties {
    [
      "id": .string(id), "label": .string(label), "indicator": .string(indicator),
      "value": .number((baseValue ?? value).double), "unit": .string(unit.counted), "text": .string(written.alone),
      "bound": .string(qualifier.bound.rawValue),
    ]
  }
}
