import Frames

/// Draws the lines and dots of decorated runs on a row: lines next to the text, dots outside them.
struct DecorationBuilder {
  private let paragraph: Paragraph
  private let row: Row

  /// In em below the baseline.
  private static let line = 0.2
  private static let dots = 0.28
  private static let dotsBelowLine = 0.42
  private static let thickness = 0.05
  private static let dotRadius = 0.065
  /// What a name's line is shorter than the name, at each end, in em.
  private static let inset = 0.06

  init(_ paragraph: Paragraph, row: Row) {
    self.paragraph = paragraph
    self.row = row
  }

  /// - Parameters:
  ///   - baseline: below the frame's top, in points.
  ///   - origin: where the row starts, in points.
  func draw(in frame: inout Frame, baseline: Double, origin: Double) {
    var slot = 0
    while slot < row.atoms.count {
      let run = self.run(slot)
      var end = slot + 1
      while end < row.atoms.count, self.run(end) == run { end += 1 }
      let style = paragraph.text.runs[run].style
      if !style.decorations.isEmpty { draw(style, slot..<end, in: &frame, baseline: baseline, origin: origin) }
      slot = end
    }
  }

  private func run(_ slot: Int) -> Int { paragraph.list.looks[Int(atom(slot).look)].run }
  private func atom(_ slot: Int) -> Atom { paragraph.list.atoms[row.atoms[slot]] }
  private func end(_ slot: Int) -> Double { min(row.advance, row.starts[slot] + Double(atom(slot).width)) }

  private func draw(_ style: TextStyle, _ slots: Range<Int>, in frame: inout Frame, baseline: Double, origin: Double) {
    let em = style.size
    let foot = baseline - style.rise * em
    let (left, right) = (origin + row.starts[slots.lowerBound], origin + end(slots.upperBound - 1))
    let stroke = Stroke(style.color, width: Self.thickness * em)
    func rule(_ start: Double, _ end: Double, _ below: Double) {
      guard end > start else { return }
      let y = foot + below * em
      frame.place(.stroke(.line(from: Point(x: start, y: y), to: Point(x: end, y: y)), stroke), at: .zero)
    }
    let decorations = style.decorations
    if decorations.contains(.underline) { rule(left, right, Self.line) }
    if decorations.contains(.strikethrough) { rule(left, right, -0.38) }
    if decorations.contains(.properName) { rule(left + Self.inset * em, right - Self.inset * em, Self.line) }
    if decorations.contains(.bookTitle) {
      let wave = wave(from: left + Self.inset * em, to: right - Self.inset * em, y: foot + Self.line * em, em: em)
      frame.place(.stroke(wave, stroke), at: .zero)
    }
    guard decorations.contains(.emphasisDots) else { return }
    let lined = !decorations.isDisjoint(with: [.underline, .properName, .bookTitle])
    let y = foot + (lined ? Self.dotsBelowLine : Self.dots) * em
    for slot in slots where atom(slot).kind == .cell {
      let centre = origin + row.starts[slot] + Double(atom(slot).width) / 2
      frame.place(
        .fill(.circle(centre: Point(x: centre, y: y), radius: Self.dotRadius * em), style.color), at: .zero)
    }
  }

  /// A wave of half an em's length and a tenth of an em's height.
  private func wave(from start: Double, to end: Double, y: Double, em: Double) -> Path {
    var path = Path()
    guard end > start else { return path }
    path.move(to: Point(x: start, y: y))
    let count = max(1, Int(((end - start) / (0.25 * em)).rounded()))
    let step = (end - start) / Double(count)
    for index in 0..<count {
      let x = start + Double(index) * step
      let peak = y + (index % 2 == 0 ? -0.08 : 0.08) * em
      path.curve(
        Point(x: x + step * 0.35, y: peak), Point(x: x + step * 0.65, y: peak), to: Point(x: x + step, y: y))
    }
    return path
  }
}
