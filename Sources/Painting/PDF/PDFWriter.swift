import CCairo
import Frames

/// A PDF in the making: pages are added as they become final, and finishing gives the file. It belongs to one thread.
public final class PDFWriter {
  private let surface: PDFSurface
  private let canvas: Canvas
  private let standard: PDFStandard
  private let sheet: PrintSheet
  private let language: String
  private var tree = StructureTree()
  private var open: PageRecord.Mark?

  /// - Parameters:
  ///   - folder: the folder that the glyph runs' font files stand in.
  ///   - language: the document's, a BCP 47 tag.
  /// - Throws: `PaintingError.cairo` if no surface can be made.
  public init(
    fonts folder: String, standard: PDFStandard = .default, sheet: PrintSheet = .trimmed,
    language: String = "zh-Hans"
  ) throws(PaintingError) {
    surface = try PDFSurface()
    canvas = try Canvas(on: surface.pointer, faces: FaceShelf(folder: folder), isPaper: true)
    self.standard = standard
    self.sheet = sheet
    self.language = language
  }

  /// Paints the next page.
  /// - Throws: `PaintingError` if the page can't be painted; the writer is then of no further use.
  public func add(_ page: Page) throws(PaintingError) {
    let page = sheet.sheet(of: page)
    let size = page.frame.size
    guard size.width > 0, size.height > 0, size.width <= 14_400, size.height <= 14_400 else {
      throw .size("the page “\(page.label)” is \(size.width) × \(size.height) pt; PDF allows up to 14400 pt")
    }
    cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
    tree.addPage(page)
    try paint(page.frame.items, in: .content(nil))
    endMark()
    cairo_show_page(canvas.context)
    try canvas.check()
  }

  /// Closes the document and gives the file.
  /// - Throws: `PaintingError` for a link to nowhere, an attachment that is missing, or a fault of the libraries.
  public func finish(
    _ information: DocumentInformation, outline: [OutlineEntry] = [], attachments: [Attachment] = []
  ) throws(PaintingError) -> [UInt8] {
    try tree.checkLinks(outline: outline)
    return try finisher(information, outline, attachments).finish(try painted(created: information.created))
  }

  /// Ends the painting and gives the file as Cairo writes it.
  func painted(created: Int) throws(PaintingError) -> [UInt8] { try surface.finish(created: created) }

  func finisher(
    _ information: DocumentInformation, _ outline: [OutlineEntry], _ attachments: [Attachment]
  ) -> Finisher {
    Finisher(
      tree: tree, standard: standard, sheet: sheet, information: information, outline: outline, attachments: attachments)
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
        try canvas.show(run, at: position)
        if let element = owner.element { tree.addWords(run.text, to: element) }
      case .shape(let path, let fill, let stroke):
        beginMark(owner)
        try canvas.shape(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size):
        beginMark(owner)
        try canvas.show(image, size: size, at: position)
      case .group(let frame, let transform, let clip):
        // Cairo takes no mark that begins on one side of a clip and ends on the other.
        if clip != nil { endMark() }
        try canvas.within(position, transform, clip: clip) { () throws(PaintingError) in
          try paint(frame.items, in: owner)
          if clip != nil { endMark() }
        }
      case .link(let link, let size):
        try tree.addLink(link, in: owner.element, box: canvas.box(at: position, size: size))
      case .tag(let tag, let frame):
        // A tag's frame may be as large as the page; links lead to what stands in it.
        let extent = frame.extent ?? Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        let corner = Point(x: position.x + extent.minX, y: position.y + extent.minY)
        let inner = try enter(tag, from: owner, box: canvas.box(at: corner, size: extent.size))
        try canvas.within(position) { () throws(PaintingError) in try paint(frame.items, in: inner) }
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
    guard tree.mark(mark, continuing: open) else { return }
    endMark()
    cairo_tag_begin(canvas.context, "Span", "")
    open = mark
  }

  private func endMark() {
    guard open != nil else { return }
    cairo_tag_end(canvas.context, "Span")
    open = nil
  }
}
