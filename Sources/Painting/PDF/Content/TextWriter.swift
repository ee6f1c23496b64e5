import Frames

/// Who knows to which element the text being shown belongs.
protocol TextMarks: AnyObject {
  /// The opening of a stretch of the element's content that stands for the words, whatever its glyphs are.
  func opening(actualText: String) -> String
  /// The opening of a further plain stretch of the same element's content.
  func opening() -> String
  /// Notes that no stretch is open after the text.
  func noteClosed()
}

extension ContentStream {
  /// Shows the run's glyphs with its baseline starting at the position.
  /// - Parameters:
  ///   - turns: what tells readers how the run follows what stands before it.
  ///   - marks: nil for an artifact's text.
  /// - Throws: `PaintingError.run` for a glyph that the face has not.
  mutating func show(
    _ run: GlyphRun, at position: Point, font: FontUse, name: Resource, turns: [DirectionMark], marks: TextMarks?
  ) throws(PaintingError) {
    setFont(name, size: run.size)
    var line = TextLine(run, position, font, marks)
    try line.write(to: &self, turns)
  }
}

/// A run on its way into a content stream: glyphs in the order of the text, each under a code that stands for its words.
struct TextLine {
  let run: GlyphRun
  private let position: Point
  let font: FontUse
  private let marks: TextMarks?
  /// Points in a thousandth of the em.
  private let unit: Double
  /// Where the next glyph stands unless it is told otherwise, in points from the run's origin; nil before the first.
  private var pen: (x: Double, y: Double)?
  private var isOpen = false
  private var isInText = false
  /// Whether a stretch of marked content is open: one is when the text begins.
  private var isMarked = true
  private var spacing = 0.0

  init(_ run: GlyphRun, _ position: Point, _ font: FontUse, _ marks: TextMarks?) {
    self.marks = marks
    self.run = run
    self.position = position
    self.font = font
    unit = run.size / 1000
  }

  mutating func write(to stream: inout ContentStream, _ turns: [DirectionMark]) throws(PaintingError) {
    var signs = try font.signs(of: run)
    if !run.rightToLeft {
      signs.coverGaps(of: run)
      spacing = signs.commonSpacing(size: run.size)
    }
    stream.setCharacterSpacing(spacing)
    for turn in turns { put(turn, in: &stream) }
    if run.rightToLeft { writeFromTheRight(signs, to: &stream) } else { writeFromTheLeft(signs, to: &stream) }
    endText(&stream)
    if !isMarked { marks?.noteClosed() }
  }

