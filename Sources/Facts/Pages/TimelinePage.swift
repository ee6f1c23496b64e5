import ReportKit

extension FactBook {
  /// The events in the order of time; what happened in the same moment stays in the order of the file. A sentence
  /// stands with the first event that it tells of.
  public func timeline() -> Timeline {
    let ordered = events.enumerated().sorted { left, right in
      guard let one = left.element.period.start, let other = right.element.period.start, one != other else {
        return left.offset < right.offset
      }
      return one < other
    }
    let sentences = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.display) })
    var quoted: Set<String> = []
    return Timeline(
      ordered.map { _, event in
        let sentence = quoted.insert(event.source).inserted ? sentences[event.source] : nil
        return Timeline.Event(
          date: event.period.text, text: Prose([.text(event.text)]), note: note(of: event, sentence))
      })
  }

  /// 推定 and why, then the source's own words.
  private func note(of event: Event, _ sentence: String?) -> Prose? {
    let remark = ((event.isInferred ? ["推定"] : []) + (event.note.isEmpty ? [] : [event.note])).joined(separator: "：")
    let parts = [remark.isEmpty ? "" : "（\(remark)）", sentence.map { "原文：\($0)" } ?? ""]
    let text = parts.joined()
    return text.isEmpty ? nil : Prose([.text(text)])
  }
}
