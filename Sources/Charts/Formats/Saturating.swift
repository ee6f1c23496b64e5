extension Int {
  /// The nearest integer that fits; 0 for what is no number.
  init(saturating value: Double) {
    self = value.isNaN ? 0 : value >= 9e15 ? 9_000_000_000_000_000 : value <= -9e15 ? -9_000_000_000_000_000 : Int(value)
  }
}
