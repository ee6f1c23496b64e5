import Frames

/// The faces that a stretch of pages uses, by their first use.
final class FontUses {
  let shelf: FaceShelf
  private let known: [FontFace: [UInt32: UInt32]]
  private var uses: [FontUse] = []
  private var last: FontUse?

  /// - Parameter known: what the glyphs' codes stand for on other pages.
  init(_ shelf: FaceShelf, known: [FontFace: [UInt32: UInt32]]) {
    self.shelf = shelf
    self.known = known
  }

  /// - Throws: `PaintingError.font` for a face that can't be opened.
  func use(_ face: FontFace) throws(PaintingError) -> FontUse {
    if let last, last.face == face { return last }
    let use: FontUse
    if let before = uses.first(where: { $0.face == face }) {
      use = before
    } else {
      use = FontUse(try shelf.face(face), index: uses.count, known: known[face] ?? [:])
      uses.append(use)
    }
    last = use
    return use
  }

  var ledgers: [FontLedger] { uses.map(\.ledger) }
}
