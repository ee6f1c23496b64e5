import Frames

/// Quantities to colours along a ramp.
struct RampScale: Sendable {
  /// From the domain to shares of the ramp; its range is 0…1, or 0, ½, 1 about a middle.
  var quantity: ContinuousScale
  var ramp: ColorRamp

  func color(_ value: Double) -> Color { ramp.color(min(max(quantity.position(value) ?? 0, 0), 1)) }
}

/// Colours between which others are mixed.
struct ColorRamp: Hashable, Sendable {
  enum Mixing: Hashable, Sendable {
    /// Straight, in sRGB.
    case straight
    /// A smooth curve through the colours (a uniform B-spline).
    case smooth
    /// Straight, in a space of its own.
    case within(ColorSpace)
  }

  var colors: [Color]
  var mixing = Mixing.straight

  func color(_ share: Double) -> Color {
    guard let first = colors.first else { return .black }
    guard colors.count > 1 else { return first }
    let last = colors.count - 1
    let place = share * Double(last)
    let index = min(max(Int(place), 0), last - 1)
    let part = place - Double(index)
    switch mixing {
    case .straight: return colors[index].mixed(with: colors[index + 1], share: part)
    case .within(let space): return space.mix(colors[index], colors[index + 1], part)
    case .smooth:
      func channel(_ key: KeyPath<Color, Double>) -> Double {
        let (v1, v2) = (colors[index][keyPath: key], colors[index + 1][keyPath: key])
        let v0 = index > 0 ? colors[index - 1][keyPath: key] : 2 * v1 - v2
        let v3 = index < last - 1 ? colors[index + 2][keyPath: key] : 2 * v2 - v1
        let (t2, t3) = (part * part, part * part * part)
        return ((1 - 3 * part + 3 * t2 - t3) * v0 + (4 - 6 * t2 + 3 * t3) * v1
          + (1 + 3 * part + 3 * t2 - 3 * t3) * v2 + t3 * v3) / 6
      }
      return Color(red: channel(\.red), green: channel(\.green), blue: channel(\.blue))
    }
  }

  /// The ramp between two shares of it.
  func cut(from low: Double, to high: Double, count: Int = 20) -> ColorRamp {
    ColorRamp(colors: (0...count).map { color(low + (high - low) * Double($0) / Double(count)) }, mixing: .straight)
  }
}
