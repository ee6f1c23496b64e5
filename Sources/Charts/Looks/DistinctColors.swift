import Frames
import Synchronization

/// More colours for categories than a theme has: each the one that is farthest from all before it, for eyes that lack a
/// cone too (the farthest-first traversal of Gonzalez, 1985).
enum DistinctColors {
  /// How far two colours are apart at least, in CIELAB; nearer ones would be taken for each other.
  static let leastDifference = 15.0
  /// The least contrast of an area with paper.
  static let leastContrast = 2.0
  /// Darker colours look black, and more vivid ones would drown those of a theme.
  private static let leastLightness = 20.0
  private static let mostChroma = 68.0

  private struct Candidate {
    var color: Color
    var seen: SeenColor
    var luminance: Double
  }

  /// A lattice of colours with 18 steps a side.
  private static let candidates: [Candidate] = {
    let steps = stride(from: 0.0, through: 255, by: 15).map { $0 / 255 }
    return steps.flatMap { red in steps.flatMap { green in steps.map { Color(red: red, green: green, blue: $0) } } }.compactMap { color in
      let lab = Lab(color)
      guard lab.lightness >= leastLightness, lab.a * lab.a + lab.b * lab.b <= mostChroma * mostChroma else { return nil }
      return Candidate(color: color, seen: SeenColor(color), luminance: color.luminance)
    }
  }()

  private struct Extension {
    var palette: [Color]
    var paper: Color
    var colors: [Color]
  }

  /// That of the last theme; most runs have one.
  private static let last = Mutex<Extension?>(nil)

  /// A theme's colours and all that can be told from them, in their order.
  static func extending(_ palette: [Color], on paper: Color) -> [Color] {
    if let known = last.withLock({ $0 }), known.palette == palette, known.paper == paper { return known.colors }
    let colors = palette + found(beside: palette, on: paper)
    last.withLock { $0 = Extension(palette: palette, paper: paper, colors: colors) }
    return colors
  }

  private static func found(beside palette: [Color], on paper: Color) -> [Color] {
    let ground = paper.luminance
    let candidates = candidates.filter { Color.contrast($0.luminance, ground) >= leastContrast }
    let taken = palette.map(SeenColor.init)
    var distances = candidates.map { candidate in taken.reduce(Double.infinity) { min($0, candidate.seen.difference($1)) } }
    var found: [Color] = []
    while let farthest = distances.indices.max(by: { distances[$0] < distances[$1] }), distances[farthest] >= leastDifference {
      let next = candidates[farthest]
      found.append(next.color)
      for index in distances.indices { distances[index] = min(distances[index], candidates[index].seen.difference(next.seen)) }
    }
    return found
  }
}
