import Frames

extension ContentStream {
  /// What paints: a colour, or a pattern of the page's resources.
  enum Ink: Hashable {
    case gray(Double)
    case rgb(Double, Double, Double)
    case pattern(Resource)

    /// Neutral colours are written as greys, which a press prints with black alone.
    init(_ color: Color) {
      func held(_ part: Double) -> Double { min(max(part, 0), 1) }
      let (red, green, blue) = (held(color.red), held(color.green), held(color.blue))
      self = red == green && green == blue ? .gray(red) : .rgb(red, green, blue)
    }
  }

  mutating func setFill(_ ink: Ink) {
    guard ink != state.fill else { return }
    state.fill = ink
    switch ink {
    case .gray(let value):
      append(value)
      append("g\n")
    case .rgb(let red, let green, let blue):
      for part in [red, green, blue] { append(part) }
      append("rg\n")
    case .pattern(let name): append("/Pattern cs /\(name.name) scn\n")
    }
  }

  mutating func setStroke(_ ink: Ink) {
    guard ink != state.stroke else { return }
    state.stroke = ink
    switch ink {
    case .gray(let value):
      append(value)
      append("G\n")
    case .rgb(let red, let green, let blue):
      for part in [red, green, blue] { append(part) }
      append("RG\n")
    case .pattern(let name): append("/Pattern CS /\(name.name) SCN\n")
    }
  }
}
