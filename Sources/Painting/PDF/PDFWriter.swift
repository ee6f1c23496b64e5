import CCairo
import Frames

/// A PDF in the making: pages are added as they become final, and finishing gives the file. It belongs to one thread.
public final class PDFWriter {
  private let surface: PDFSurface
  private let canvas: Canvas
  private let standard: PDFStandard

  /// - Throws: `PaintingError.cairo` if no surface can be made.
  public init(fonts folder: String, standard: PDFStandard = .default) throws(PaintingError) {
    surface = try PDFSurface()
    canvas = try Canvas(on: surface.pointer, faces: FaceShelf(folder: folder))
    self.standard = standard
  }

  /// Paints the next page.
  /// - Throws: `PaintingError` if the page can't be painted; the writer is then of no further use.
  public func add(_ page: Page) throws(PaintingError) {
    let size = page.frame.size
    guard size.width > 0, size.height > 0, size.width <= 14_400, size.height <= 14_400 else {
      throw .size("the page “\(page.label)” is \(size.width) × \(size.height) pt; a PDF page may measure up to 14400 pt")
    }
    cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
    try paint(page.frame.items, on: canvas)
    cairo_show_page(canvas.context)
    try canvas.check()
  }

  /// Closes the document.
  public func finish(
    _ information: DocumentInformation, outline: [OutlineEntry] = [], attachments: [Attachment] = []
  ) throws(PaintingError) -> [UInt8] {
    try surface.finish(created: information.created)
  }

  private func paint(_ items: [Placed], on canvas: Canvas) throws(PaintingError) {
    for placed in items {
      let position = placed.position
      switch placed.item {
      case .glyphs(let run): try canvas.show(run, at: position)
      case .shape(let path, let fill, let stroke): try canvas.shape(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size): try canvas.show(image, size: size, at: position)
      case .group(let frame, let transform, let clip):
        try canvas.within(position, transform, clip: clip) { () throws(PaintingError) in
          try paint(frame.items, on: canvas)
        }
      case .link: break
      case .tag(_, let frame):
        try canvas.within(position) { () throws(PaintingError) in try paint(frame.items, on: canvas) }
      }
    }
  }
}
