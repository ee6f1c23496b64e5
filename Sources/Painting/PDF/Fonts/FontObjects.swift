import CCairo
import Frames

/// A used font as objects of the file: a composite font of two-byte codes with the subset program, the widths and the
/// characters that the codes stand for (ISO 32000-1, 9.7).
struct FontObjects {
  /// The subset and its characters, compressed.
  private let program: [UInt8]
  private let programLength: Int
  private let isCFF: Bool
  private let map: [UInt8]
  private let name: String
  private let widths: String
  private let descriptor: String
  /// The CMap of the codes where some stand for no glyph of their own, compressed.
  private let codes: [UInt8]?

  /// - Throws: `PaintingError.font` for a font that can't be subset.
  init(_ font: UsedFont) throws(PaintingError) {
    let glyphs = font.glyphs.sorted { font.code(of: $0) < font.code(of: $1) }
    let subset = try FontSubset(font.face, glyphs: glyphs, keepsNumbers: !font.isCharacterKeyed)
    let deflater = try Deflater(.thorough)
    program = deflater.compress(subset.program)
    programLength = subset.program.count
    isCFF = subset.isCFF
    codes = font.fillsGaps ? deflater.compress(FontObjects.codes(of: font)) : nil
    var mark = Fingerprint(font.face.name.variations)
    for glyph in glyphs { mark.add(String(glyph)) }
    name = "\(FontObjects.tag(mark))+\(font.face.names.postScript)"
    widths = FontObjects.widths(of: glyphs, in: font)
    map = deflater.compress(FontObjects.map(of: glyphs, in: font))
    let record = font.face.freeType.pointer.pointee
    let scale = 1000 / font.face.freeType.unitsPerEm
    func units(_ value: some BinaryInteger) -> String { String(Int((Double(value) * scale).rounded())) }
    let box = record.bbox
    descriptor =
      "/Flags 4 /FontBBox [\(units(box.xMin)) \(units(box.yMin)) \(units(box.xMax)) \(units(box.yMax))] /ItalicAngle 0"
      + " /Ascent \(units(record.ascender)) /Descent \(units(record.descender)) /CapHeight \(units(record.ascender))"
      + " /StemV \(font.face.names.weight >= 600 ? 140 : 80)"
  }

  func add(as reference: Reference, to objects: inout PDFObjects) {
    let file =
      isCFF
      ? "/FontFile3 \(objects.addStream("/Subtype /CIDFontType0C /Filter /FlateDecode", program))"
      : "/FontFile2 \(objects.addStream("/Length1 \(programLength) /Filter /FlateDecode", program))"
    let described = objects.add("<< /Type /FontDescriptor /FontName \(PDFName(name)) \(descriptor) \(file) >>")
    let descendant = objects.add(
      "<< /Type /Font /Subtype /\(isCFF ? "CIDFontType0" : "CIDFontType2") /BaseFont \(PDFName(name))"
        + " /CIDSystemInfo << /Registry \(PDFText(bytes: "Adobe")) /Ordering \(PDFText(bytes: "Identity"))"
        + " /Supplement 0 >> /FontDescriptor \(described) /DW 1000 /W [\(widths)]"
        + (isCFF ? "" : " /CIDToGIDMap /Identity") + " >>")
    let encoding =
      codes.map { codes in
        objects.addStream(
          "/Type /CMap /CMapName /Jianbao-H /WMode 0 /CIDSystemInfo << /Registry \(PDFText(bytes: "Adobe"))"
            + " /Ordering \(PDFText(bytes: "Identity")) /Supplement 0 >> /Filter /FlateDecode", codes
        ).description
      } ?? "/Identity-H"
    let unicode = objects.addStream("/Filter /FlateDecode", map)
    objects.set(
      reference,
      "<< /Type /Font /Subtype /Type0 /BaseFont \(PDFName(name)) /Encoding \(encoding)"
        + " /DescendantFonts [\(descendant)] /ToUnicode \(unicode) >>")
  }

  /// Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4).
  private static func tag(_ mark: Fingerprint) -> String {
    var value = mark.value
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(value % 26)))
      value /= 26
    }
    return letters
  }

  /// The widths that are not a whole em, neighbours together.
  private static func widths(of glyphs: [UInt32], in font: UsedFont) -> String {
    var words = ""
    var last: UInt16?
    for glyph in glyphs where font.width(of: glyph) != 1000 {
      let code = font.code(of: glyph)
      if let last, last + 1 == code { words += " " } else { words += (last == nil ? "" : "]") + "\(code)[" }
      words += Decimal(font.width(of: glyph), digits: 2).description
      last = code
    }
    return last == nil ? "" : words + "]"
  }

  /// The CMap that gives each code its characters (ISO 32000-1, 9.10.3).
  private static func map(of glyphs: [UInt32], in font: UsedFont) -> [UInt8] {
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    if font.fillsGaps {
      text += "1 beginbfchar\n<\(hexadecimal(UsedFont.gapCode))> <200B>\nendbfchar\n"
    }
    for start in stride(from: 0, to: glyphs.count, by: 100) {
      let part = glyphs[start..<min(start + 100, glyphs.count)]
      text += "\(part.count) beginbfchar\n"
      for glyph in part {
        text += "<\(hexadecimal(font.code(of: glyph)))> <\(font.text(of: glyph).utf16.map(hexadecimal).joined())>\n"
      }
      text += "endbfchar\n"
    }
    text += "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    return Array(text.utf8)
  }

  /// The CMap in which every code is its own identifier but for the one that fills gaps (Adobe Technical Note 5014).
  private static func codes(of font: UsedFont) -> [UInt8] {
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def
      /CMapName /Jianbao-H def /CMapType 1 def /WMode 0 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    // A range stays within one first byte, and a block holds at most a hundred.
    for start in stride(from: 0, to: 255, by: 85) {
      text += "85 begincidrange\n"
      for row in start..<start + 85 {
        let first = UInt16(row) << 8
        text += "<\(hexadecimal(first))> <\(hexadecimal(first | 0xFF))> \(first)\n"
      }
      text += "endcidrange\n"
    }
    text += """
      1 begincidrange
      <FF00> <FFFD> 65280
      endcidrange
      1 begincidchar
      <\(hexadecimal(UsedFont.gapCode))> \(font.code(of: font.face.space))
      endcidchar
      endcmap CMapName currentdict /CMap defineresource pop end end

      """
    return Array(text.utf8)
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
