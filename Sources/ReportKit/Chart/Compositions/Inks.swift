/// In which inks words are read on the colours of scales.
extension Lettering {
  /// The formula of the ink that is read on a ground: black on what is light, white on what is dark. At this bound both
  /// have a contrast of 4.58; on each side of it the ink that is chosen has more.
  /// - Parameters:
  ///   - ground: the formula of the ground's colour, as `#rrggbb`.
  ///   - opacity: the formula of its opacity; white paper shines through.
  static func ink(on ground: String, opacity: String = "1") -> DataValue {
    ["expr": .string("\(luminance(of: ground, opacity: opacity)) > 0.179 ? '#000000' : '#ffffff'")]
  }

  /// The formula of an ink like a colour: the colour itself where it is read on paper, with a contrast of 3, or black.
  static func ink(like color: String) -> DataValue { ["expr": .string("\(luminance(of: color, opacity: "1")) > 0.3 ? '#222222' : \(color)")] }

  /// The formula of a colour's luminance on white paper, from 0 to 1 (WCAG 2.2).
  private static func luminance(of color: String, opacity: String) -> String {
    func linear(_ place: Int) -> String {
      let digits = [place, place + 1].map { "indexof('0123456789abcdef', lower(slice(\(color), \($0), \($0 + 1))))" }
      let share = "(1 - (\(opacity)) * (1 - (\(digits[0]) * 16 + \(digits[1])) / 255))"
      return "pow((\(share) + 0.055) / 1.055, 2.4)"
    }
    return "(0.2126 * \(linear(1)) + 0.7152 * \(linear(3)) + 0.0722 * \(linear(5)))"
  }
}
