import Frames

/// The cover's picture: mountain ridges one behind the other under a low sun, drawn from the theme's colours.
struct Ridges {
  let size: Size
  /// From the farthest ridge to the nearest.
  let colors: [Color]
  let sun: Color

  var frame: Frame {
    var frame = Frame(size: size)
    let radius = size.width * 0.105
    frame.place(
      .fill(.circle(centre: Point(x: size.width * 0.7, y: size.height * 0.3), radius: radius), sun), at: .zero)
    for (index, color) in colors.enumerated() {
      let share = Double(index) / Double(max(colors.count - 1, 1))
      let ridge = Ridge(
        seed: UInt64(index) * 7919 + 17, base: size.height * (0.4 + 0.42 * share),
        relief: size.height * (0.34 - 0.17 * share))
      frame.place(.fill(ridge.outline(in: size), color), at: .zero)
    }
    return frame
  }
}

/// One skyline by midpoint displacement, from a fixed seed so that it is the same on every machine.
private struct Ridge {
  var seed: UInt64
  /// Mean height of the skyline below the picture's top, and how far it may rise and fall, in points.
  let base: Double
  let relief: Double

  func outline(in size: Size) -> Path {
    var random = self
    var heights = [random.next(), random.next(), random.next(), random.next(), random.next()]
    var amplitude = 0.5
    while heights.count < 129 {
      var finer: [Double] = []
      for (left, right) in zip(heights, heights.dropFirst()) {
        finer += [left, (left + right) / 2 + (random.next()) * amplitude]
      }
      heights = finer + [heights[heights.count - 1]]
      amplitude *= 0.52
    }
    let step = size.width / Double(heights.count - 1)
    var points = heights.enumerated().map { index, height in
      Point(x: Double(index) * step, y: base - height * relief)
    }
    points += [Point(x: size.width, y: size.height), Point(x: 0, y: size.height)]
    return .polyline(points, closed: true)
  }

  /// A number from −0.5 to 0.5, from Knuth's MMIX generator.
  private mutating func next() -> Double {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(seed >> 11) / Double(1 << 53) - 0.5
  }
}
