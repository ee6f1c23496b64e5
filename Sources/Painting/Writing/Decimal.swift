/// A number as PDF and SVG write it: no exponent, no needless zero, the same in every locale.
struct Decimal: CustomStringConvertible {
  let description: String

  /// - Parameter digits: the most digits after the point, 0 to 9.
  init(_ value: Double, digits: Int = 3) {
    let scales = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
    let digits = min(max(digits, 0), scales.count - 1)
    let scaled = (value * scales[digits]).rounded()
    guard scaled.isFinite, abs(scaled) < 9e18 else {
      description = "0"
      return
    }
    let whole = Int(scaled)
    let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: UInt(scales[digits]))
    guard rest != 0 else {
      description = whole < 0 ? "-\(units)" : "\(units)"
      return
    }
    var fraction = String(rest)
    fraction = String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    description = whole < 0 ? "-\(units).\(fraction)" : "\(units).\(fraction)"
  }
}
