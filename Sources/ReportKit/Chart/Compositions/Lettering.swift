/// Words on grounds: how much room they take, how they are made to fit, and in which ink they are read.
enum Lettering {
  static let size = 9.0
  /// From one line to the next, in points.
  static let leading = 11.0
  /// What stays free on both sides of words together, in points.
  static let margin = 5.0

  /// About how wide words are: letters and digits take a little more than half of what a Chinese sign takes.
  static func width(_ text: String, size: Double = size) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.6 : 1) } * size
  }

  /// The ways to write a name, from the best to the shortest: on one line, on two, and shortened.
  static func ways(_ name: String) -> [[String]] {
    var ways = [[name]]
    let signs = Array(name)
    if signs.count > 3 {
      let half = (signs.count + 1) / 2
      ways.append([String(signs[..<half]), String(signs[half...])])
    }
    for count in [8, 5, 3, 2] where signs.count > count + 1 { ways.append([String(signs[..<count]) + "…"]) }
    return ways
  }

  static func box(_ lines: [String]) -> (width: Double, height: Double) {
    (lines.map { width($0) }.max() ?? 0, Double(lines.count) * leading)
  }

  /// The formula of the ink that is read on a ground: black on what is light, white on what is dark. At this bound both
  /// have a contrast of 4.58; on each side of it the ink that is chosen has more.
  /// - Parameters:
  ///   - ground: the formula of the ground's colour, as `#rrggbb`.
  ///   - opacity: the formula of its opacity; white paper shines through.
  static func ink(on ground: String, opacity: String = "1") -> DataValue {
    func linear(_ place: Int) -> String {
      let digits = [place, place + 1].map { "indexof('0123456789abcdef', lower(slice(\(ground), \($0), \($0 + 1))))" }
      let share = "(1 - (\(opacity)) * (1 - (\(digits[0]) * 16 + \(digits[1])) / 255))"
      return "pow((\(share) + 0.055) / 1.055, 2.4)"
    }
    return ["expr": .string("0.2126 * \(linear(1)) + 0.7152 * \(linear(3)) + 0.0722 * \(linear(5)) > 0.179 ? '#000000' : '#ffffff'")]
  }
}
