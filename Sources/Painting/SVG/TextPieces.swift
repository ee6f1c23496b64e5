import Frames

/// A run cut into pieces that a reader's own text engine sets as they stand on the page.
struct TextPieces {
  struct Piece: Equatable {
    var text: String
    /// The first glyph's place, in points from the run's origin.
    var x: Double
    var y: Double
    /// Added after each character, in points.
    var spacing: Double
  }

  private(set) var pieces: [Piece] = []
  /// The whole run's length where it is one piece without spacing, so that another font is fitted to it.
  private(set) var length: Double?

  /// How far a glyph may be off, in points.
  private static let tolerance = 0.03

  /// Nil if the font's defaults give other glyphs than the run has, such as upright forms in vertical text.
  init?(_ run: GlyphRun, natural: Shaping) {
    guard natural.glyphs.map(\.id) == run.glyphs.map(\.id) else { return nil }
    let shifts = zip(run.glyphs, natural.glyphs).map { (x: $0.x - $1.x, y: $0.y - $1.y) }
    if run.rightToLeft {
      guard let first = shifts.first, shifts.allSatisfy({ near($0.x, first.x) && near($0.y, first.y) }) else {
        return nil
      }
      pieces = [Piece(text: run.text, x: first.x + natural.advance, y: first.y, spacing: 0)]
      return
    }

    var starts: [Start] = []
    var glyph = 0
    var rest = run.text.utf8[...]
    for cluster in run.clusters {
      let text = rest.prefix(Int(cluster.bytes))
      rest = rest.dropFirst(Int(cluster.bytes))
      guard let text = String(text) else { return nil }
      if cluster.glyphs == 0 || glyph >= shifts.count {
        guard let last = starts.indices.last else { return nil }
        starts[last].text += text
        continue
      }
      let shift = shifts[glyph]
      starts.append(Start(text: text, x: run.glyphs[glyph].x, y: run.glyphs[glyph].y, shift: shift.x, rise: shift.y))
      glyph += Int(cluster.glyphs)
    }

    var index = 0
    while index < starts.count {
      let first = starts[index]
      let (end, spacing) = reach(from: index, in: starts)
      pieces.append(
        Piece(text: starts[index..<end].map(\.text).joined(), x: first.x, y: first.rise, spacing: spacing))
      index = end
    }
    if pieces.count == 1, pieces[0].spacing == 0, starts.count > 1 { length = natural.advance }
  }

  /// A cluster: its text, the place of its first glyph, and how far that is from the natural place.
  private struct Start {
    var text: String
    var x: Double
    var y: Double
    var shift: Double
    var rise: Double
  }

  /// The end of the piece that starts at the index, and its spacing. Spacing needs three characters to be worth it.
  private func reach(from index: Int, in starts: [Start]) -> (end: Int, spacing: Double) {
    func end(_ spacing: Double) -> Int {
      let first = starts[index]
      var next = index + 1
      while next < starts.count, near(starts[next].rise, first.rise),
        near(starts[next].shift, first.shift + spacing * Double(next - index)),
        spacing == 0 || starts[next].text.unicodeScalars.count == 1
      {
        next += 1
      }
      return next
    }
    let plain = end(0)
    guard plain == index + 1, plain < starts.count, starts[index].text.unicodeScalars.count == 1 else {
      return (plain, 0)
    }
    let spacing = starts[plain].shift - starts[index].shift
    let spaced = end(spacing)
    return spaced - index >= 3 ? (spaced, spacing) : (plain, 0)
  }

  private func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= TextPieces.tolerance }
}
