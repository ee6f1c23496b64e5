import CExpat

/// An SVG drawing reduced to what draws: shapes, text, paints and pictures inside it. Scripts, animations, filters,
/// foreign content, links and every address of another file are left out, and the rest is written anew.
struct SafeDrawing {
  let data: [UInt8]
  /// In CSS pixels.
  let width: Double
  let height: Double
  /// The elements and attributes that were left out for what they could do.
  let leftOut: Set<String>

  /// The largest drawing that is read, in bytes.
  static let limit = 16 << 20

  /// - Throws: `PaintingError.image` for XML that is not well formed, no SVG, too deep, or declares entities.
  init(_ bytes: [UInt8]) throws(PaintingError) {
    guard bytes.count <= SafeDrawing.limit else {
      throw .image("the drawing has more than \(SafeDrawing.limit >> 20) MB")
    }
    guard let parser = XML_ParserCreateNS("UTF-8", CChar(UInt8(ascii: "|"))) else { throw .image("no memory") }
    defer { XML_ParserFree(parser) }
    let copy = DrawingCopy(parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(copy).toOpaque())
    XML_SetElementHandler(
      parser,
      { closure, name, attributes in DrawingCopy.of(closure)?.open(name, attributes) },
      { closure, _ in DrawingCopy.of(closure)?.close() })
    XML_SetCharacterDataHandler(parser) { closure, text, length in DrawingCopy.of(closure)?.add(text, length) }
    XML_SetStartDoctypeDeclHandler(parser) { closure, _, _, _, hasSubset in
      if hasSubset != 0 { DrawingCopy.of(closure)?.fail("it declares entities or types of its own") }
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
    }
    if let fault = copy.fault { throw .image("the drawing is refused: \(fault)") }
    guard status == XML_STATUS_OK else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well formed"
      throw .image("the drawing's XML, line \(XML_GetCurrentLineNumber(parser)): \(reason)")
    }
    guard let size = copy.size else { throw .image("the drawing says no size: give svg a viewBox, or width and height") }
    (width, height) = size
    guard (0.1...100_000).contains(width), (0.1...100_000).contains(height) else {
      throw .image("the drawing is \(width) × \(height) pixels large")
    }
    data = copy.output
    leftOut = copy.leftOut
  }
}
