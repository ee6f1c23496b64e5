import Frames

extension BrokenRule {
  /// Nil where a line may end before the atom.
  init?(_ paragraph: Paragraph, before atom: Int) {
    guard atom > 0, atom < paragraph.penalties.count, paragraph.penalties[atom] >= Penalty.valve else { return nil }
    if paragraph.penalties[atom] < Penalty.forbidden {
      self = .markRun
      return
    }
    let (a, b) = (paragraph.list.atoms[atom - 1], paragraph.list.atoms[atom])
    let level = paragraph.style.lineBreaking
    if level.forbidsStart(b.mark) {
      self = .lineStart
    } else if level.forbidsEnd(a.mark) {
      self = .lineEnd
    } else if a.kind == .mark, b.kind == .mark {
      self = .marks
    } else if a.kind == .letter, b.kind == .letter {
      self = .word
    } else {
      self = .cohesion
    }
  }
}
