import CCairo
import Frames

/// A used font as objects of the file: a composite font of two-byte codes with the subset program, the widths and the
/// characters that the codes stand for (ISO 32000-1, 9.7).
struct FontObjects: Sendable {
  /// The subset and its characters, compressed.
  private let program: [UInt8]
  private let programLength: Int
  private let isCFF: Bool
  private let map: [UInt8]
  private let name: String
  private let widths: String
  private let descriptor: String

  /// - Parameter codes: in order.
  /// - Throws: `PaintingError.font` for a font that can't be subset.
  init(_ face: OpenFace, codes: [DocumentFont.Code]) throws(PaintingError) {
    let subset = try FontSubset(face, codes: codes)
    let deflater = try Deflater(.thorough)
    program = deflater.compress(subset.program)
    programLength = subset.program.count
    isCFF = subset.isCFF
    var mark = Fingerprint(face.name.variations)
    for code in codes { mark.add("\(code.glyph) \(code.extra)") }
    name = "\(FontObjects.tag(mark))+\(face.names.postScript)"
    widths = FontObjects.widths(of: codes, in: face.glyphTable)
    map = deflater.compress(FontObjects.map(of: codes))
    let record = face.freeType.pointer.pointee
    let scale = 1000 / face.freeType.unitsPerEm
    func units(_ value: some BinaryInteger) -> String { String(Int((Double(value) * scale).rounded())) }
    let box = record.bbox
    descriptor =
      "/Flags 4 /FontBBox [\(units(box.xMin)) \(units(box.yMin)) \(units(box.xMax)) \(units(box.yMax))] /ItalicAngle 0"
      + " /Ascent \(units(record.ascender)) /Descent \(units(record.descender)) /CapHeight \(units(record.ascender))"
      + " /StemV \(face.names.weight >= 600 ? 140 : 80)"
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
    let unicode = objects.addStream("/Filter /FlateDecode", map)
    objects.set(
      reference,
      "<< /Type /Font /Subtype /Type0 /BaseFont \(PDFName(name)) /Encoding /Identity-H"
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
  private static func widths(of codes: [DocumentFont.Code], in table: GlyphTable) -> String {
    var words = ""
    var last: UInt16?
    for code in codes {
      let width = Double(table[code.glyph]?.width ?? 0) + Double(code.extra)
      guard width != 1000 else { continue }
      if let last, last + 1 == code.code { words += " " } else { words += (last == nil ? "" : "]") + "\(code.code)[" }
      words += Decimal(width, digits: 2).description
      last = code.code
    }
    return last == nil ? "" : words + "]"
  }

  /// The CMap that gives each code its characters (ISO 32000-1, 9.10.3).
  private static func map(of codes: [DocumentFont.Code]) -> [UInt8] {
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    for start in stride(from: 0, to: codes.count, by: 100) {
      let part = codes[start..<min(start + 100, codes.count)]
      text += "\(part.count) beginbfchar\n"
      for code in part {
        text += "<\(hexadecimal(code.code))> <\(code.text.utf16.map(hexadecimal).joined())>\n"
      }
      text += "endbfchar\n"
    }
    text += "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    return Array(text.utf8)
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
