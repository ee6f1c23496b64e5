import Frames
import ReportKit
import Themes
import Typesetting

extension Composition {
  /// Prose in the looks of the theme.
  func styled(_ prose: Prose, _ style: TextStyle) throws(LayoutError) -> StyledText {
    var runs: [StyledText.Run] = []
    for inline in prose.inlines { try append(inline, style, link: nil, to: &runs) }
    return StyledText(runs.joined)
  }

  private func append(
    _ inline: Inline, _ style: TextStyle, link: Link?, to runs: inout [StyledText.Run]
  ) throws(LayoutError) {
    func all(_ prose: Prose, _ style: TextStyle, _ link: Link?) throws(LayoutError) {
      for inline in prose.inlines { try append(inline, style, link: link, to: &runs) }
    }
    switch inline {
    case .text(let text): runs.append(.init(text, style, link: link))
    case .figure(let figure): runs.append(.init(figure.text ?? "{\(figure.id)}", style, link: link))
    case .strong(let prose): try all(prose, style.strong, link)
    case .emphasis(let prose): try all(prose, style.set(in: theme.fonts.sans), link)
    case .code(let text): runs.append(.init(text, style.set(in: theme.fonts.sans).code, link: link))
    case .superscript(let prose): try all(prose, style.raised(by: 0.36), link)
    case .subscript(let prose): try all(prose, style.raised(by: -0.14), link)
    case .note(let note):
      guard let anchor = note.anchor else { throw .noteInNote }
      guard let mark = directory.marks[anchor] else { return }
      let target = Link(.anchor(anchor), title: words.note + mark, anchor: anchor + ".mark")
      runs.append(.init(mark, style.raised(by: 0.32).colored(theme.colors.accent), link: target))
    case .index(let term): runs.append(.init(term.text, style, link: link))
    case .lineBreak: runs.append(.init("\u{2028}", style, link: link))
    case .marked(let marking, let prose): try all(prose, style.marked(marking), link)
    case .spaced(let em, let prose): try all(prose, style.spaced(em), link)
    case .language(let tag, let prose): try all(prose, style.speaking(tag), link)
    case .ruby(let ruby):
      for piece in ruby.pieces {
        runs.append(.init(piece.base, style, link: link, annotation: style.annotation(piece.reading, ruby.kind)))
      }
    case .link(let address, let prose) where address.hasPrefix("#"):
      let reference = Reference(String(address.dropFirst()))
      _ = try directory.words(for: reference)
      try all(prose, style.colored(theme.colors.accent), Link(.anchor(reference.anchor), title: prose.plain))
    case .link(let address, let prose):
      try all(prose, style.colored(theme.colors.accent), Link(.address(address), title: prose.plain))
    case .reference(let reference):
      let words = try directory.words(for: reference)
      runs.append(.init(words, style.colored(theme.colors.accent), link: Link(.anchor(reference.anchor), title: words)))
    }
  }
}

extension [StyledText.Run] {
  /// The runs with neighbours of equal looks made one.
  fileprivate var joined: [StyledText.Run] {
    reduce(into: []) { joined, run in
      if let last = joined.last, last.style == run.style, last.link == run.link, last.annotation == nil,
        run.annotation == nil, run.style.decorations.isDisjoint(with: [.properName, .bookTitle])
      {
        joined[joined.count - 1].string += run.string
      } else {
        joined.append(run)
      }
    }
  }
}
