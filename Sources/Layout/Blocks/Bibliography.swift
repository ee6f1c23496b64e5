import Frames
import ReportKit
import Themes
import Typesetting

extension Bibliography: Composing {
  /// Each work hangs behind its number.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let style = theme.text["bibliography"]
    let list = composition.within(composition.tag(.list))
    var slices: [Slice] = []
    for (index, entry) in entries.enumerated() {
      let label = try composition.line(composition.directory[entry.anchor]?.number ?? "", style.text)
      let hang = max(2.6 * style.text.size, label.width + 0.6 * style.text.size)
      let item = list.within(composition.tag(.listItem, "\(index)", anchor: entry.anchor))
      let body = item.inset(left: hang)
      var own = try body.lines(
        entry.prose(composition.words), style, tag: composition.tag(.listBody, "\(index).body"))
      if !own.isEmpty {
        let x = composition.left + composition.start(0, width: label.width)
        own[0].place(label.frame.tagged(composition.tag(.listLabel, "\(index).label")), atBaselineFrom: x)
      }
      slices += own
    }
    return slices
  }
}

extension Bibliography.Entry {
  /// The work as GB/T 7714—2015 writes it, in the order of clauses 4.1 to 4.6.
  func prose(_ words: FrameWords) -> Prose {
    var text = ""
    if !authors.isEmpty {
      text += authors.prefix(3).joined(separator: "，") + (authors.count > 3 ? "，" + words.others : "") + "．"
    }
    let medium = address == nil || kind == .online ? "" : "/OL"
    text += "\(title)[\(kind == .online ? "EB/OL" : kind.rawValue + medium)]"
    switch kind {
    case .article, .newspaper:
      text += "．" + [container, dated].compactMap(\.self).joined(separator: "，")
      if let pages { text += "：" + pages }
    case .proceedings, .book, .report, .standard, .thesis, .database:
      if let container { text += "//" + container }
      let imprint = [place, publisher].compactMap(\.self).joined(separator: "：")
      let rest = [imprint.isEmpty ? nil : imprint, year].compactMap(\.self).joined(separator: "，")
      if !rest.isEmpty { text += "．" + rest }
      if let pages { text += "：" + pages }
    case .online:
      if let year { text += "．（\(year)）" }
    }
    if let accessed { text += "[\(accessed)]" }
    var inlines: [Inline] = [.text(text + "．")]
    if let address { inlines += [.link(address: address, Prose([.text(address)])), .text("．")] }
    return Prose(inlines)
  }

  /// 2026，12（3）, or a newspaper's day and page.
  private var dated: String? {
    guard let year else { return nil }
    var text = year
    if let volume { text += "，" + volume }
    if let issue { text += "（\(issue)）" }
    return text
  }
}
