/// A number that the report may print, with everything it means.
public struct Figure: Hashable, Sendable {
  /// What sort of number it is, and so what may be done with it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case count
    case money
    /// A place in a series: 第九批.
    case ordinal
    /// One person's or one household's number: a story, never a statistic.
    case `case`
    /// So many times more than a base that the source does not give: quoted, never computed with.
    case growth
    /// Computed here from other figures, and marked 测算.
    case derived
  }

  /// Which span of time a number sums up.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case cumulative
    case annual
    case monthly
    case oneOff = "one-off"
    /// A state at the time of the source.
    case state
  }

  /// Which digits the source prints.
  public enum Numeral: String, Hashable, Sendable, CaseIterable { case arabic, han }

  public var id: String
  /// The section that tells of it.
  public var section: String
  /// What it counts, short enough for a chart.
  public var label: String
  /// What it counts, in full.
  public var indicator: String
  /// The number before its scale: 8.7 of 8.7万余人次.
  public var value: Rational
  /// The number's digits as the source prints them.
  public var digits: String
  public var unit: Unit
  public var qualifier: Qualifier
  public var numeral: Numeral
  public var kind: Kind
  public var basis: Basis
  public var period: Period
  /// The id of the sentence in sources.csv; nil for a derived figure.
  public var source: String?
  public var note: String
  /// How a derived figure is computed; nil for one that the source prints.
  public var formula: String?
  /// The line in figures.csv, or the place of the derivation in the report folder, from 1.
  public var line: Int

  /// The number in its base unit, `87000` of 8.7万余人次.
  public var baseValue: Rational? { try? value * unit.scale.factor }
}
