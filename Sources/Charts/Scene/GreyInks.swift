extension Greyscale {
  /// What stands for a colour: a grey with lines or dots over it, and a dash pattern for lines.
  struct Ink: Hashable {
    /// Of the ground.
    var grey: Double
    /// Of the lines over it, in degrees.
    var angles: [Double] = []
    /// From one line to the next, in points.
    var spacing = 3.0
    /// Of the lines over the ground; where these are dots, of the dots.
    var width = 0.6
    var isDotted = false
    var dash = Dash([])

    /// Lines over a dark ground are white.
    var lineGrey: Double { grey < 0.5 ? 1 : 0.2 }
    var isHatched: Bool { !angles.isEmpty }
  }

  /// A pattern of strokes and gaps, counted in widths of the line; the ends are square, so that gaps stay open.
  struct Dash: Hashable {
    var lengths: [Double]
    var grey = 0.2

    init(_ lengths: [Double], grey: Double = 0.2) { (self.lengths, self.grey) = (lengths, grey) }

    /// The pattern of a line so many points wide; thin lines have that of a line of a point.
    func pattern(_ width: Double) -> [Double] { lengths.map { $0 * max(width, 1) } }
  }

  /// From the most to the least striking. Neighbours differ in how light they are and in their lines, all others in one of
  /// both at least; so do the dashes, by the length of their strokes and gaps (Bertin, Sémiologie graphique, 1967: texture
  /// and value).
  static let inks = [
    Ink(grey: 0.25),
    Ink(grey: 1, angles: [45], dash: Dash([3.5, 2])),
    Ink(grey: 0.62, dash: Dash([1, 1.4])),
    Ink(grey: 1, angles: [45], spacing: 3.2, width: 1.5, isDotted: true, dash: Dash([5, 1.6, 1, 1.6])),
    Ink(grey: 0.3, angles: [135], spacing: 4, width: 1, dash: Dash([7, 2.2])),
    Ink(grey: 1, angles: [0], spacing: 2.4, dash: Dash([], grey: 0.58)),
    Ink(grey: 1, angles: [45], spacing: 4.2, width: 2.1, dash: Dash([2, 1.4], grey: 0.58)),
    Ink(grey: 1, angles: [45, 135], spacing: 3.6, dash: Dash([5, 1.5, 1, 1.5, 1, 1.5])),
    Ink(grey: 0.35, angles: [45], spacing: 3.6, width: 1.8, isDotted: true, dash: Dash([6, 1.6, 2.5, 1.6], grey: 0.58)),
    Ink(grey: 1, angles: [90], spacing: 2.4, dash: Dash([1, 3.5])),
    Ink(grey: 1, angles: [0], spacing: 4.2, width: 2.1, dash: Dash([7, 2.2], grey: 0.58)),
    Ink(grey: 1, angles: [0, 90], spacing: 3.6, dash: Dash([2, 1.4, 2, 1.4, 1, 1.4, 1, 1.4])),
  ]
}
