import Frames

/// A page painted by itself, whatever the other pages are.
struct PaintedPage: Sendable {
  var label: String
  var size: Size
  var content: [UInt8]
  var openCodes: [ContentStream.OpenCode]
  var resources: PageResources
  var structure: PageStructure
}

/// Some pages in a row, painted on one thread, with the faces that they use.
struct PaintedPages: Sendable {
  var pages: [PaintedPage]
  var ledgers: [FontLedger]
}

/// The painter of one page's content and structure.
final class PagePainter {
  private let language: String
  private let page: Page
  private let content: PageContent
  private let flattening: Flattening
  private var structure = PageStructure()
  private var open: PageRecord.Mark?

  /// - Parameters:
  ///   - page: as it lies on the sheet.
  ///   - number: the page's, from 0.
  ///   - language: the document's.
  init(_ page: Page, number: Int, fonts: FontUses, language: String, overprintsBlack: Bool) {
    self.page = page
    self.language = language
    flattening = Flattening(faces: fonts.shelf)
    content = PageContent(size: page.frame.size, number: number, fonts: fonts, overprintsBlack: overprintsBlack)
  }

  /// - Throws: `PaintingError` for what can't be painted.
  func paint() throws(PaintingError) -> PaintedPage {
    let size = page.frame.size
    guard size.width > 0, size.height > 0, size.width <= 14_400, size.height <= 14_400 else {
      throw .size("the page “\(page.label)” is \(size.width) × \(size.height) pt; PDF allows up to 14400 pt")
    }
    try paint(page.frame.items, in: .content(nil))
    endMark()
    return PaintedPage(
      label: page.label, size: size, content: content.stream.bytes, openCodes: content.stream.openCodes,
      resources: content.resources, structure: structure)
  }

  /// What the items being painted belong to.
  private enum Owner {
    /// A part of the structure, or nothing: what no tag encloses is an artifact.
    case content(Int?)
    /// Within an artifact tags have no meaning.
    case artifact

    var part: Int? {
      switch self {
      case .content(let part): part
      case .artifact: nil
      }
    }
  }

  private func paint(_ items: [Placed], in owner: Owner) throws(PaintingError) {
    for placed in items {
      let position = placed.position
      switch placed.item {
      case .glyphs(let run):
        guard !run.glyphs.isEmpty else { continue }
        beginMark(owner, language: run.language)
        try content.show(run, at: position, marks: owner.part == nil ? nil : self)
        if let part = owner.part { structure.addWords(run.text, to: part) }
      case .shape(let path, let fill, let stroke):
        beginMark(owner)
        try content.shape(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size):
        beginMark(owner)
        try content.show(image, size: size, at: position)
      case .bitmap(let bitmap, let size):
        beginMark(owner)
        try content.show(bitmap.fitting(), size: size, at: position)
      case .flattened(let frame):
        beginMark(owner)
        try content.show(flattening.bitmap(of: frame), size: frame.size, at: position)
      case .group(let frame, let transform, let clip):
        if transform == .identity, clip == nil {
          try content.within(position) { () throws(PaintingError) in try paint(frame.items, in: owner) }
          continue
        }
        try content.within(position, transform, clip: clip) { () throws(PaintingError) in
          let before = open
          try paint(frame.items, in: owner)
          // A mark that began inside a saved state ends there.
          if open != before { endMark() }
        }
      case .link(let link, let size):
        structure.addLink(link, in: owner.part, box: content.box(at: position, size: size))
      case .tag(let tag, let frame):
        let inner = enter(tag, frame, at: position, from: owner)
        try content.within(position) { () throws(PaintingError) in try paint(frame.items, in: inner) }
      }
    }
  }

  private func enter(_ tag: Tag, _ frame: Frame, at position: Point, from owner: Owner) -> Owner {
    switch owner {
    case .artifact: return .artifact
    case .content(let parent):
      guard tag.role != .artifact else { return .artifact }
      // A tag's frame may be as large as the page; links lead to what stands in it.
      let extent = frame.extent ?? Rect(frame.size)
      let corner = Point(x: position.x + extent.minX, y: position.y + extent.minY)
      return .content(structure.open(tag, under: parent, box: content.box(at: corner, size: extent.size)))
    }
  }

  /// Sees to it that what is painted next is marked as the owner's.
  private func beginMark(_ owner: Owner, language: String? = nil) {
    var mark = PageRecord.Mark(element: owner.part)
    if language == nil, let part = owner.part, structure.parts[part].tag.role.holdsElementsOnly {
      mark.element = nil
    }
    if let part = mark.element {
      if language == nil, let open, open.element == part { return }
      let expected = structure.parts[part].language
      let usual = expected.isEmpty ? self.language : expected
      // A shape in a word takes the word's mark, whatever its language.
      if let language, language != usual, !language.isEmpty { mark.language = language }
    }
    guard mark != open else { return }
    endMark()
    content.beginMark(opening(of: mark))
    open = mark
  }

  private func opening(of mark: PageRecord.Mark, actualText: String? = nil) -> String {
    guard let part = mark.element else { return "/Artifact BMC\n" }
    let number = structure.mark(part)
    let language = mark.language.map { " /Lang \(PDFText(bytes: $0))" } ?? ""
    guard let actualText else {
      return "/\(structure.parts[part].tag.role.rawValue) <</MCID \(number)\(language)>> BDC\n"
    }
    // Readers look for the words beside this name only.
    return "/Span <</MCID \(number)\(language) /ActualText \(PDFText(actualText))>> BDC\n"
  }

  private func endMark() {
    guard open != nil else { return }
    content.endMark()
    open = nil
  }
}

extension PagePainter: TextMarks {
  func opening(actualText: String) -> String { opening(of: open ?? PageRecord.Mark(), actualText: actualText) }

  func opening() -> String { opening(of: open ?? PageRecord.Mark()) }

  func noteClosed() { open = nil }
}
