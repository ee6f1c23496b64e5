import Foundation
import Frames
import ReportKit

/// A space in which two colours are mixed, by the rules of d3-interpolate. Hues run the shorter way around the circle,
/// unless the name ends in `-long`.
enum ColorSpace: String, Hashable, Sendable {
  case rgb, lab, hsl, hcl, cubehelix
  case hslLong = "hsl-long", hclLong = "hcl-long", cubehelixLong = "cubehelix-long"

  /// By the `interpolate` of a scale: a name, or an object with one as its `type`.
  init?(_ value: DataValue?) {
    guard let name = value?.string ?? value?["type"]?.string, let space = ColorSpace(rawValue: name) else { return nil }
    self = space
  }

  /// The colour at a share of the way from one to another.
  func mix(_ first: Color, _ second: Color, _ share: Double) -> Color {
    guard self != .rgb else { return first.mixed(with: second, share: share) }
    let (a, b) = (parts(first), parts(second))
    let isLong = rawValue.hasSuffix("-long")
    var mixed = [Double](repeating: 0, count: 3)
    for index in 0..<3 {
      // What has no hue or no saturation takes the other colour's.
      guard !a[index].isNaN, !b[index].isNaN else {
        mixed[index] = a[index].isNaN ? b[index] : a[index]
        continue
      }
      var way = b[index] - a[index]
      if self != .lab, index == 0, !isLong, abs(way) > 180 { way -= 360 * (way / 360).rounded() }
      mixed[index] = a[index] + way * share
    }
    let color = color(mixed)
    return color.withOpacity(first.opacity + (second.opacity - first.opacity) * share)
  }

  private func parts(_ color: Color) -> [Double] {
    switch self {
    case .rgb: [color.red, color.green, color.blue]
    case .lab: Lab(color).parts
    case .hcl, .hclLong: Lab(color).hueChromaLightness
    case .hsl, .hslLong: HueColors.hsl(color)
    case .cubehelix, .cubehelixLong: HueColors.cubehelix(color)
    }
  }

  private func color(_ parts: [Double]) -> Color {
    switch self {
    case .rgb: Color(red: parts[0], green: parts[1], blue: parts[2])
    case .lab: Lab(lightness: parts[0], a: parts[1], b: parts[2]).color
    case .hcl, .hclLong: Lab(hue: parts[0], chroma: parts[1], lightness: parts[2]).color
    case .hsl, .hslLong: HueColors.color(hsl: parts)
    case .cubehelix, .cubehelixLong: HueColors.color(cubehelix: parts)
    }
  }
}

/// A colour of CIELAB under the light D50, as d3-color has it.
struct Lab {
  var lightness: Double
  var a: Double
  var b: Double

  private static let white = (x: 0.96422, y: 1.0, z: 0.82521)

  init(lightness: Double, a: Double, b: Double) { (self.lightness, self.a, self.b) = (lightness, a, b) }

  /// - Parameter hue: in degrees; without one the colour is a grey.
  init(hue: Double, chroma: Double, lightness: Double) {
    self.lightness = lightness
    let radians = hue * .pi / 180
    (a, b) = hue.isNaN ? (0, 0) : (cos(radians) * chroma, sin(radians) * chroma)
  }

  init(_ color: Color) { self.init(linear: color.linear) }

  /// - Parameter light: red, green and blue as amounts of light.
  init(linear light: SIMD3<Double>) {
    func root(_ t: Double) -> Double { t > pow(6.0 / 29, 3) ? cbrt(t) : t / (3 * pow(6.0 / 29, 2)) + 4.0 / 29 }
    let (r, g, b) = (light.x, light.y, light.z)
    let y = root(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
    let isGrey = r == g && g == b
    let x = isGrey ? y : root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Self.white.x)
    let z = isGrey ? y : root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Self.white.z)
    (lightness, a, self.b) = (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  var parts: [Double] { [lightness, a, b] }

  var hueChromaLightness: [Double] {
    if a == 0, b == 0 { return [.nan, lightness > 0 && lightness < 100 ? 0 : .nan, lightness] }
    let hue = atan2(b, a) * 180 / .pi
    return [hue < 0 ? hue + 360 : hue, hypot(a, b), lightness]
  }

  var color: Color {
    func cube(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : 3 * pow(6.0 / 29, 2) * (t - 4.0 / 29) }
    let middle = (lightness + 16) / 116
    let x = Self.white.x * cube(middle + a / 500)
    let y = cube(middle)
    let z = Self.white.z * cube(middle - b / 200)
    return Color(
      linear: SIMD3(
        3.1338561 * x - 1.6168667 * y - 0.4906146 * z, -0.9787684 * x + 1.9161415 * y + 0.0334540 * z,
        0.0719453 * x - 0.2289914 * y + 1.4052427 * z))
  }
}

/// Colours by hue, saturation and lightness: HSL, and Green's cubehelix.
enum HueColors {
  static func hsl(_ color: Color) -> [Double] {
    let (r, g, b) = (color.red, color.green, color.blue)
    let (low, high) = (min(r, g, b), max(r, g, b))
    let (span, lightness) = (high - low, (high + low) / 2)
    guard span > 0 else { return [.nan, lightness > 0 && lightness < 1 ? 0 : .nan, lightness] }
    let hue = r == high ? (g - b) / span + (g < b ? 6 : 0) : g == high ? (b - r) / span + 2 : (r - g) / span + 4
    return [hue * 60, span / (lightness < 0.5 ? high + low : 2 - high - low), lightness]
  }

  static func color(hsl parts: [Double]) -> Color {
    let hue = parts[0].isNaN ? 0 : (parts[0].truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
    let (saturation, lightness) = (parts[0].isNaN || parts[1].isNaN ? 0 : parts[1], parts[2])
    let high = lightness + min(lightness, 1 - lightness) * saturation
    let low = 2 * lightness - high
    func channel(_ angle: Double) -> Double {
      let h = (angle + 360).truncatingRemainder(dividingBy: 360)
      return h < 60 ? low + (high - low) * h / 60 : h < 180 ? high : h < 240 ? low + (high - low) * (240 - h) / 60 : low
    }
    return Color(red: channel(hue + 120), green: channel(hue), blue: channel(hue - 120))
  }

  private static let (a, b, c, d, e) = (-0.14861, 1.78277, -0.29227, -0.90649, 1.97294)

  static func cubehelix(_ color: Color) -> [Double] {
    let (r, g, bl) = (color.red, color.green, color.blue)
    let lightness = ((b * c - d * a) * bl + e * d * r - e * b * g) / (b * c - d * a + e * d - e * b)
    let (blue, k) = (bl - lightness, (e * (g - lightness) - c * (bl - lightness)) / d)
    let saturation = (k * k + blue * blue).squareRoot() / (e * lightness * (1 - lightness))
    guard saturation.isFinite, saturation > 0 else { return [.nan, saturation.isFinite ? saturation : .nan, lightness] }
    let hue = atan2(k, blue) * 180 / .pi - 120
    return [hue < 0 ? hue + 360 : hue, saturation, lightness]
  }

  static func color(cubehelix parts: [Double]) -> Color {
    let hue = parts[0].isNaN ? 0 : (parts[0] + 120) * .pi / 180
    let lightness = parts[2]
    let reach = parts[1].isNaN ? 0 : parts[1] * lightness * (1 - lightness)
    func channel(_ x: Double, _ y: Double) -> Double { min(max(lightness + reach * (x * cos(hue) + y * sin(hue)), 0), 1) }
    return Color(red: channel(a, b), green: channel(c, d), blue: channel(e, 0))
  }
}
