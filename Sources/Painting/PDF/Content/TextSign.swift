import Frames

/// A glyph of a run with what its font says of it.
struct TextSign {
  var glyph: Glyph
  var entry: GlyphTable.Entry
  /// What covers the white space after it, in thousandths of the em.
  var extra = 0
}

extension FontUse {
  /// The run's glyphs.
  /// - Throws: `PaintingError.run` for a glyph that the face has not.
  func signs(of run: GlyphRun) throws(PaintingError) -> [TextSign] {
    var signs: [TextSign] = []
    signs.reserveCapacity(run.glyphs.count)
    for glyph in run.glyphs {
      guard let entry = table[glyph.id] else {
        throw .run(text: run.text, why: "the font \(run.face.file) has no glyph \(glyph.id)")
      }
      signs.append(TextSign(glyph: glyph, entry: entry))
    }
    return signs
  }
}

extension [TextSign] {
  /// Widens the glyphs before white space that a reader could take for a word space.
  mutating func coverGaps(of run: GlyphRun) {
    let least = GlyphVariant.readAsSpace * run.size
    for index in indices {
      let sign = self[index]
      let next = index + 1 < count ? self[index + 1].glyph.x : run.advance + run.gap
      let white = next - sign.glyph.x - Double(sign.entry.width) * run.size / 1000
      if white > least { self[index].extra = GlyphVariant.extra(covering: white / run.size) }
    }
  }

  /// The distance between glyphs beyond their widths that most of them have: justified text has one.
  func commonSpacing(size: Double) -> Double {
    guard count > 2 else { return 0 }
    func gap(_ index: Int) -> Int {
      let before = self[index - 1]
      let width = (Double(before.entry.width) + Double(before.extra)) * size / 1000
      return Int(((self[index].glyph.x - before.glyph.x - width) * 1000).rounded())
    }
    // Boyer and Moore's vote, then the count.
    var most = 0, votes = 0
    for index in 1..<count {
      let gap = gap(index)
      if votes == 0 { most = gap }
      votes += gap == most ? 1 : -1
    }
    guard abs(most) > 1 else { return 0 }
    let number = (1..<count).count { gap($0) == most }
    return number * 2 > count ? Double(most) / 1000 : 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The one character that UTF-8 bytes are; nil for none or several.
  var onlyCharacter: UInt32? {
    switch count {
    case 1: UInt32(self[0])
    case 2 where self[0] >= 0xC0: UInt32(self[0] & 0x1F) << 6 | UInt32(self[1] & 0x3F)
    case 3 where self[0] >= 0xE0:
      UInt32(self[0] & 0x0F) << 12 | UInt32(self[1] & 0x3F) << 6 | UInt32(self[2] & 0x3F)
    case 4 where self[0] >= 0xF0:
      UInt32(self[0] & 0x07) << 18 | UInt32(self[1] & 0x3F) << 12 | UInt32(self[2] & 0x3F) << 6
        | UInt32(self[3] & 0x3F)
    default: nil
    }
  }
}
