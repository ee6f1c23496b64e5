/// What it costs to end a line at a place, on the scale of `LineFit.cost`.
enum Penalty {
  static let forbidden = Float.infinity
  static let free: Float = 0
  /// Where a gap of 0.035 em in every place of a line is the lesser evil.
  static let slight: Float = 0.5
  /// Where a gap of 0.12 em in every place of a line is the lesser evil.
  static let firm: Float = 6
  static let hyphen: Float = 3
  /// A hyphen in a word of Chinese text.
  static let hyphenInHan: Float = 5
  /// A place that the rules forbid and that three marks in a row open where a line would else be very loose.
  static let valve: Float = 60
}
