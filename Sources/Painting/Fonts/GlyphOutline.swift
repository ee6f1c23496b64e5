import CCairo
import Frames

/// A glyph's outline in font units, y upwards, as SVG path data.
struct GlyphOutline {
  let data: String

  private struct Pen {
    var data = ""
    var isOpen = false
  }

  /// - Throws: `PaintingError.font` if the face has no outline of the glyph.
  init(of glyph: UInt32, in face: OpenFace) throws(PaintingError) {
    let pointer = face.freeType.pointer
    guard FT_Load_Glyph(pointer, glyph, Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING)) == 0,
      let slot = pointer.pointee.glyph, slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
    else { throw .font(file: face.name.file, why: "has no outline of glyph \(glyph)") }
    var functions = FT_Outline_Funcs(
      move_to: { point, pen in
        GlyphOutline.draw(pen, "M", [point], closes: true)
      },
      line_to: { point, pen in
        GlyphOutline.draw(pen, "L", [point])
      },
      conic_to: { control, point, pen in
        GlyphOutline.draw(pen, "Q", [control, point])
      },
      cubic_to: { first, second, point, pen in
        GlyphOutline.draw(pen, "C", [first, second, point])
      },
      shift: 0, delta: 0)
    var pen = Pen()
    let failure = withUnsafeMutablePointer(to: &pen) {
      FT_Outline_Decompose(&slot.pointee.outline, &functions, UnsafeMutableRawPointer($0))
    }
    guard failure == 0 else {
      throw .font(file: face.name.file, why: "has a broken outline of glyph \(glyph)")
    }
    data = pen.isOpen ? pen.data + "Z" : pen.data
  }

  private static func draw(
    _ pen: UnsafeMutableRawPointer?, _ command: String, _ points: [UnsafePointer<FT_Vector>?], closes: Bool = false
  ) -> Int32 {
    guard let pen = pen?.assumingMemoryBound(to: Pen.self) else { return 1 }
    if closes, pen.pointee.isOpen { pen.pointee.data += "Z" }
    pen.pointee.isOpen = true
    pen.pointee.data += command
    pen.pointee.data += points.compactMap { $0.map { "\($0.pointee.x) \($0.pointee.y)" } }.joined(separator: " ")
    return 0
  }
}
