import Frames

/// The fonts of many drawings, opened once: for one thread.
public final class SVGFonts {
  let faces: FaceShelf

  /// - Parameter folder: the folder that the glyph runs' font files stand in.
  public init(folder: String) { faces = FaceShelf(folder: folder) }
}

/// The painter of SVG drawings: a frame in, an XML document out. A point is a user unit; width and height are in CSS
/// pixels, of which 4 make 3 points.
public struct SVGPainter: Sendable {
  /// How words are drawn.
  public enum TextMode: String, Hashable, Sendable, CaseIterable {
    /// As text in a named font: small, searchable, and like the PDF where the reader has the font.
    case text
    /// As text whose fonts the file carries, reduced to its characters: the same in every browser, and still text.
    case embedded
    /// As outlines of glyphs: the same everywhere, and no longer text.
    case outlines
  }

  public var folder: String
  public var text: TextMode

  /// - Parameter folder: the folder that the glyph runs' font files stand in.
  public init(fonts folder: String, text: TextMode) {
    self.folder = folder
    self.text = text
  }

  /// - Parameters:
  ///   - title: the drawing's name, which viewers show and screen readers say first.
  ///   - description: what the drawing shows, in a sentence; may be empty.
  ///   - language: a BCP 47 tag.
  ///   - role: what readers take the whole for: `img`, or `graphics-document` where its parts have names of their own.
  ///   - fonts: the fonts that other drawings opened.
  /// - Throws: `PaintingError` for a font that is missing, a run that can't be drawn, an address of a forbidden scheme.
  public func paint(
    _ frame: Frame, title: String, description: String, language: String, role: String = "img",
    fonts: SVGFonts? = nil
  ) throws(PaintingError) -> String {
    let size = frame.size
    guard size.width > 0, size.height > 0, size.width < 1e6, size.height < 1e6 else {
      throw .size("a drawing of \(size.width) × \(size.height) pt can't be painted")
    }
    let drawing = SVGDrawing(frame, faces: fonts?.faces ?? FaceShelf(folder: folder), text: text, language: language)
    try drawing.paint(frame.items, from: .zero)

    var name = Fingerprint(title)
    name.add(description)
    let labels = ["t\(name.text)"] + (description.isEmpty ? [] : ["d\(name.text)"])
    // Without the last property Chromium would set adjacent full-width marks closer than they stand in the frame.
    let words: Markup =
      drawing.families.map {
        " font-family=\"\($0)\" xml:space=\"preserve\" style=\"text-spacing-trim:space-all\""
      } ?? ""
    let links = drawing.needsLinks ? " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" : ""
    var whole = Markup()
    whole.add(
      line: """
        <svg xmlns="http://www.w3.org/2000/svg"\(links) width="\(Decimal(size.width * 4 / 3))" \
        height="\(Decimal(size.height * 4 / 3))" viewBox="0 0 \(Decimal(size.width)) \(Decimal(size.height))" \
        role="\(role)" aria-labelledby="\(labels.joined(separator: " "))" xml:lang="\(XMLText(language))"\(words)>
        """)
    whole.add(line: "<title id=\"\(labels[0])\">\(XMLText(title))</title>")
    if !description.isEmpty { whole.add(line: "<desc id=\"\(labels[1])\">\(XMLText(description))</desc>") }
    let rules = try drawing.webFonts()
    if !rules.isEmpty { whole.add(line: "<style>\(rules.joined())</style>") }
    if !drawing.definitions.isEmpty { whole.add(line: "<defs>\n\(drawing.definitions)</defs>") }
    whole += drawing.body
    whole.add(line: "</svg>")
    return whole.text
  }
}
