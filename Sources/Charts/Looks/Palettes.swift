import Frames

/// The named colour schemes.
enum Palettes {
  static func scheme(_ name: String) -> ColorScheme? {
    if let text = categorical[name] { return ColorScheme(colors: colors(text), isCategorical: true) }
    if let text = ramps[name] { return ColorScheme(colors: colors(text), isCategorical: false) }
    return nil
  }

  /// Six hexadecimal digits a colour, one after the other.
  static func colors(_ text: String) -> [Color] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 5, by: 6).map { index in
      func channel(_ offset: Int) -> Double { Double(digits[index + offset] * 16 + digits[index + offset + 1]) / 255 }
      return Color(red: channel(0), green: channel(2), blue: channel(4))
    }
  }

  private static let categorical: [String: String] = [
    "tableau10": "4c78a8f58518e4575672b7b254a24beeca3bb279a2ff9da69d755dbab0ac",
    "category10": "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf",
    "okabeito": "e69f0056b4e9009e73f0e4420072b2d55e00cc79a7000000",
  ]

  private static let ramps: [String: String] = [
    "blues": "cfe1f2bed8eca8cee58fc1de74b2d75ba3cf4592c63181bd206fb2125ca40a4a90",
  ]
}
