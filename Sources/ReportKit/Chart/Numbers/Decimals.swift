/// Decimal digits of numbers that are not negative.
package enum Decimals {
  private static let powers: [Double] = (0...22).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }

  /// All digits of the shortest decimal, and the place of the point: value = 0.d₁d₂… × 10^point.
  static func shortest(_ value: Double) -> (digits: [UInt8], point: Int) {
    guard value > 0, value.isFinite else { return ([0], 1) }
    var digits: [UInt8] = []
    // All digits of such a whole number are exact.
    if value < 1e15, value == value.rounded() {
      var rest = UInt64(value)
      while rest > 0 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
      digits.reverse()
      let point = digits.count
      while digits.last == 0 { digits.removeLast() }
      return (digits, point)
    }
    var point = 0
    let text = "\(value)".utf8
    let mantissa = text.prefix { $0 != 101 }
    var isWhole = true
    for byte in mantissa {
      if byte == 46 {
        isWhole = false
        continue
      }
      digits.append(byte - 48)
      if isWhole { point += 1 }
    }
    if mantissa.endIndex != text.endIndex {
      point += Int(Substring(text[text.index(after: mantissa.endIndex)...])) ?? 0
    }
    while digits.first == 0, digits.count > 1 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == 0, digits.count > 1 { digits.removeLast() }
    return (digits, point)
  }

  /// So many digits of a number, rounded half up.
  private static func significant(_ value: Double, _ count: Int) -> (digits: [UInt8], point: Int) { cut(shortest(value), to: count) }

  private static func cut(_ decimal: (digits: [UInt8], point: Int), to count: Int) -> (digits: [UInt8], point: Int) {
    var (digits, point) = decimal
    guard count < digits.count else { return (digits, point) }
    guard count >= 0 else { return ([0], 1) }
    let up = digits[count] >= 5
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    if digits.isEmpty { return ([0], 1) }
    return (digits, point)
  }

  private static func text(_ digits: [UInt8], _ point: Int, places: Int) -> String {
    func digit(_ index: Int) -> UInt8 { index >= 0 && index < digits.count ? 48 + digits[index] : 48 }
    var bytes: [UInt8] = point <= 0 ? [48] : (0..<point).map(digit)
    if places > 0 {
      bytes.append(46)
      for place in 0..<places { bytes.append(digit(point + place)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func fixed(_ value: Double, _ places: Int) -> String {
    let decimal = shortest(value)
    let (digits, point) = cut(decimal, to: decimal.point + places)
    return digits == [0] ? text([0], 1, places: places) : text(digits, point, places: places)
  }

  package static func exponential(_ value: Double, _ places: Int) -> String {
    let (digits, point) = significant(value, places + 1)
    let exponent = value == 0 ? 0 : point - 1
    return text(digits, 1, places: places) + "e" + (exponent < 0 ? "−" : "+") + String(abs(exponent))
  }

  /// So many significant digits, without an exponent.
  package static func rounded(_ value: Double, _ count: Int) -> String {
    let (digits, point) = significant(value, count)
    return text(digits, point, places: max(0, count - point))
  }

  /// Significant digits, with an exponent where the number is very large or small.
  package static func general(_ value: Double, _ count: Int) -> String {
    let (digits, point) = significant(value, count)
    if value == 0 { return text([0], 1, places: count - 1) }
    let exponent = point - 1
    if exponent < -6 || exponent >= count { return exponential(value, count - 1) }
    return text(digits, point, places: max(0, count - point))
  }

  /// With an SI prefix from yocto to yotta.
  package static func withPrefix(_ value: Double, _ count: Int) -> (String, String) {
    let (digits, point) = significant(value, count)
    guard value > 0 else { return (text([0], 1, places: count - 1), "") }
    let power = max(-8, min(8, Int((Double(point - 1) / 3).rounded(.down))))
    let local = point - power * 3
    return (text(digits, local, places: max(0, count - local)), prefix(power * 3))
  }

  /// The prefix of a power of ten, a multiple of three from −24 to 24.
  package static func prefix(_ power: Int) -> String {
    let prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
    return prefixes[max(0, min(16, power / 3 + 8))]
  }

  /// Without zeros at the end of the fraction.
  package static func trim(_ text: String) -> String {
    let bytes = text.utf8
    guard let point = bytes.firstIndex(of: 46) else { return text }
    let end = bytes[point...].firstIndex { !(48...57).contains($0) && $0 != 46 } ?? bytes.endIndex
    var fraction = bytes[point..<end]
    while fraction.last == 48 { fraction.removeLast() }
    if fraction.last == 46 { fraction.removeLast() }
    return String(text[..<point] + text[fraction.startIndex..<fraction.endIndex] + text[end...])
  }
}
