/// What fills or strokes a mark: a colour or a gradient.
public protocol ShapeStyle: Sendable {
  /// In the words of a specification: a CSS colour, or a gradient.
  var paint: DataValue { get }
}

/// A colour by its parts, each from 0 to 1.
public struct Color: ShapeStyle, Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double
  public var opacity: Double
  /// The name of a colour that an app has in its assets; a report has none, and says so where it is to be drawn.
  var asset: String?

  /// The spaces of colours; print has the usual one.
  public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }

  public init(_ name: String, bundle: Bundle? = nil) {
    self.init(white: 0)
    asset = name
  }

  public init(_ space: RGBColorSpace, red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.init(red: red, green: green, blue: blue, opacity: opacity)
  }

  public init(_ space: RGBColorSpace, white: Double, opacity: Double = 1) { self.init(white: white, opacity: opacity) }

  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    (self.red, self.green, self.blue, self.opacity) = (red, green, blue, opacity)
  }

  public init(white: Double, opacity: Double = 1) { self.init(red: white, green: white, blue: white, opacity: opacity) }

  public init(hue: Double, saturation: Double, brightness: Double, opacity: Double = 1) {
    func channel(_ shift: Double) -> Double {
      let place = (shift + hue * 6).truncatingRemainder(dividingBy: 6)
      return brightness * (1 - saturation * max(0, min(place, 4 - place, 1)))
    }
    self.init(red: channel(5), green: channel(3), blue: channel(1), opacity: opacity)
  }

  fileprivate init(_ hex: UInt32) {
    self.init(red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255, blue: Double(hex & 255) / 255)
  }

  public func opacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: self.opacity * opacity)
  }

  /// From a lighter shade of the colour at the top to itself.
  public var gradient: AnyGradient { AnyGradient(Gradient(colors: [mix(with: .white, by: 0.3).opacity(opacity), self])) }

  /// The colour with so much of another in it.
  /// - Parameter fraction: from 0, which is this colour, to 1, which is the other.
  public func mix(with other: Color, by fraction: Double, in space: Gradient.ColorSpace = .perceptual) -> Color {
    func between(_ own: Double, _ other: Double) -> Double { own + (other - own) * fraction }
    return Color(
      red: between(red, other.red), green: between(green, other.green), blue: between(blue, other.blue), opacity: between(opacity, other.opacity))
  }

  public var paint: DataValue { .string(css) }

  var css: String {
    if let asset { return "asset:\(asset)" }
    func digits(_ value: Double) -> String {
      let byte = value.isFinite ? Int((min(1, max(0, value)) * 255).rounded()) : 0
      let text = String(byte, radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return "#" + digits(red) + digits(green) + digits(blue) + (opacity < 1 ? digits(opacity) : "")
  }
}

/// The colours by name: of the same hues as Apple's, dark enough for print.
extension Color {
  public static let red = Color(0xD6_3A2F)
  public static let orange = Color(0xE6_8A1C)
  public static let yellow = Color(0xE3_B505)
  public static let green = Color(0x3A_9D4A)
  public static let mint = Color(0x2B_B5A0)
  public static let teal = Color(0x2A_96A5)
  public static let cyan = Color(0x2F_A4CF)
  public static let blue = Color(0x2F_6FBF)
  public static let indigo = Color(0x55_52B8)
  public static let purple = Color(0x93_4FB8)
  public static let pink = Color(0xD6_4A78)
  public static let brown = Color(0x8C_6A4A)
  public static let white = Color(0xFF_FFFF)
  public static let gray = Color(0x8A_8A8E)
  public static let black = Color(0x00_0000)
  public static let clear = Color(white: 0, opacity: 0)
  public static let primary = Color(0x1F_1F1F)
  public static let secondary = Color(0x6E_6E73)
  public static let accentColor = blue
  public static let tertiary = Color(0xA4_A4A8)
  public static let quaternary = Color(0xC9_C9CC)
}

/// A style whose kind is forgotten, so that two kinds can be chosen between.
public struct AnyShapeStyle: ShapeStyle {
  public let paint: DataValue
  public init<S: ShapeStyle>(_ style: S) { paint = style.paint }
}

extension ShapeStyle {
  /// The colour, or each of the gradient's, with this share of its opacity.
  public func opacity(_ opacity: Double) -> some ShapeStyle { AnyShapeStyle(FadedStyle(paint: paint, opacity: opacity)) }
}

/// A style that lets some of the ground through.
private struct FadedStyle: ShapeStyle {
  let paint: DataValue

  init(paint: DataValue, opacity: Double) {
    func faded(_ css: DataValue?) -> DataValue? { css?.string.flatMap { Color(css: $0)?.opacity(opacity).paint } ?? css }
    guard var gradient = paint.object else {
      self.paint = faded(paint) ?? paint
      return
    }
    gradient["stops"] = gradient["stops"]?.list.map { stops in
      .list(stops.map { stop in
        var stop = stop.object ?? [:]
        stop["color"] = faded(stop["color"])
        return .object(stop)
      })
    }
    self.paint = .object(gradient)
  }
}

extension Color {
  /// Reads what `css` writes: `#RRGGBB` or `#RRGGBBAA`.
  init?(css: String) {
    let digits = css.dropFirst()
    guard css.hasPrefix("#"), digits.count == 6 || digits.count == 8, let number = UInt32(digits, radix: 16) else { return nil }
    self.init(digits.count == 8 ? number >> 8 : number)
    if digits.count == 8 { opacity = Double(number & 255) / 255 }
  }

  /// How light the colour is on white paper, from 0 to 1.
  var luminance: Double { 1 - opacity + opacity * (0.2126 * red + 0.7152 * green + 0.0722 * blue) }
}
