import Frames

/// The painter of PDF files: a document in, the file's bytes out.
public struct PDFPainter: Sendable {
  public var folder: String
  public var standard: PDFStandard
  public var sheet: PrintSheet

  /// - Parameter folder: the folder that the glyph runs' font files stand in.
  public init(fonts folder: String, standard: PDFStandard = .default, sheet: PrintSheet = .trimmed) {
    self.folder = folder
    self.sheet = sheet
    self.standard = standard
  }

  /// - Throws: `PaintingError` for a link to nowhere, a font that is missing, a run that can't be drawn.
  public func paint(_ document: Document) throws(PaintingError) -> [UInt8] {
    var crossings = Crossings()
    for page in document.pages { crossings.collect(from: page.frame.items) }
    try crossings.check(outline: document.outline)
    let writer = try PDFWriter(fonts: folder, standard: standard, sheet: sheet, language: document.information.language)
    try writer.add(document.pages)
    return try writer.finish(document.information, outline: document.outline, attachments: document.attachments)
  }
}
