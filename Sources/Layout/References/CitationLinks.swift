import Frames
import Themes

/// Links from the works of a bibliography back to where each is cited first.
struct CitationLinks {
  private let works: [String: String]
  private let words: FrameWords
  /// The label of the page on which each work is cited.
  private var cited: [String: String] = [:]

  init(_ directory: Directory) {
    works = directory.works
    words = directory.words
  }

  /// The pages with these links.
  func linked(_ pages: [Page]) -> [Page] {
    guard !works.isEmpty else { return pages }
    var links = self
    let marked = pages.map { Page(frame: links.marked($0.frame, on: $0.label), label: $0.label) }
    return marked.map { Page(frame: links.ledBack($0.frame, from: nil), label: $0.label) }
  }

  private func place(of work: String) -> String { work + ".cited" }

  /// The frame with a name at each first citation.
  private mutating func marked(_ frame: Frame, on label: String) -> Frame {
    var frame = frame
    for index in frame.items.indices {
      switch frame.items[index].item {
      case .group(let inner, let map, let clip):
        frame.items[index].item = .group(marked(inner, on: label), map, clip: clip)
      case .tag(let tag, let inner):
        guard tag.role == .link, case .link(let link, _) = inner.items.first?.item, case .anchor(let work) = link.target,
          works[work] != nil, cited[work] == nil
        else {
          frame.items[index].item = .tag(tag, marked(inner, on: label))
          continue
        }
        cited[work] = label
        let name = place(of: work)
        let own = Frame(size: inner.size, items: [Placed(.tag(tag, inner), at: .zero)])
        frame.items[index].item = .tag(Tag(.reference, element: name, anchor: name), own)
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: break
      }
    }
    return frame
  }

  /// The frame with a link on the label of each work.
  private func ledBack(_ frame: Frame, from work: String?) -> Frame {
    var frame = frame
    for index in frame.items.indices {
      switch frame.items[index].item {
      case .group(let inner, let map, let clip):
        frame.items[index].item = .group(ledBack(inner, from: work), map, clip: clip)
      case .tag(let tag, let inner):
        let own = tag.anchor.flatMap { works[$0] == nil ? nil : $0 } ?? work
        guard tag.role == .listLabel, let own, let page = cited[own], let number = works[own] else {
          frame.items[index].item = .tag(tag, ledBack(inner, from: own))
          continue
        }
        let title = number + FrameWords.filled(words.page, page)
        var link = inner
        link.items.insert(Placed(.link(Link(.anchor(place(of: own)), title: title), inner.size), at: .zero), at: 0)
        frame.items[index].item = .tag(tag, Frame(size: inner.size, items: [Placed(.tag(Tag(.link), link), at: .zero)]))
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: break
      }
    }
    return frame
  }
}
