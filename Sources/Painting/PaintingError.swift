/// Why a file could not be painted.
public enum PaintingError: Error, Hashable, Sendable {
  /// A font file of the font folder can't be used: its name and the reason.
  case font(file: String, why: String)
  /// A glyph run whose glyphs, clusters and text don't agree, or that holds a length that is no number.
  case run(text: String, why: String)
  /// A glyph run that asks for the box that stands for characters the font lacks.
  case missingGlyph(text: String, font: String)
  /// A picture that can't be read or is too large.
  case image(String)
  /// A link or an outline entry to an anchor that no tag of the document has.
  case danglingLink(anchor: String, title: String)
  /// Two tags with the same anchor: a link could lead to either.
  case repeatedAnchor(String)
  /// A link whose address has a scheme that may not be printed.
  case forbiddenAddress(String)
  /// A tag that names an attachment which the document does not carry.
  case missingAttachment(String)
  /// A page or a picture whose size can't be painted.
  case size(String)
  /// The drawing library refused.
  case cairo(String)
  /// The document could not be finished.
  case pdf(String)
}

extension PaintingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .font(let file, let why): "font file \(file): \(why)"
    case .run(let text, let why): "the text “\(text)” can't be painted: \(why)"
    case .missingGlyph(let text, let font):
      "the font \(font) lacks a character of “\(text)”; name a family that has it or change the text"
    case .image(let why): "image: \(why)"
    case .danglingLink(let anchor, let title):
      "the link “\(title)” leads to “\(anchor)”, which is nowhere in the document; correct it or add the anchor"
    case .repeatedAnchor(let anchor): "two parts of the document have the anchor “\(anchor)”; rename one"
    case .forbiddenAddress(let address):
      "the link address “\(address)” is not allowed; use https, http or mailto, or an anchor"
    case .missingAttachment(let name): "a tag names the attachment “\(name)”, which the document does not carry"
    case .size(let why): why
    case .cairo(let why): "the drawing library reports: \(why)"
    case .pdf(let why): "the PDF could not be finished: \(why)"
    }
  }
}
