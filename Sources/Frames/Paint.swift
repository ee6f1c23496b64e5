/// A colour of the sRGB space with opacity; every part from 0 to 1.
public struct Color: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double
  public var opacity: Double

  public static let black = Color(red: 0, green: 0, blue: 0)
  public static let white = Color(red: 1, green: 1, blue: 1)

  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Reads `#rgb`, `#rrggbb` or `#rrggbbaa`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), [3, 6, 8].contains(digits.count) else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let number = Self.number(digit) else { return nil }
      value = value << 4 | number
      if digits.count == 3 { value = value << 4 | number }
    }
    if digits.count != 8 { value = value << 8 | 255 }
    func part(_ shift: UInt32) -> Double { Double(value >> shift & 255) / 255 }
    self.init(red: part(24), green: part(16), blue: part(8), opacity: part(0))
  }

  private static func number(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// `#rrggbb`, or `#rrggbbaa` when not opaque.
  public var hex: String {
    let channels = opacity < 1 ? [red, green, blue, opacity] : [red, green, blue]
    func digit(_ value: Int) -> UInt8 { UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
    return String(unsafeUninitializedCapacity: 9) { text in
      text[0] = UInt8(ascii: "#")
      for (index, part) in channels.enumerated() {
        let value = Int((min(max(part, 0), 1) * 255).rounded())
        text[1 + 2 * index] = digit(value / 16)
        text[2 + 2 * index] = digit(value % 16)
      }
      return 1 + 2 * channels.count
    }
  }

  public func withOpacity(_ opacity: Double) -> Color {
    var copy = self
    copy.opacity = opacity
    return copy
  }

  /// The colour a share of the way towards `other`, mixed in sRGB.
  public func mixed(with other: Color, share: Double) -> Color {
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      opacity: mix(opacity, other.opacity))
  }
}

/// What fills a shape.
public enum Paint: Hashable, Sendable {
  case solid(Color)
  case gradient(Gradient)
}

/// A colour that changes along a line (`radius` nil) or outwards from a point.
public struct Gradient: Hashable, Sendable {
  public struct Stop: Hashable, Sendable {
    /// From 0 at the start to 1 at the end.
    public var offset: Double
    public var color: Color

    public init(offset: Double, color: Color) {
      self.offset = offset
      self.color = color
    }
  }

  public var start: Point
  public var end: Point
  /// In points; given only for a radial gradient about `start`.
  public var radius: Double?
  public var stops: [Stop]

  public init(start: Point, end: Point, radius: Double? = nil, stops: [Stop]) {
    self.start = start
    self.end = end
    self.radius = radius
    self.stops = stops
  }
}

/// How an outline is drawn; lengths in points.
public struct Stroke: Hashable, Sendable {
  public enum Cap: String, Sendable { case butt, round, square }
  public enum Join: String, Sendable { case miter, round, bevel }

  public var paint: Paint
  public var width: Double
  public var dash: [Double]
  public var dashPhase: Double
  public var cap: Cap
  public var join: Join

  public init(
    _ color: Color, width: Double, dash: [Double] = [], dashPhase: Double = 0, cap: Cap = .butt, join: Join = .miter
  ) {
    self.paint = .solid(color)
    self.width = width
    self.dash = dash
    self.dashPhase = dashPhase
    self.cap = cap
    self.join = join
  }
}
