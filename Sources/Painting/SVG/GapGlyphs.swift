import Frames

extension GlyphRun {
  /// The run without the space glyphs that only widen another character's cluster, such as the gap between Han and
  /// Latin: an SVG places each piece of text by itself.
  ///
  /// - Parameter space: the face's glyph for U+0020.
  func withoutGaps(space: UInt32) -> GlyphRun {
    guard clusters.contains(where: { $0.glyphs > 1 }) else { return self }
    var kept = self
    kept.glyphs = []
    kept.clusters = []
    var glyph = 0
    for cluster in clusters {
      let own = glyphs[min(glyph, glyphs.count)..<min(glyph + Int(cluster.glyphs), glyphs.count)]
      glyph += Int(cluster.glyphs)
      let inked = own.count > 1 ? own.filter { $0.id != space } : Array(own)
      let all = inked.isEmpty ? Array(own) : inked
      kept.glyphs += all
      kept.clusters.append(Cluster(bytes: Int(cluster.bytes), glyphs: all.count))
    }
    return kept
  }
}
