import Frames
import ReportKit
import Themes
import Typesetting

extension Listing: Composing {
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let directory = composition.directory
    switch subject {
    case .contents: return try slices(of: directory.headings(downTo: depth), in: composition)
    case .figures: return try slices(of: directory.listed.filter { $0.kind == .figure }, in: composition)
    case .tables: return try slices(of: directory.listed.filter { $0.kind == .table }, in: composition)
    case .index: return try WordIndex(directory, order).slices(in: composition)
    }
  }

  private func slices(of entries: [Directory.Listed], in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    let directory = composition.directory
    let list = composition.within(Tag(.contents, element: composition.element + ".list"))
    var slices: [Slice] = []
    for (index, entry) in entries.enumerated() {
      let isChapter = entry.kind == .heading(level: 1)
      let style = theme.text[isChapter ? "contents chapter" : "contents section"]
      var words = directory.words(of: entry)
      if entry.kind == .figure || entry.kind == .table, let found = directory.entries[entry.anchor] {
        words = found.number + composition.words.labelGap + found.title
      }
      let line = ContentsLine(
        words: words, anchor: entry.anchor, folio: directory.folios[entry.anchor] ?? "", style: style,
        indent: entry.level == 1 ? 0 : (4.6 + 1.8 * Double(entry.level - 2)) * style.text.size,
        element: "\(composition.element).\(index)")
      var slice = list.slice(try line.frame(in: composition))
      slice.spaceBefore = isChapter && index > 0 ? theme.page.grid / 2 : 0
      if entry.level > 1 { slice.breakBefore = .allowed(cost: 10) }
      slices.append(slice)
    }
    return slices
  }
}
