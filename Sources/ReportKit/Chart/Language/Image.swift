/// How Apple's symbols take colours; on paper each has the one of its words.
public enum SymbolRenderingMode: Sendable { case monochrome, hierarchical, palette, multicolor }

/// A picture by the name that Apple's system has for it. Apple's drawings are Apple's; the names of plain shapes and arrows
/// stand for a shape and a character of our own.
public struct Image: PlainView {
  public enum Scale: Sendable { case small, medium, large }

  let lines: [[ViewPiece]]

  /// A name that stands for no shape here is drawn as a symbol of that name, which is an error that says so.
  public init(systemName: String) { lines = [[.figure(Self.figure(systemName))]] }

  /// A picture: the PNG, JPEG or SVG file of that name, with its ending or without, beside the chart. A file that is not
  /// there is an error that names it.
  public init(_ name: String) { lines = [[.figure(Figure(word: "image:\(name)", area: 24 * 24))]] }

  public func resizable() -> Image { self }

  private static func figure(_ name: String) -> Figure {
    let parts = name.split(separator: ".")
    let shape = parts.filter { $0 != "fill" }.joined(separator: ".")
    var figure = Figure(word: shapes[shape] ?? "system:\(name)")
    if !parts.contains("fill"), outlined.contains(shape) { figure.outline = 1 }
    figure.character = characters[shape] ?? characters[name]
    return figure
  }

  /// Names without `fill` mean an outline of these.
  private static let outlined: Set<String> = ["circle", "square", "triangle", "diamond", "star", "capsule", "rectangle", "hexagon", "pentagon"]

  private static let characters: [String: String] = [
    "circle": "●", "square": "■", "triangle": "▲", "diamond": "◆", "star": "★", "arrowtriangle.up": "▲", "arrowtriangle.down": "▼",
    "arrowtriangle.left": "◀", "arrowtriangle.right": "▶", "plus": "＋", "minus": "－", "xmark": "×", "checkmark": "√", "arrow.up": "↑",
    "arrow.down": "↓", "arrow.right": "→", "arrow.left": "←",
  ]

  /// Outlines as a specification writes them: an SVG path about the origin, one unit to each side of it.
  private static let shapes: [String: String] = [
    "circle": "circle", "square": "square", "rectangle": "square", "capsule": "circle", "triangle": "triangle-up", "diamond": "diamond",
    "arrowtriangle.up": "triangle-up", "arrowtriangle.down": "triangle-down", "arrowtriangle.left": "triangle-left",
    "arrowtriangle.right": "triangle-right", "arrowtriangle.forward": "triangle-right", "arrowtriangle.backward": "triangle-left",
    "pentagon": "M0,-1L0.95,-0.31L0.59,0.81L-0.59,0.81L-0.95,-0.31Z",
    "hexagon": "M0,-1L0.87,-0.5L0.87,0.5L0,1L-0.87,0.5L-0.87,-0.5Z",
    "star": "M0,-1L0.25,-0.35L0.95,-0.31L0.4,0.13L0.59,0.81L0,0.42L-0.59,0.81L-0.4,0.13L-0.95,-0.31L-0.25,-0.35Z",
    "plus": "M-0.15,-0.9L0.15,-0.9L0.15,-0.15L0.9,-0.15L0.9,0.15L0.15,0.15L0.15,0.9L-0.15,0.9L-0.15,0.15L-0.9,0.15L-0.9,-0.15L-0.15,-0.15Z",
    "minus": "M-0.9,-0.15L0.9,-0.15L0.9,0.15L-0.9,0.15Z",
    "xmark": "M-0.8,-0.6L-0.6,-0.8L0,-0.2L0.6,-0.8L0.8,-0.6L0.2,0L0.8,0.6L0.6,0.8L0,0.2L-0.6,0.8L-0.8,0.6L-0.2,0Z",
    "checkmark": "M-0.9,0.05L-0.68,-0.17L-0.3,0.22L0.68,-0.75L0.9,-0.53L-0.3,0.68Z",
    "arrow.up": "M0,-0.95L0.6,-0.3L0.38,-0.1L0.14,-0.36L0.14,0.9L-0.14,0.9L-0.14,-0.36L-0.38,-0.1L-0.6,-0.3Z",
    "arrow.down": "M0,0.95L0.6,0.3L0.38,0.1L0.14,0.36L0.14,-0.9L-0.14,-0.9L-0.14,0.36L-0.38,0.1L-0.6,0.3Z",
    "arrow.right": "M0.95,0L0.3,0.6L0.1,0.38L0.36,0.14L-0.9,0.14L-0.9,-0.14L0.36,-0.14L0.1,-0.38L0.3,-0.6Z",
    "arrow.left": "M-0.95,0L-0.3,0.6L-0.1,0.38L-0.36,0.14L0.9,0.14L0.9,-0.14L-0.36,-0.14L-0.1,-0.38L-0.3,-0.6Z",
  ]
}

extension Color: PlainView {
  /// A ground of the colour; in a legend a square.
  var lines: [[ViewPiece]] { [[.figure(Figure(word: "square", color: css))]] }
}
