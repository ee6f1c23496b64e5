import Frames

/// XML in the making, as bytes: what is put into it is written straight to its end.
struct Markup: ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }
  init(stringLiteral text: String) { bytes = Array(text.utf8) }
  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func += (markup: inout Markup, more: Markup) { markup.bytes += more.bytes }

  /// Adds a line.
  mutating func add(line: Markup) {
    bytes += line.bytes
    bytes.append(UInt8(ascii: "\n"))
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity + interpolationCount * 8) }

    mutating func appendLiteral(_ text: String) { bytes += text.utf8 }
    mutating func appendInterpolation(_ text: String) { bytes += text.utf8 }
    mutating func appendInterpolation(_ text: XMLText) { bytes += text.description.utf8 }
    mutating func appendInterpolation(_ number: Decimal) { number.write(to: &bytes) }
    mutating func appendInterpolation(_ point: Point) {
      Decimal(point.x).write(to: &bytes)
      bytes.append(UInt8(ascii: " "))
      Decimal(point.y).write(to: &bytes)
    }
    mutating func appendInterpolation(_ number: Int) { bytes += "\(number)".utf8 }
    mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
  }
}

extension [Markup] {
  func joined(by separator: Markup = "") -> Markup {
    var whole = Markup()
    for (index, markup) in enumerated() {
      if index > 0 { whole += separator }
      whole += markup
    }
    return whole
  }
}
