import Frames

/// Draws the annotations of a row: above the middle of their words, or in a column at their right.
struct RubyBuilder {
  private let paragraph: Paragraph
  private let row: Row
  /// The end of the line, in points from the row's start.
  private let end: Double

  init(_ paragraph: Paragraph, row: Row, end: Double) {
    self.paragraph = paragraph
    self.row = row
    self.end = end
  }

  /// - Parameters:
  ///   - baseline: below the frame's top, in points.
  ///   - origin: where the row starts, in points.
  func draw(in frame: inout Frame, baseline: Double, origin: Double) {
    var slot = 0
    var free = -Double.infinity
    while slot < row.atoms.count {
      let run = self.run(slot)
      var next = slot + 1
      while next < row.atoms.count, self.run(next) == run { next += 1 }
      defer { slot = next }
      guard let annotation = paragraph.annotations[run] else { continue }
      let left = row.starts[slot]
      let right = row.starts[next - 1] + Double(atom(next - 1).width)
      let style = paragraph.text.runs[run].style
      switch annotation.placement {
      case .above:
        guard let piece = annotation.pieces.first else { continue }
        let width = piece.width
        // At the line's ends the annotation keeps to the edge.
        let centred = (left + right - width) / 2
        let x = max(free, max(0, min(centred, end - width)))
        free = x + width + 0.25 * annotation.size
        let foot = baseline - 0.88 * style.size - 0.3 * annotation.size
        place(piece, in: &frame, at: Point(x: origin + x, y: foot), spread: annotation.isHan ? (left, right, origin) : nil)
      case .beside:
        drawColumn(annotation, right: origin + right, middle: baseline - 0.38 * style.size, in: &frame)
      }
    }
  }

  private func run(_ slot: Int) -> Int { paragraph.list.looks[Int(atom(slot).look)].run }
  private func atom(_ slot: Int) -> Atom { paragraph.list.atoms[row.atoms[slot]] }

  /// Han stand over the words at equal distances, half of it at both ends; all else stands close.
  private func place(
    _ piece: Line, in frame: inout Frame, at point: Point, spread: (left: Double, right: Double, origin: Double)?
  ) {
    guard let spread, spread.right - spread.left > piece.width + 0.1 else {
      let top = piece.frame.baseline ?? 0
      return frame.place(piece.frame, at: Point(x: point.x, y: point.y - top))
    }
    for placed in piece.frame.items {
      guard case .glyphs(var run) = placed.item else { continue }
      let step = (spread.right - spread.left - piece.width) / Double(run.glyphs.count)
      for index in run.glyphs.indices { run.glyphs[index].x += (Double(index) + 0.5) * step }
      run.advance = spread.right - spread.left
      frame.place(.glyphs(run), at: Point(x: spread.origin + spread.left, y: point.y))
    }
  }

  /// 注音 from top to bottom; a tone mark stands right of the last letter, the light tone's dot above the first.
  private func drawColumn(_ annotation: SetAnnotation, right: Double, middle: Double, in frame: inout Frame) {
    func text(_ piece: Line) -> String { piece.frame.items.compactMap { if case .glyphs(let run) = $0.item { run.text } else { nil } }.joined() }
    let tones: Set<String> = ["ˊ", "ˇ", "ˋ", "ˉ"]
    let letters = annotation.pieces.filter { !tones.contains(text($0)) }
    let x = right - (RubyRules.column - 0.1) * annotation.size
    var top = middle - Double(letters.count) * annotation.size / 2
    for letter in letters {
      put(letter, x: x + (annotation.size - letter.width) / 2, top: top, annotation.size, in: &frame)
      top += annotation.size
    }
    for tone in annotation.pieces where tones.contains(text(tone)) {
      put(tone, x: x + annotation.size, top: top - 1.4 * annotation.size, annotation.size, in: &frame)
    }
  }

  private func put(_ piece: Line, x: Double, top: Double, _ size: Double, in frame: inout Frame) {
    frame.place(piece.frame, at: Point(x: x, y: top + 0.88 * size - (piece.frame.baseline ?? 0)))
  }
}
