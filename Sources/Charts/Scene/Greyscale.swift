import Frames

/// A chart for printers without colour: each colour of a series becomes a grey with a hatching of its own, each line a dash
/// pattern. Scales of what follows in order give greys by themselves (`greysInOrder`).
struct Greyscale {
  private let places: [Color: Int]

  /// - Parameter palette: the colours of series, which are told apart however grey they are.
  init(_ scene: Scene, palette: [Color] = []) {
    var colors: [Color] = []
    func note(_ item: SceneItem, _ isSeries: (Color) -> Bool) {
      for paint in [item.style.fill, item.style.stroke] {
        guard case .color(let color)? = paint, color.opacity > 0, isSeries(color), !colors.contains(color.withOpacity(1)) else { continue }
        colors.append(color.withOpacity(1))
      }
    }
    // Scales of what follows in order have greys already.
    for legend in scene.legends { for entry in legend.entries { entry.symbol.map { note($0) { !$0.isGrey } } } }
    let named = colors.count
    for marks in scene.views.flatMap(\.marks) where marks.kind != "text" && colors.count <= Self.inks.count {
      for item in marks.items where colors.count <= Self.inks.count { note(item) { $0.isColourful || palette.contains($0.withOpacity(1)) } }
    }
    // One colour needs no telling apart; more than there are inks are a ramp, unless a legend names them: then inks repeat.
    if colors.count > Self.inks.count { colors = named > 1 ? Array(colors.prefix(max(named, Self.inks.count))) : [] }
    places = colors.count < 2 ? [:] : Dictionary(uniqueKeysWithValues: colors.enumerated().map { ($1, $0 % Self.inks.count) })
  }

  /// The ink of a series' colour; nil for all other colours.
  func ink(_ color: Color) -> Ink? { place(color).map { Self.inks[$0] } }

  /// Which of the inks a series' colour has.
  func place(_ color: Color) -> Int? { places[color.withOpacity(1)] }

  var hasInks: Bool { !places.isEmpty }

  func grey(_ color: Color) -> Color { color.grey }

  /// Of words: those in the colour of a series are as dark as its lines.
  func words(_ color: Color) -> Color { ink(color) == nil ? color.grey : Color(grey: 0.2, opacity: color.opacity) }

  func grey(_ paint: Paint) -> Paint {
    switch paint {
    case .solid(let color): return .solid(color.grey)
    case .gradient(var gradient):
      gradient.stops = gradient.stops.map { Gradient.Stop(offset: $0.offset, color: $0.color.grey) }
      return .gradient(gradient)
    }
  }

  func grey(_ bitmap: Bitmap) -> Bitmap {
    var grey = bitmap
    for place in stride(from: 0, to: grey.data.count - 3, by: 4) {
      let color = Color(red: Double(grey.data[place]) / 255, green: Double(grey.data[place + 1]) / 255, blue: Double(grey.data[place + 2]) / 255)
      let value = UInt8(min(max(color.grey.red * 255, 0), 255))
      for channel in 0..<3 { grey.data[place + channel] = value }
    }
    return grey
  }

  /// The lines of an ink over a box.
  func hatching(_ ink: Ink, over box: Rect) -> Path {
    var path = Path()
    let centre = Point(x: box.midX, y: box.midY)
    let reach = (box.size.width * box.size.width + box.size.height * box.size.height).squareRoot() / 2 + ink.spacing
    // Counted from the page's corner, so that neighbours' lines and dots meet.
    func first(_ middle: Double) -> Double { -reach - (middle - reach).truncatingRemainder(dividingBy: ink.spacing) }
    for angle in ink.angles {
      let (c, s) = (TurnMath.cosine(angle * .pi / 180), TurnMath.sine(angle * .pi / 180))
      let start = first(centre.x * c + centre.y * s)
      for step in stride(from: first(-centre.x * s + centre.y * c), through: reach, by: ink.spacing) {
        path.move(to: Point(x: centre.x - s * step + c * start, y: centre.y + c * step + s * start))
        path.line(to: Point(x: centre.x - s * step + c * reach, y: centre.y + c * step + s * reach))
      }
    }
    return path
  }

  /// How the lines of an ink are drawn; dots are strokes of no length with round ends.
  func stroke(_ ink: Ink) -> Stroke {
    Stroke(
      Color(grey: ink.lineGrey), width: ink.width, dash: ink.isDotted ? [0.01, ink.spacing - 0.01] : [],
      cap: ink.isDotted ? .round : .butt)
  }
}

extension Color {
  init(grey: Double, opacity: Double = 1) { self.init(red: grey, green: grey, blue: grey, opacity: opacity) }

  var isGrey: Bool { red == green && green == blue }

  /// Whether it is more than a shade of grey.
  fileprivate var isColourful: Bool { max(red, green, blue) - min(red, green, blue) > 0.08 }
}
