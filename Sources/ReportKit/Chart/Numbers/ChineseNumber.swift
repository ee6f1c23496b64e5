/// Numbers as Chinese readers write them: 8.7万, 650.19亿.
package enum ChineseNumber {
  /// From here on numbers have an exponent: nobody reads 万亿 of 万亿.
  package static let tooLarge = 1e18

  private static let units: [(divisor: Double, name: String)] = [(1e4, "万"), (1e8, "亿"), (1e12, "万亿")]

  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "" : value < 0 ? "−∞" : "∞" }
    let size = abs(value)
    if size >= tooLarge { return plain(value) }
    var unit = (divisor: 1.0, name: "")
    for larger in units {
      if size < larger.divisor * 0.999 { break }
      // What is rounded up to the next unit is said in it: 99999999 as 1亿.
      let scaled = size / unit.divisor
      let said = whole(scaled) == nil ? (scaled * 100).rounded() / 100 * unit.divisor : size
      if said < larger.divisor { break }
      unit = larger
    }
    return text(value, in: unit)
  }

  /// A finite number in a unit, which is said with it unless it is zero.
  package static func text(_ value: Double, in unit: (divisor: Double, name: String)) -> String {
    value == 0 ? "0" : (whole(value / unit.divisor) ?? plain(value / unit.divisor)) + unit.name
  }

  /// All of a number's digits, where they are no more than six, four of them decimals: what the data hold is not rounded
  /// where it is short.
  private static func whole(_ value: Double) -> String? {
    guard abs(value) >= 0.1, abs(value) < 1e6, value != value.rounded() else { return nil }
    for (decimals, scale) in [(1, 10.0), (2, 100), (3, 1_000), (4, 10_000)] {
      let digits = (value * scale).rounded()
      guard abs(digits / scale - value) <= abs(value) * 1e-12 else { continue }
      return abs(digits) < 1e6 ? signed(value) { Decimals.fixed($0, decimals) } : nil
    }
    return nil
  }

  /// Up to two decimals, no separators.
  package static func plain(_ value: Double) -> String {
    guard value.isFinite else { return text(value) }
    if value == value.rounded(), abs(value) < 1e15 { return value < 0 ? "−\(Int(-value))" : "\(Int(value))" }
    return signed(value) { size in
      if size >= 1e15 { return Decimals.trim(Decimals.exponential(size, 3)) }
      // Small numbers keep three digits, very small ones an exponent.
      if size < 0.1 { return Decimals.trim(size < 1e-6 ? Decimals.exponential(size, 3) : Decimals.rounded(size, 3)) }
      return Decimals.trim(Decimals.fixed(size, 2))
    }
  }

  private static func signed(_ value: Double, _ words: (Double) -> String) -> String { (value < 0 ? "−" : "") + words(abs(value)) }
}
