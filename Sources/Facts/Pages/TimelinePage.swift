import ReportKit

extension FactBook {
  /// The events in the order of time; what happened in the same moment stays in the order of the file.
  public func timeline() -> Timeline {
    let ordered = events.enumerated().sorted { left, right in
      guard let one = left.element.period.start, let other = right.element.period.start, one != other else {
        return left.offset < right.offset
      }
      return one < other
    }
    return Timeline(
      ordered.map { _, event in
        let note = (event.isInferred ? ["推定"] : []) + (event.note.isEmpty ? [] : [event.note])
        return Timeline.Event(
          date: event.period.text, text: Prose([.text(event.text)]),
          note: note.isEmpty ? nil : Prose([.text(note.joined(separator: "："))]))
      })
  }
}
