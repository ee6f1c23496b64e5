import Frames

/// A chart for printers without colour: each colour of a series becomes a grey with a hatching of its own, each line a dash
/// pattern. Scales of what follows in order give greys by themselves (`greysInOrder`).
struct Greyscale {
  /// A grey with lines over it, in degrees.
  struct Ink {
    var grey: Double
    var angles: [Double] = []
    /// Between two lines, in points.
    var spacing = 3.0
    var dash: [Double] = []
  }

  /// From the most to the least striking; neighbours differ in lightness as well as in their lines.
  private static let inks = [
    Ink(grey: 0.25), Ink(grey: 0.92, angles: [45], spacing: 3, dash: [5, 2.5]), Ink(grey: 0.62, dash: [1.5, 2]),
    Ink(grey: 1, angles: [0], spacing: 2.6, dash: [8, 2.5, 1.5, 2.5]), Ink(grey: 0.8, angles: [135], spacing: 4.5, dash: [3, 1.5]),
    Ink(grey: 1, angles: [45, 135], spacing: 4, dash: [10, 3]), Ink(grey: 0.45, dash: [1, 1]),
    Ink(grey: 0.96, angles: [90], spacing: 3, dash: [6, 1.5, 1, 1.5, 1, 1.5]),
  ]

  private let places: [Color: Int]

  init(_ scene: Scene) {
    var colors: [Color] = []
    func note(_ item: SceneItem) {
      for paint in [item.style.fill, item.style.stroke] {
        if case .color(let color)? = paint, color.isColourful, !colors.contains(color.withOpacity(1)) { colors.append(color.withOpacity(1)) }
      }
    }
    for legend in scene.legends { for entry in legend.entries { entry.symbol.map(note) } }
    for marks in scene.views.flatMap(\.marks) where marks.kind != "text" {
      for item in marks.items where colors.count <= Self.inks.count { note(item) }
    }
    // One colour needs no telling apart; more than there are hatchings are a ramp.
    places = colors.count < 2 || colors.count > Self.inks.count
      ? [:] : Dictionary(uniqueKeysWithValues: colors.enumerated().map { ($1, $0) })
  }

  /// The ink of a series' colour; nil for all other colours.
  func ink(_ color: Color) -> Ink? { places[color.withOpacity(1)].map { Self.inks[$0] } }

  var hasInks: Bool { !places.isEmpty }

  func grey(_ color: Color) -> Color { color.grey }

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
    for angle in ink.angles {
      let (c, s) = (TurnMath.cosine(angle * .pi / 180), TurnMath.sine(angle * .pi / 180))
      // Counted from the page's corner, so that neighbours' lines meet.
      let shift = (-centre.x * s + centre.y * c).truncatingRemainder(dividingBy: ink.spacing)
      for step in stride(from: -reach - shift, through: reach - shift, by: ink.spacing) {
        path.move(to: Point(x: centre.x - s * step - c * reach, y: centre.y + c * step - s * reach))
        path.line(to: Point(x: centre.x - s * step + c * reach, y: centre.y + c * step + s * reach))
      }
    }
    return path
  }
}

extension Color {
  /// Whether it is more than a shade of grey.
  fileprivate var isColourful: Bool { max(red, green, blue) - min(red, green, blue) > 0.08 && opacity > 0 }
}
