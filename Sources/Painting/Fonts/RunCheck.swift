import Frames

/// Refuses a run that would break the file: parts that don't agree, lengths that are none, the box for what is missing.
/// - Throws: `PaintingError.run` or `.missingGlyph`.
func check(_ run: GlyphRun, at position: Point) throws(PaintingError) {
  var bytes = 0
  var count = 0
  for cluster in run.clusters {
    guard cluster.bytes > 0 || cluster.glyphs > 0 else { throw .run(text: run.text, why: "a cluster is empty") }
    bytes += Int(cluster.bytes)
    count += Int(cluster.glyphs)
  }
  guard bytes == run.text.utf8.count, count == run.glyphs.count else {
    throw .run(
      text: run.text,
      why: "its clusters cover \(bytes) bytes and \(count) glyphs of \(run.text.utf8.count) and \(run.glyphs.count)")
  }
  guard !holdsNoncharacter(run.text) else {
    throw .run(text: run.text, why: "it holds a code point that Unicode keeps from being a character; take it out")
  }
  guard run.size.isFinite, run.size > 0, abs(position.x) < 1e6, abs(position.y) < 1e6 else {
    throw .run(text: run.text, why: "its size or place is no length")
  }
  for glyph in run.glyphs {
    guard glyph.id != 0 else { throw .missingGlyph(text: run.text, font: run.face.file) }
    guard abs(glyph.x) < 1e6, abs(glyph.y) < 1e6 else {
      throw .run(text: run.text, why: "a glyph's place is no length")
    }
  }
}

/// Whether the text has one of the 66 code points that are no characters, which Cairo takes for broken UTF-8.
private func holdsNoncharacter(_ text: String) -> Bool {
  // In UTF-8 each of them has a byte from 0xEF on, which most text has not.
  guard text.utf8.contains(where: { $0 >= 0xEF }) else { return false }
  return text.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains($0.value) }
}
