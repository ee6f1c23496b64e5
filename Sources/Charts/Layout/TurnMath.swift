import Foundation

/// Sine and cosine, for rooms that import no more of Foundation.
enum TurnMath {
  static func cosine(_ radians: Double) -> Double { cos(radians) }
  static func sine(_ radians: Double) -> Double { sin(radians) }
}
