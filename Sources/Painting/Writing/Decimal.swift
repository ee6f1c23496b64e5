/// A number as PDF and SVG write it: no exponent, no needless zero, the same in every locale.
struct Decimal: CustomStringConvertible {
  private let value: Double
  private let digits: Int

  /// - Parameter digits: the most digits after the point, 0 to 9.
  init(_ value: Double, digits: Int = 3) {
    self.value = value
    self.digits = digits
  }

  var description: String { bytes { String(decoding: $0, as: UTF8.self) } }

  func write(to text: inout [UInt8]) { bytes { text += $0 } }

  private func bytes<Result>(_ use: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
    var places = min(max(digits, 0), 9)
    var scaled = (value * Self.scales[places]).rounded()
    if !scaled.isFinite || abs(scaled) >= 9e18 { scaled = 0 }
    var rest = UInt64(abs(scaled))
    while places > 0, rest.isMultiple(of: 10) {
      rest /= 10
      places -= 1
    }
    // A sign, a point and the 19 digits of the largest number, written from the last to the first.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 21) { bytes in
      var first = bytes.count
      func write(_ byte: UInt8) {
        first -= 1
        bytes[first] = byte
      }
      var place = 0
      repeat {
        if place == places, place > 0 { write(UInt8(ascii: ".")) }
        write(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        place += 1
      } while rest > 0 || place <= places
      if scaled < 0 { write(UInt8(ascii: "-")) }
      return use(UnsafeMutableBufferPointer(rebasing: bytes[first...]))
    }
  }

  private static let scales = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
