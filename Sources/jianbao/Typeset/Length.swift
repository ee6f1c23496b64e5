import ArgumentParser

/// A length as it is typed: `28em`, `10.5pt`, `150mm`.
struct Length: ExpressibleByArgument, CustomStringConvertible {
  enum Unit: String, CaseIterable { case em, points = "pt", millimetres = "mm" }

  var value: Double
  var unit: Unit

  init(value: Double, unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// A bare number is in points.
  init?(argument: String) {
    let unit = Unit.allCases.first { argument.hasSuffix($0.rawValue) }
    let number = argument.dropLast(unit?.rawValue.count ?? 0)
    guard let value = Double(number), value.isFinite else { return nil }
    self.init(value: value, unit: unit ?? .points)
  }

  var description: String { "\(value)\(unit.rawValue)" }
  var defaultValueDescription: String { description }

  /// In points.
  /// - Parameter em: the size that `em` means, in points.
  func points(em: Double) -> Double {
    switch unit {
    case .em: value * em
    case .points: value
    case .millimetres: value * 72 / 25.4
    }
  }
}
