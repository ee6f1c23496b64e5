import Frames

/// A PDF in the making: pages are added as they become final, and finishing gives the file. It belongs to one thread.
public final class PDFWriter {
  private let standard: PDFStandard
  private let sheet: PrintSheet
  private let language: String
  private var library: ResourceLibrary
  private var tree = StructureTree()
  private var contents: [PageObjects] = []

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
    library = try ResourceLibrary(FacePool(folder: folder))
  }

  /// Paints the next page.
  /// - Throws: `PaintingError` if the page can't be painted; the writer is then of no further use.
  public func add(_ page: Page) throws(PaintingError) {
    try add(studio.paint([page], from: contents.count, known: library.known))
  }

  /// Paints the next pages, as many at once as there are cores.
  /// - Throws: `PaintingError` for the first page that can't be painted.
  func add(_ pages: [Page]) throws(PaintingError) {
    let first = contents.count
    for (stretch, painted) in studio.paint(pages, from: first) {
      var painted = try painted.get()
      // Pages of a stretch give a code to the character that they meet first; where it is another elsewhere, they are
      // painted again.
      if library.contradicts(painted.ledgers) {
        painted = try studio.paint(pages[stretch], from: first + stretch.lowerBound, known: library.known)
      }
      try add(painted)
    }
  }

  private var studio: Studio { Studio(faces: library.faces, sheet: sheet, language: language) }

  private func add(_ painted: PaintedPages) throws(PaintingError) {
    library.add(painted.ledgers)
    for page in painted.pages {
      try tree.add(page.structure, label: page.label, size: page.size)
      contents.append(
        PageObjects(
          content: page.content, openCodes: page.openCodes, ledgers: painted.ledgers, resources: page.resources))
    }
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
    return try finisher.finish(library, contents: contents)
  }
}
