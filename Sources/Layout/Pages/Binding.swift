import Frames
import Themes

/// Puts the parts of a report together so that right-hand pages are right-hand pages: blank pages stand where a sheet's
/// other side has nothing to say. They have neither head nor folio.
struct Binding {
  let page: PageStyle
  let words: FrameWords

  private var isTwoSided: Bool { page.mirrored || page.chapters == .recto }

  func pages(cover: Frame?, front: [Page], body: [Page], back: Frame?) -> [Page] {
    var pages: [Page] = []
    if let cover {
      pages.append(Page(frame: cover, label: words.cover))
      if isTwoSided { pages.append(blank(words.cover + "2")) }
    }
    pages += front
    if isTwoSided, front.count % 2 == 1 { pages.append(blank(romanNumeral(front.count + 1))) }
    pages += body
    if let back {
      if isTwoSided, pages.count.isMultiple(of: 2) { pages.append(blank(String(body.count + 1))) }
      pages.append(Page(frame: back, label: words.backCover))
    }
    return pages
  }

  private func blank(_ label: String) -> Page {
    Page(frame: Frame(size: page.size), label: label)
  }
}
