import Frames

/// What is made of a document's fonts and contents beside the rest of the finishing.
struct FinishingWorks {
  let fonts: SideWork<FontObjects>
  /// The pages' contents, compressed.
  let contents: SideWork<[UInt8]>

  /// - Throws: `PaintingError.font` for a face that has more glyphs than there are codes.
  init(_ library: ResourceLibrary, contents pages: [PageObjects]) throws(PaintingError) {
    let faces = library.faces
    var codes: [FontFace: [GlyphVariant: UInt16]] = [:]
    var subsets: [(face: FontFace, codes: [DocumentFont.Code])] = []
    for font in library.fonts {
      let (all, variants) = try faces.withShelf { shelf throws(PaintingError) in
        try font.codes(shelf.face(font.face).glyphTable)
      }
      codes[font.face] = variants
      subsets.append((font.face, all))
    }
    let wanted = subsets
    fonts = SideWork(wanted.count) { index throws(PaintingError) in
      try faces.withShelf { shelf throws(PaintingError) in
        try FontObjects(shelf.face(wanted[index].face), codes: wanted[index].codes)
      }
    }
    let named = codes
    contents = SideWork(pages.count) { index throws(PaintingError) in
      try Deflater(.quick).compress(pages[index].content(named))
    }
  }
}
