import Frames

extension Color {
  /// The grey of the same lightness.
  var grey: Color {
    let value = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return Color(red: value, green: value, blue: value, opacity: opacity)
  }
}

extension [Color] {
  /// Greys for colours that follow each other: their own where these grow darker or lighter all the way, by steps that can
  /// be told apart; else as many even steps, the lighter end where the colours have it.
  var greysInOrder: [Color] {
    let own = map(\.grey)
    guard let first = own.first, let last = own.last, own.count > 1 else { return own }
    let span = last.red - first.red
    let least = abs(span) / Double(own.count - 1) / 4
    let steps = zip(own, own.dropFirst()).map { ($1.red - $0.red) * (span < 0 ? -1 : 1) }
    if abs(span) >= 0.35, steps.allSatisfy({ $0 >= least }) { return own }
    let (light, dark) = (0.92, 0.2)
    let (from, to) = span > 0.1 ? (dark, light) : (light, dark)
    return own.indices.map { index in
      let value = from + (to - from) * Double(index) / Double(own.count - 1)
      return Color(red: value, green: value, blue: value, opacity: own[index].opacity)
    }
  }
}
