extension Rational {
  /// Reads a decimal such as `8.7`; nil for anything else, for leading zeros, and for more than 18 digits on a side.
  public init?(decimal text: some StringProtocol) {
    let parts = String(text).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let negative = parts[0].hasPrefix("-")
    let whole = negative ? parts[0].dropFirst() : parts[0]
    let fraction = parts.count == 2 ? parts[1] : ""
    let all = String(whole) + String(fraction)
    guard (1...18).contains(whole.count), fraction.count <= 18, parts.count == 1 || !fraction.isEmpty,
      whole.count == 1 || !whole.hasPrefix("0"),
      all.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let digits = Int128(all),
      let value = try? Rational(negative ? -digits : digits, over: Self.power(of: 10, fraction.count))
    else { return nil }
    self = value
  }

  /// The decimal with so many places, halves rounded away from zero, as GB/T 8170 has it for positive numbers.
  ///
  /// Throws `Failure.overflow` where the number is too large for so many places.
  public func rounded(decimals: Int) throws(Failure) -> String {
    let scaled = try self * Rational(Self.power(of: 10, min(max(decimals, 0), 18)), over: 1)
    var (quotient, remainder) = scaled.numerator.magnitude.quotientAndRemainder(
      dividingBy: scaled.denominator.magnitude)
    if remainder >= scaled.denominator.magnitude - remainder { quotient += 1 }
    var digits = String(quotient)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return numerator < 0 && quotient != 0 ? "-" + digits : digits
  }

  /// The shortest decimal that is the number, or a fraction where there is none.
  public var text: String {
    for decimals in 0...18 {
      guard let written = try? rounded(decimals: decimals) else { break }
      if Rational(decimal: written) == self { return written }
    }
    return "\(numerator)/\(denominator)"
  }

  private static func power(of base: Int128, _ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }
}
