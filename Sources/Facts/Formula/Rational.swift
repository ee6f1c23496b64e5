/// An exact number: a reduced fraction of two whole numbers.
///
/// Rules are compared and shares are rounded without the errors of binary floating point.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  /// What arithmetic on data can run into.
  public enum Failure: Error, Hashable, Sendable {
    case overflow
    case divisionByZero
  }

  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Throws `Failure.divisionByZero` for a denominator of zero, `.overflow` where a sign cannot be turned.
  public init(_ numerator: Int128, over denominator: Int128) throws(Failure) {
    guard denominator != 0 else { throw .divisionByZero }
    guard numerator != .min, denominator != .min else { throw .overflow }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// The nearest binary number, for drawing.
  public var double: Double { Double(numerator) / Double(denominator) }

  public static func + (left: Self, right: Self) throws(Failure) -> Self {
    try Self(
      sum(product(left.numerator, right.denominator), product(right.numerator, left.denominator)),
      over: product(left.denominator, right.denominator))
  }

  public static func - (left: Self, right: Self) throws(Failure) -> Self {
    try left + Self(product(right.numerator, -1), over: right.denominator)
  }

  public static func * (left: Self, right: Self) throws(Failure) -> Self {
    try Self(product(left.numerator, right.numerator), over: product(left.denominator, right.denominator))
  }

  public static func / (left: Self, right: Self) throws(Failure) -> Self {
    try Self(product(left.numerator, right.denominator), over: product(left.denominator, right.numerator))
  }

  private static func product(_ a: Int128, _ b: Int128) throws(Failure) -> Int128 {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw .overflow }
    return value
  }

  private static func sum(_ a: Int128, _ b: Int128) throws(Failure) -> Int128 {
    let (value, overflow) = a.addingReportingOverflow(b)
    if overflow { throw .overflow }
    return value
  }
}
