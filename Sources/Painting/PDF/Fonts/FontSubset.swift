import CCairo
import Frames

/// A font program reduced to some glyphs by HarfBuzz.
struct FontSubset {
  let program: [UInt8]
  /// Whether the program is a bare CFF table; else it is a TrueType font.
  let isCFF: Bool

  private static let cff = tag("CFF ")

  /// - Throws: `PaintingError.font`.
  init(_ face: OpenFace, codes: [DocumentFont.Code]) throws(PaintingError) {
    let keepsNumbers = !face.glyphTable.isCharacterKeyed
    guard let blob = hb_blob_create_from_file_or_fail("\(face.folder)/\(face.name.file)") else {
      throw .font(file: face.name.file, why: "can't be read")
    }
    let source = hb_face_create(blob, UInt32(clamping: face.name.index))
    hb_blob_destroy(blob)
    defer { hb_face_destroy(source) }
    guard let input = hb_subset_input_create_or_fail() else { throw .font(file: face.name.file, why: "no memory") }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for code in codes { hb_set_add(wanted, code.glyph) }
    var flags =
      HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
      | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
    if keepsNumbers { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
    hb_subset_input_set_flags(input, flags)
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "name", "cmap", "post", "OS/2", "DSIG", "vhea", "vmtx", "kern", "MATH", "STAT"] {
      hb_set_add(dropped, FontSubset.tag(name))
    }
    if !face.name.variations.isEmpty { try FontSubset.pin(face, source, input) }
    guard let made = hb_subset_or_fail(source, input) else {
      throw .font(file: face.name.file, why: "HarfBuzz can't take its glyphs out")
    }
    defer { hb_face_destroy(made) }
    let table = FontSubset.bytes(of: hb_face_reference_table(made, FontSubset.cff))
    isCFF = !table.isEmpty
    let whole = isCFF ? table : FontSubset.bytes(of: hb_face_reference_blob(made))
    let variants = codes.compactMap { code -> GlyphCopy? in
      guard let entry = face.glyphTable[code.glyph], entry.code != code.code else { return nil }
      return GlyphCopy(of: entry.code, as: code.code, wider: Double(code.extra) * face.freeType.unitsPerEm / 1000)
    }
    guard !variants.isEmpty else {
      program = whole
      return
    }
    guard let widened = isCFF ? CFFProgram(whole)?.adding(variants) : TrueTypeProgram(whole)?.adding(variants) else {
      throw .font(file: face.name.file, why: "has outlines that no copy can be made of; take another version of it")
    }
    program = widened
  }

  /// Makes a variable font the one instance that the face names.
  private static func pin(_ face: OpenFace, _ source: OpaquePointer?, _ input: OpaquePointer) throws(PaintingError) {
    guard FontSubset.bytes(of: hb_face_reference_table(source, tag("CFF2"))).isEmpty else {
      throw .font(file: face.name.file, why: "is a variable font with CFF2 outlines, which a PDF can't hold; take a static one")
    }
    for setting in face.name.variations.split(separator: ",") {
      let parts = setting.split(separator: "=")
      guard parts.count == 2, parts[0].utf8.count == 4, let value = Float(parts[1]) else { continue }
      _ = hb_subset_input_pin_axis_location(input, source, tag(String(parts[0])), value)
    }
  }

  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
