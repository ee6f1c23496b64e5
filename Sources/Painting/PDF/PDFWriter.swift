import Frames

/// A PDF in the making: pages are added as they become final, and finishing gives the file. It belongs to one thread.
public final class PDFWriter {
  private let standard: PDFStandard
  private let sheet: PrintSheet
  private let language: String
  private let library: ResourceLibrary
  private let lane = CompressionLane()
  private var tree = StructureTree()
  private var resources: [PageResources] = []
  private var content: PageContent
  private var open: PageRecord.Mark?

  /// - Parameters:
  ///   - folder: the folder that the glyph runs' font files stand in.
  ///   - sheet: what a press prints the pages on.
  ///   - language: the document's, a BCP 47 tag.
  /// - Throws: `PaintingError.pdf` if there is no memory.
  public init(
    fonts folder: String, standard: PDFStandard = .default, sheet: PrintSheet = .trimmed,
    language: String = "zh-Hans"
  ) throws(PaintingError) {
    self.standard = standard
    self.sheet = sheet
    self.language = language
    library = try ResourceLibrary(fonts: folder)
    content = PageContent(size: .zero, library: library, overprintsBlack: false)
  }

  /// Paints the next page.
  /// - Throws: `PaintingError` if the page can't be painted; the writer is then of no further use.
  public func add(_ page: Page) throws(PaintingError) {
    let page = sheet.sheet(of: page)
    let size = page.frame.size
    guard size.width > 0, size.height > 0, size.width <= 14_400, size.height <= 14_400 else {
      throw .size("the page “\(page.label)” is \(size.width) × \(size.height) pt; PDF allows up to 14400 pt")
    }
    content = PageContent(size: size, library: library, overprintsBlack: sheet != .trimmed)
    tree.addPage(page)
    try paint(page.frame.items, in: .content(nil))
    endMark()
    lane.compress(content.stream.bytes, as: resources.count)
    resources.append(content.resources)
  }

  /// Closes the document and gives the file.
  /// - Throws: `PaintingError` for a link to nowhere, an attachment that is missing, or a fault of the libraries.
  public func finish(
    _ information: DocumentInformation, outline: [OutlineEntry] = [], attachments: [Attachment] = []
  ) throws(PaintingError) -> [UInt8] {
    guard !tree.pages.isEmpty else { throw .pdf("the document has no pages") }
    try tree.checkLinks(outline: outline)
    let finisher = Finisher(
      tree: tree, standard: standard, sheet: sheet, information: information, outline: outline, attachments: attachments)
    return try finisher.finish(library, resources: resources, lane: lane)
  }

  /// What the items being painted belong to.
  private enum Owner {
    /// An element, or nothing: what no tag encloses is an artifact.
    case content(Int?)
    /// Within an artifact tags have no meaning.
    case artifact

    var element: Int? {
      switch self {
      case .content(let element): element
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
        try content.show(run, at: position, marks: owner.element == nil ? nil : self)
        if let element = owner.element { tree.addWords(run.text, to: element) }
      case .shape(let path, let fill, let stroke):
        beginMark(owner)
        try content.shape(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size):
        beginMark(owner)
        try content.show(image, size: size, at: position)
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
        try tree.addLink(link, in: owner.element, box: content.box(at: position, size: size))
      case .tag(let tag, let frame):
        // A tag's frame may be as large as the page; links lead to what stands in it.
        let extent = frame.extent ?? Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        let corner = Point(x: position.x + extent.minX, y: position.y + extent.minY)
        let inner = try enter(tag, from: owner, box: content.box(at: corner, size: extent.size))
        try content.within(position) { () throws(PaintingError) in try paint(frame.items, in: inner) }
      }
    }
  }

  private func enter(_ tag: Tag, from owner: Owner, box: Rect) throws(PaintingError) -> Owner {
    switch owner {
    case .artifact: return .artifact
    case .content(let parent):
      guard tag.role != .artifact else { return .artifact }
      return .content(try tree.open(tag, under: parent ?? StructureTree.root, box: box))
    }
  }

  /// Sees to it that what is painted next is marked as the owner's.
  private func beginMark(_ owner: Owner, language: String? = nil) {
    var mark = PageRecord.Mark(element: owner.element)
    if language == nil, let element = owner.element, tree.elements[element].tag.role.holdsElementsOnly {
      mark.element = nil
    }
    if let element = mark.element {
      let expected = tree.language(of: element)
      let usual = expected.isEmpty ? self.language : expected
      // A shape in a word takes the word's mark, whatever its language.
      if let language, language != usual, !language.isEmpty { mark.language = language }
      if language == nil, let open, open.element == element { return }
    }
    guard mark != open else { return }
    endMark()
    content.beginMark(opening(of: mark))
    open = mark
  }

  private func opening(of mark: PageRecord.Mark, actualText: String? = nil) -> String {
    guard let element = mark.element, let number = tree.mark(mark) else { return "/Artifact BMC\n" }
    let language = mark.language.map { " /Lang \(PDFText(bytes: $0))" } ?? ""
    guard let actualText else {
      return "/\(tree.elements[element].tag.role.rawValue) <</MCID \(number)\(language)>> BDC\n"
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

extension PDFWriter: TextMarks {
  func opening(actualText: String) -> String { opening(of: open ?? PageRecord.Mark(), actualText: actualText) }

  func opening() -> String { opening(of: open ?? PageRecord.Mark()) }

  func noteClosed() { open = nil }
}