  private mutating func writeFromTheLeft(_ signs: [TextSign], to stream: inout ContentStream) {
    var text = run.text
    text.withUTF8 { bytes in
      signs.withUnsafeBufferPointer { signs in
        run.clusters.withUnsafeBufferPointer { clusters in
          var glyph = 0
          var offset = 0
          for cluster in clusters {
            let count = Int(cluster.glyphs)
            let own = UnsafeBufferPointer(rebasing: signs[glyph..<glyph + count])
            glyph += count
            let words = UnsafeBufferPointer(rebasing: bytes[offset..<offset + Int(cluster.bytes)])
            offset += Int(cluster.bytes)
            if count == 1 { showOne(own[0], words, in: &stream) } else if count > 1 { show(own, words, in: &stream) }
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func showOne(_ sign: TextSign, _ words: UnsafeBufferPointer<UInt8>, in stream: inout ContentStream) {
    if let character = words.onlyCharacter, character != 0, character != 0xFEFF {
      let isBlank = character == 0x20 || character == 0xA0 || character == 0x3000
      if sign.extra == 0 || isBlank, font.stands(sign.glyph.id, for: character) {
        return put(sign.glyph, sign.entry.code, width: Double(sign.entry.width), in: &stream)
      }
    }
    if words.isEmpty { return show([sign], besides: "", in: &stream) }
    put(sign, standing: String(decoding: words, as: UTF8.self), in: &stream)
  }

  /// Shows a cluster of several glyphs: each stands for its part of the characters where there are enough of them.
  private mutating func show(
    _ signs: UnsafeBufferPointer<TextSign>, _ words: UnsafeBufferPointer<UInt8>, in stream: inout ContentStream
  ) {
    let text = String(decoding: words, as: UTF8.self)
    let characters = Array(text.unicodeScalars)
    guard characters.count >= signs.count else { return show(Array(signs), besides: text, in: &stream) }
    for (index, sign) in signs.enumerated() {
      let part = index + 1 < signs.count ? characters[index..<index + 1] : characters[index...]
      put(sign, standing: String(String.UnicodeScalarView(part)), in: &stream)
    }
  }

  /// Shows glyphs with the words beside them. These stand in the mark itself: poppler's readers stop at the end of a
  /// mark inside another. To readers that know only codes the first glyph says it all.
  mutating func show(_ signs: [TextSign], besides text: String, in stream: inout ContentStream) {
    endText(&stream)
    if let marks {
      if isMarked { stream.append("EMC\n") }
      stream.append(marks.opening(actualText: text))
      isMarked = true
    } else {
      stream.append("/Span <</ActualText \(PDFText(text))>> BDC\n")
    }
    for (index, sign) in signs.enumerated() {
      put(sign, standing: index == 0 && !text.isEmpty ? text : "\u{200B}", in: &stream)
    }
    endText(&stream)
    stream.append("EMC\n")
    if marks != nil { isMarked = false }
  }

  /// Puts a glyph under a code that stands for the words.
  mutating func put(_ sign: TextSign, standing words: String, in stream: inout ContentStream) {
    // No code may stand for these two (ISO 14289-1, 7.21.7).
    let seen = words.unicodeScalars.filter { $0 != "\0" && $0 != "\u{FEFF}" }
    let text = seen.isEmpty ? "\u{200B}" : String(String.UnicodeScalarView(seen))
    var scalars = text.unicodeScalars.makeIterator()
    if sign.extra == 0, let first = scalars.next(), scalars.next() == nil, font.stands(sign.glyph.id, for: first.value) {
      return put(sign.glyph, sign.entry.code, width: Double(sign.entry.width), in: &stream)
    }
    let variant = GlyphVariant(glyph: sign.glyph.id, extra: sign.extra, text: text)
    put(sign.glyph, nil, width: Double(sign.entry.width) + Double(sign.extra), in: &stream, variant)
  }

  /// Lets the next glyph be shown by itself, wherever it stands.
  mutating func lift(_ stream: inout ContentStream) {
    close(&stream)
    pen = nil
  }

  private mutating func endText(_ stream: inout ContentStream) {
    close(&stream)
    if isInText { stream.append("ET\n") }
    isInText = false
    pen = nil
  }

  /// - Parameters:
  ///   - code: nil for a variant's, which the whole document's fonts say.
  ///   - width: in thousandths of the em.
  @inline(__always)
  private mutating func put(
    _ glyph: Glyph, _ code: UInt16?, width: Double, in stream: inout ContentStream, _ variant: GlyphVariant? = nil
  ) {
    if !isMarked, let marks {
      stream.append(marks.opening())
      isMarked = true
    }
    if !isInText {
      stream.append("BT\n")
      isInText = true
    }
    let advance = width * unit + spacing
    if let pen, pen.y == glyph.y, abs(glyph.x - pen.x) < 100 * run.size {
      // Thousandths of the size; what is less than half of one waits for the next glyph.
      let shift = ((pen.x - glyph.x) / unit).rounded()
      if !isOpen { open(&stream) }
      if shift != 0 {
        stream.append(")")
        stream.append(signed: Int(shift))
        stream.append("(")
      }
      self.pen = (pen.x - shift * unit + advance, glyph.y)
    } else {
      close(&stream)
      stream.append("1 0 0 -1 ")
      stream.append(position.x + glyph.x)
      stream.append(position.y + glyph.y)
      stream.append("Tm\n")
      open(&stream)
      // The matrix is rounded to thousandths of a point.
      pen = (((position.x + glyph.x) * 1000).rounded() / 1000 - position.x + advance, glyph.y)
    }
    if let code {
      stream.append(code: code)
    } else if let variant {
      stream.append(variant: font.number(of: variant), of: font.index)
    }
  }

  private mutating func open(_ stream: inout ContentStream) {
    stream.append("[(")
    isOpen = true
  }

  private mutating func close(_ stream: inout ContentStream) {
    guard isOpen else { return }
    stream.append(")]TJ\n")
    isOpen = false
  }
}
