import Frames

extension Color {
  /// The least contrast of words with their ground (WCAG 2.2, 1.4.3).
  static let leastContrast = 4.5

  /// The ink of words on the colour: black or white, whichever has the better contrast, which is 4.58 at least.
  var wordInk: Color { contrast(with: .black) > contrast(with: .white) ? .black : .white }

  /// What the colour looks like on a ground that shines through it.
  func over(_ ground: Color) -> Color {
    func mix(_ own: Double, _ below: Double) -> Double { below + (own - below) * opacity }
    return Color(red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
  }

  /// The colour for words on a ground: itself where they can be read in it, else darker or, on a dark ground, lighter. Light
  /// is taken away or added evenly, so that the hue stays.
  func readable(on ground: Color) -> Color {
    guard contrast(with: ground) < Self.leastContrast else { return self }
    // A little more, so that rounding to bytes takes nothing away.
    let least = Self.leastContrast * 1.02
    let isDarker = ground.wordInk == .black
    let target = isDarker ? (ground.luminance + 0.05) / least - 0.05 : (ground.luminance + 0.05) * least - 0.05
    let end = isDarker ? Color.black : .white
    guard luminance != end.luminance else { return self }
    let share = min(max((target - luminance) / (end.luminance - luminance), 0), 1)
    return Color(linear: linear + (end.linear - linear) * share).withOpacity(opacity)
  }
}
