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
  /// - Parameter marks: nil for an artifact's text.
  mutating func show(_ run: GlyphRun, at position: Point, font: UsedFont, marks: TextMarks?) {
    setFont(font.resource, size: run.size)
    var line = TextLine(run, position, font, marks)
    line.write(to: &self)
  }
}

/// A run on its way into a content stream: glyphs in the order of the text, each with the words that it stands for.
private struct TextLine {
  private let run: GlyphRun
  private let position: Point
  private let font: UsedFont
  /// Where the next glyph stands unless it is told otherwise, in points from the run's origin; nil before the first.
  private var pen: (x: Double, y: Double)?
  private var isOpen = false
  private var isInText = false
  /// Whether a stretch of marked content is open: one is when the text begins.
  private var isMarked = true
  private let spacing: Double
  private let marks: TextMarks?

  init(_ run: GlyphRun, _ position: Point, _ font: UsedFont, _ marks: TextMarks?) {
    self.marks = marks
    self.run = run
    self.position = position
    self.font = font
    spacing = TextLine.commonSpacing(of: run, font)
  }

  /// The distance between glyphs beyond their widths that most of the run has: justified text has one.
  private static func commonSpacing(of run: GlyphRun, _ font: UsedFont) -> Double {
    guard run.glyphs.count > 2, !run.rightToLeft else { return 0 }
    var gaps: [Int: Int] = [:]
    for index in 1..<run.glyphs.count {
      let before = run.glyphs[index - 1]
      let gap = run.glyphs[index].x - before.x - font.width(of: before.id) * run.size / 1000
      gaps[Int((gap * 1000).rounded()), default: 0] += 1
    }
    let most = gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let most, most.value * 2 > run.glyphs.count, abs(most.key) > 1 else { return 0 }
    return Double(most.key) / 1000
  }

  mutating func write(to stream: inout ContentStream) {
    stream.setCharacterSpacing(spacing)
    var text = run.text
    text.withUTF8 { bytes in
      var glyph = run.rightToLeft ? run.glyphs.count : 0
      var offset = 0
      // What text is listed from the left is read from its end.
      for cluster in run.rightToLeft ? run.clusters.reversed() : run.clusters {
        let count = Int(cluster.glyphs)
        let glyphs = run.rightToLeft ? glyph - count..<glyph : glyph..<glyph + count
        glyph += run.rightToLeft ? -count : count
        let words = UnsafeBufferPointer(rebasing: bytes[offset..<offset + Int(cluster.bytes)])
        offset += Int(cluster.bytes)
        if !glyphs.isEmpty { show(glyphs, words, in: &stream) }
      }
    }
    endText(&stream)
    if !isMarked { marks?.noteClosed() }
  }

  /// Shows a cluster: plainly where its one glyph has these words everywhere, else with the words beside it. These stand
  /// in the mark itself: poppler's readers stop at the end of a mark inside another.
  private mutating func show(
    _ glyphs: Range<Int>, _ words: UnsafeBufferPointer<UInt8>, in stream: inout ContentStream
  ) {
    if glyphs.count == 1, font.record(run.glyphs[glyphs.lowerBound].id, stands: words) {
      return put(run.glyphs[glyphs.lowerBound], code: font.code(of: run.glyphs[glyphs.lowerBound].id), in: &stream)
    }
    let text = String(decoding: words, as: UTF8.self)
    endText(&stream)
    if let marks {
      if isMarked { stream.append("EMC\n") }
      stream.append(marks.opening(actualText: text))
      isMarked = true
    } else {
      stream.append("/Span <</ActualText \(PDFText(text))>> BDC\n")
    }
    for index in glyphs {
      let glyph = run.glyphs[index]
      let isGap = glyphs.count > 1 && glyph.id == font.face.space
      if isGap { font.noteGap() } else { font.recordPart(glyph.id, of: words) }
      put(glyph, code: isGap ? UsedFont.gapCode : font.code(of: glyph.id), in: &stream)
    }
    endText(&stream)
    stream.append("EMC\n")
    if marks != nil { isMarked = false }
  }

  private mutating func endText(_ stream: inout ContentStream) {
    close(&stream)
    if isInText { stream.append("ET\n") }
    isInText = false
    pen = nil
  }

  private mutating func put(_ glyph: Glyph, code: UInt16, in stream: inout ContentStream) {
    if !isMarked, let marks {
      stream.append(marks.opening())
      isMarked = true
    }
    if !isInText {
      stream.append("BT\n")
      isInText = true
    }
    let width = font.width(of: glyph.id) * run.size / 1000
    if let pen, pen.y == glyph.y, abs(glyph.x - pen.x) < 100 * run.size {
      // Thousandths of the size; what is less than half of one waits for the next glyph.
      let shift = ((pen.x - glyph.x) / run.size * 1000).rounded()
      if !isOpen { open(&stream) }
      if shift != 0 {
        stream.append(")")
        stream.append(signed: Int(shift))
        stream.append("(")
      }
      stream.append(code: code)
      self.pen = (pen.x - shift * run.size / 1000 + width + spacing, glyph.y)
    } else {
      close(&stream)
      stream.append("1 0 0 -1 ")
      stream.append(position.x + glyph.x)
      stream.append(position.y + glyph.y)
      stream.append("Tm\n")
      open(&stream)
      stream.append(code: code)
      // The matrix is rounded to thousandths of a point.
      pen = (((position.x + glyph.x) * 1000).rounded() / 1000 - position.x + width + spacing, glyph.y)
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

extension ContentStream {
  fileprivate mutating func append(signed value: Int) {
    if value < 0 { append("-") }
    append(digits: value.magnitude)
  }
}
