import Frames

/// A colour as eyes with three kinds of cones see it, and as those that lack the cones for long or for middle waves do:
/// protanopia and deuteranopia by the model of Machado, Oliveira and Fernandes (2009).
struct SeenColor: Sendable {
  /// In CIELAB: by all cones, without those for long waves, without those for middle ones.
  let places: [SIMD3<Double>]

  /// The rows of the model's matrices at full severity, which hold for amounts of light.
  private static let views: [[SIMD3<Double>]] = [
    [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)],
    [SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216), SIMD3(-0.003882, -0.048116, 1.051998)],
    [SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413), SIMD3(-0.011820, 0.042940, 0.968881)],
  ]

  init(_ color: Color) {
    let light = color.linear
    places = Self.views.map { rows in
      let seen = SIMD3((rows[0] * light).sum(), (rows[1] * light).sum(), (rows[2] * light).sum())
      let lab = Lab(linear: seen.clamped(lowerBound: .zero, upperBound: .one))
      return SIMD3(lab.lightness, lab.a, lab.b)
    }
  }

  /// How far it is from another colour for the eyes that tell them apart the least (ΔE of CIE 1976).
  func difference(_ other: SeenColor) -> Double {
    var least = Double.infinity
    for (own, other) in zip(places, other.places) {
      let way = own - other
      least = min(least, (way * way).sum())
    }
    return least.squareRoot()
  }
}
