import Frames

extension SVGDrawing {
  func paint(_ run: GlyphRun, at position: Point) throws(PaintingError) {
    guard !run.glyphs.isEmpty else { return }
    try check(run, at: position)
    let face = try faces.face(run.face)
    switch text {
    case .outlines: try paintOutlines(of: run, face: face, at: position)
    case .text, .embedded:
      let pieces = TextPieces(run, natural: try face.shape(run))
      if let pieces {
        if text == .embedded { characters[run.face, default: []].formUnion(run.text.unicodeScalars) }
        paint(pieces, of: run, names: face.names, at: position)
      } else {
        try paintOutlines(of: run, face: face, at: position)
      }
    }
  }

  private func paint(_ pieces: TextPieces, of run: GlyphRun, names: FontNames, at position: Point) {
    var attributes: Markup = "font-size=\"\(Decimal(run.size))\""
    let families = XMLText(names.families).description
    if self.families == nil { self.families = families }
    if families != self.families { attributes += " font-family=\"\(families)\"" }
    if names.weight != 400 { attributes += " font-weight=\"\(names.weight)\"" }
    if names.italic { attributes += " font-style=\"italic\"" }
    if run.color != .black { attributes += colorAttributes("fill", run.color) }
    if run.language != language, !run.language.isEmpty { attributes += " xml:lang=\"\(XMLText(run.language))\"" }
    if run.rightToLeft { attributes += " direction=\"rtl\" unicode-bidi=\"embed\"" }
    // Chromium drops blanks at the ends and sets two as one, unless the element itself asks for them.
    if pieces.pieces.contains(where: { Self.hasFragileBlanks($0.text) }) {
      attributes += " style=\"white-space:pre\""
    }
    if let length = pieces.length {
      attributes += " textLength=\"\(Decimal(length))\" lengthAdjust=\"spacingAndGlyphs\""
    }
    func place(_ piece: TextPieces.Piece) -> Markup {
      let spacing: Markup = piece.spacing == 0 ? "" : " letter-spacing=\"\(Decimal(piece.spacing))\""
      return "x=\"\(Decimal(position.x + piece.x))\" y=\"\(Decimal(position.y + piece.y))\"\(spacing)"
    }
    guard pieces.pieces.count > 1 else {
      for piece in pieces.pieces {
        body.add(line: "<text \(place(piece)) \(attributes)>\(XMLText(piece.text))</text>")
      }
      return
    }
    let spans = pieces.pieces.map { "<tspan \(place($0))>\(XMLText($0.text))</tspan>" as Markup }
    body.add(line: "<text \(attributes)>\(spans.joined())</text>")
  }

  /// Whether blanks stand at an end of a text, or two of them together.
  private static func hasFragileBlanks(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
      if byte == blank, last == blank { return true }
      last = byte
    }
    return last == blank && !text.isEmpty
  }

  /// Draws the run's glyphs as shapes that are defined once.
  private func paintOutlines(of run: GlyphRun, face: OpenFace, at position: Point) throws(PaintingError) {
    needsLinks = true
    let scale = run.size / face.freeType.unitsPerEm
    var uses = Markup()
    for glyph in run.glyphs {
      let id = "g\(Fingerprint("\(run.face.file)/\(run.face.index)/\(run.face.variations)").text)-\(glyph.id)"
      let outline = try GlyphOutline(of: glyph.id, in: face)
      guard !outline.data.isEmpty else { continue }
      try define(id, "<path id=\"\(id)\" d=\"\(outline.data)\"/>")
      let height: Markup = glyph.y == 0 ? "" : " y=\"\(Decimal(-glyph.y / scale, digits: 1))\""
      uses += "<use xlink:href=\"#\(id)\" x=\"\(Decimal(glyph.x / scale, digits: 1))\"\(height)/>"
    }
    guard !uses.isEmpty else { return }
    let factor = Decimal(scale, digits: 7)
    let map: Markup = "matrix(\(factor) 0 0 -\(factor) \(Decimal(position.x)) \(Decimal(position.y)))"
    body.add(line: "<g aria-hidden=\"true\" transform=\"\(map)\"\(colorAttributes("fill", run.color))>\(uses)</g>")
  }
}
