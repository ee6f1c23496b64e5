import Foundation
import Frames

extension Color {
  /// Red, green and blue as amounts of light (IEC 61966-2-1).
  var linear: SIMD3<Double> {
    func linear(_ x: Double) -> Double { x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4) }
    return SIMD3(linear(red), linear(green), linear(blue))
  }

  /// - Parameter light: amounts outside of what a screen shows become the nearest that it does.
  init(linear light: SIMD3<Double>) {
    func encoded(_ x: Double) -> Double { min(max(x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055, 0), 1) }
    self.init(red: encoded(light.x), green: encoded(light.y), blue: encoded(light.z))
  }
}
