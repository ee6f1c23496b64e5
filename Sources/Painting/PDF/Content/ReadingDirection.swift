import Frames

/// Where the page's text has come to, to see where its direction turns.
///
/// Content stands in the order of reading, which MuPDF and screen readers take as it is. Poppler and PDFium order a line
/// by place and turn back what runs from the right.
struct ReadingDirection {
  /// The runs that were read in one direction.
  private struct Stretch {
    var isTurned: Bool
    var last: CharacterDirection
    var baseline: Double
    var left: Double
    var right: Double

    /// Whether a run stands on the same line beside it.
    func touches(_ run: GlyphRun, at place: Point) -> Bool {
      abs(baseline - place.y) < run.size && place.x < right + run.size && place.x + run.advance > left - run.size
    }
  }

  private var stretch: Stretch?

  /// The marks that stand before the run.
  /// - Parameter place: the start of its baseline.
  mutating func turns(before run: GlyphRun, at place: Point) -> [DirectionMark] {
    let before = stretch.flatMap { $0.touches(run, at: place) ? $0 : nil }
    guard run.rightToLeft || before?.isTurned ?? false else {
      note(run, at: place, after: before)
      return []
    }
    let next = run.text.unicodeScalars.first.map { CharacterDirection($0) } ?? .neutral
    let marks = ReadingDirection.marks(before, next, run, at: place)
    note(run, at: place, after: before)
    return marks
  }

  private mutating func note(_ run: GlyphRun, at place: Point, after before: Stretch?) {
    guard let last = run.text.unicodeScalars.last else { return }
    var next = Stretch(
      isTurned: run.rightToLeft, last: CharacterDirection(last), baseline: place.y, left: place.x,
      right: place.x + run.advance)
    if let before, before.isTurned == next.isTurned {
      next.left = min(next.left, before.left)
      next.right = max(next.right, before.right)
    }
    stretch = next
  }

  private static func marks(
    _ before: Stretch?, _ next: CharacterDirection, _ run: GlyphRun, at place: Point
  ) -> [DirectionMark] {
    let width = Double(DirectionMark.width) * run.size / 1000
    guard let before else {
      return run.rightToLeft ? stacked(DirectionMark.kinds(between: nil, and: next), run.advance, width) : []
    }
    let goesOn = place.x < before.left
    switch (before.isTurned, run.rightToLeft) {
    case (true, true):
      let end = min(run.advance, before.left - place.x)
      return stacked(DirectionMark.kinds(between: before.last, and: next), end, width)
    case (false, true):
      return stacked(DirectionMark.kinds(between: goesOn ? .left : nil, and: next), run.advance, width)
    case (true, false) where goesOn:
      var marks: [DirectionMark] = []
      if before.last.drawsNeighbours { marks.append(DirectionMark(kind: .rightToLeft, end: before.left - place.x)) }
      // MuPDF begins a line where a letter from the left stands far from the last one from the right.
      if next == .left { marks.append(DirectionMark(kind: .rightToLeft, end: 0)) }
      return marks
    case (true, false):
      let white = GlyphVariant.extra(covering: (place.x - before.right) / run.size)
      let end = white > 0 ? 0 : before.right - place.x
      let mark = DirectionMark(kind: .rightToLeft, end: next == .left ? end : end - width, extra: white)
      return next == .left ? [mark] : [mark, DirectionMark(kind: .leftToRight, end: end)]
    case (false, false): return []
    }
  }

  /// Marks beside each other, the first one at the right.
  private static func stacked(_ kinds: [DirectionMark.Kind], _ end: Double, _ width: Double) -> [DirectionMark] {
    kinds.enumerated().map { DirectionMark(kind: $0.element, end: end - Double($0.offset) * width) }
  }
}
