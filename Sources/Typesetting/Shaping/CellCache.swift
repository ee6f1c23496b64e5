/// The glyphs of single characters of one face in one language: Han neither join nor move their neighbours, so each
/// is shaped once.
final class CellCache {
  /// A character set alone, in font units.
  struct Cell {
    var glyph: UInt32
    var advance: Int32

    static let unknown = Cell(glyph: .max, advance: 0)
    static let absent = Cell(glyph: 0, advance: 0)
  }

  private var pageStart = [Int32](repeating: -1, count: 0x1100)
  private var cells: [Cell] = []
  private let face: ShapingFace
  private let language: String
  private let shaper: Shaper
  private var shaped: [Shaper.Shaped] = []

  init(face: ShapingFace, language: String, shaper: Shaper) {
    self.face = face
    self.language = language
    self.shaper = shaper
  }

  /// `Cell.absent` where the face has no glyph.
  func cell(_ scalar: UInt32) -> Cell {
    let page = Int(scalar >> 8)
    if pageStart[page] < 0 {
      pageStart[page] = Int32(cells.count)
      cells.append(contentsOf: repeatElement(.unknown, count: 256))
    }
    let index = Int(pageStart[page]) + Int(scalar & 0xFF)
    let known = cells[index]
    if known.glyph != .max { return known }
    let found = shape(scalar)
    cells[index] = found
    return found
  }

  private func shape(_ scalar: UInt32) -> Cell {
    guard face.covers(scalar) else { return .absent }
    shaper.shape([scalar], face: face, language: language, script: .han, into: &shaped)
    guard shaped.count == 1, let only = shaped.first, only.x == 0, only.y == 0 else { return .absent }
    return Cell(glyph: only.glyph, advance: only.advance)
  }
}
