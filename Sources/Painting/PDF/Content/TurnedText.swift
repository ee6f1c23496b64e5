import Frames

extension TextLine {
  /// Shows a run from the right: each glyph by itself, in the order of reading.
  mutating func writeFromTheRight(_ signs: [TextSign], to stream: inout ContentStream) {
    let bytes = Array(run.text.utf8)
    var glyph = signs.count
    var offset = 0
    var before: (last: CharacterDirection, left: Double)?
    for cluster in run.clusters.reversed() {
      let words = Array(String(decoding: bytes[offset..<offset + Int(cluster.bytes)], as: UTF8.self).unicodeScalars)
      offset += Int(cluster.bytes)
      let own = signs[glyph - Int(cluster.glyphs)..<glyph]
      glyph -= Int(cluster.glyphs)
      guard let first = words.first, let last = words.last, let leftmost = own.first else { continue }
      if let before {
        let kinds = DirectionMark.kinds(between: before.last, and: CharacterDirection(first))
        for (place, kind) in kinds.enumerated() {
          let end = before.left - Double(place * DirectionMark.width) * run.size / 1000
          put(DirectionMark(kind: kind, end: end), in: &stream)
        }
      }
      before = (CharacterDirection(last), leftmost.glyph.x)
      show(own, standing: words, in: &stream)
    }
  }

  /// Shows a cluster: each glyph for its part of the characters where there are enough of them, the last one first.
  private mutating func show(
    _ signs: ArraySlice<TextSign>, standing words: [Unicode.Scalar], in stream: inout ContentStream
  ) {
    guard words.count >= signs.count else {
      return show(Array(signs), besides: String(String.UnicodeScalarView(words)), in: &stream)
    }
    for (index, sign) in signs.reversed().enumerated() {
      show(sign.withWidth(of: run), standing: index + 1 < signs.count ? words[index...index] : words[index...], in: &stream)
    }
  }

  /// Shows a glyph. One that is drawn for several letters stands for the last of them; the others are said at its right by
  /// glyphs that are not painted, since readers turn back glyphs, never what one of them stands for.
  private mutating func show(_ sign: TextSign, standing words: ArraySlice<Unicode.Scalar>, in stream: inout ContentStream) {
    guard let last = words.last, words.count > 1, let unseen = font.bodily else {
      lift(&stream)
      return put(sign, standing: String(String.UnicodeScalarView(words)), in: &stream)
    }
    let width = Double(sign.entry.width) / Double(words.count)
    for (place, word) in words.dropLast().enumerated() {
      var own = unseen
      own.glyph.x = sign.glyph.x + width * Double(words.count - 1 - place) * run.size / 1000
      own.extra = Int((width - Double(unseen.entry.width)).rounded())
      putUnseen(own, standing: String(word), in: &stream)
    }
    var own = sign
    own.extra = Int((width - Double(sign.entry.width)).rounded())
    lift(&stream)
    put(own, standing: String(last), in: &stream)
  }

  /// Puts a mark of direction: a glyph that is not painted, under a code of its own.
  mutating func put(_ mark: DirectionMark, in stream: inout ContentStream) {
    guard var sign = font.bodily else { return }
    let width = DirectionMark.width + mark.extra
    sign.glyph.x = mark.end - Double(width) * run.size / 1000
    sign.extra = width - Int(sign.entry.width.rounded())
    putUnseen(sign, standing: mark.kind.rawValue, in: &stream)
  }

  private mutating func putUnseen(_ sign: TextSign, standing words: String, in stream: inout ContentStream) {
    lift(&stream)
    stream.append("3 Tr\n")
    put(sign, standing: words, in: &stream)
    lift(&stream)
    stream.append("0 Tr\n")
  }
}

extension TextSign {
  /// Readers order glyphs by place; one without a width, such as the alef of لا, gets a little of it at the left of the
  /// letter that it belongs to.
  fileprivate func withWidth(of run: GlyphRun) -> TextSign {
    guard entry.width == 0 else { return self }
    var sign = self
    sign.extra = DirectionMark.width
    sign.glyph.x -= run.size / 1000
    return sign
  }
}
