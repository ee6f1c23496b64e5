import CHarfBuzz
import Frames

/// A font file that HarfBuzz has open, to be asked what its faces are called. Nothing is read but the few tables that
/// tell it: what characters a face has is asked when text is set.
final class FontFile {
  private let name: String
  private let blob: OpaquePointer

  /// - Throws: `TypesettingError.unreadableFont`
  init(_ name: String, folder: String) throws(TypesettingError) {
    guard let blob = hb_blob_create_from_file_or_fail(folder + "/" + name) else { throw .unreadableFont(file: name) }
    self.name = name
    self.blob = blob
  }

  deinit {
    hb_blob_destroy(blob)
  }

  /// The file's faces, each at its default instance where it is variable.
  /// - Throws: `TypesettingError.unreadableFont` if a face has no name, no glyph or no table that the file says it has.
  func faces() throws(TypesettingError) -> [FontLibrary.Face] {
    let count = hb_face_count(blob)
    guard count > 0, isComplete(faces: Int(count)) else { throw .unreadableFont(file: name) }
    var faces: [FontLibrary.Face] = []
    for index in 0..<count {
      let tables = FontTables(blob, index: index)
      guard tables.isWhole, case let families = tables.families, !families.isEmpty else {
        throw .unreadableFont(file: name)
      }
      faces.append(
        FontLibrary.Face(
          face: FontFace(file: name, index: Int(index)), families: families, weight: tables.weight,
          slanted: tables.isSlanted))
    }
    return faces
  }
}

extension FontFile {
  /// Whether the file goes on to the end of every table that its directories list: a copy that was cut off does not.
  private func isComplete(faces: Int) -> Bool {
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return false }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
    func number(at offset: Int) -> Int? {
      guard offset >= 0, offset + 4 <= bytes.count else { return nil }
      return Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let isCollection = bytes.starts(with: "ttcf".utf8)
    return (0..<faces).allSatisfy { face in
      guard let start = isCollection ? number(at: 12 + 4 * face) : 0, let head = number(at: start + 4) else { return false }
      return (0..<head >> 16).allSatisfy { table in
        let record = start + 12 + 16 * table
        guard let offset = number(at: record + 8), let length = number(at: record + 12) else { return false }
        return offset + length <= bytes.count
      }
    }
  }
}

/// The tables of one face (OpenType 1.9, “Font file”), as far as they name it.
private final class FontTables {
  private let face: OpaquePointer?

  init(_ blob: OpaquePointer, index: UInt32) {
    face = hb_face_create(blob, index)
  }

  deinit {
    hb_face_destroy(face)
  }

  /// Whether it has glyphs, a map of characters to them and outlines or pictures.
  var isWhole: Bool {
    hb_face_get_glyph_count(face) > 0 && holds("cmap")
      && ["glyf", "CFF ", "CFF2", "CBDT", "sbix", "SVG "].contains(where: holds)
  }

  /// Every name of the family, the typographic ones first and English before others (OpenType “name”, IDs 21, 16, 1).
  var families: [String] {
    var count: UInt32 = 0
    guard let entries = hb_ot_name_list_names(face, &count) else { return [] }
    let names = UnsafeBufferPointer(start: entries, count: Int(count))
    let english = hb_language_from_string("en", -1)
    var families: [String] = []
    for id in [21, 16, 1] as [hb_ot_name_id_t] {
      let named = names.filter { $0.name_id == id }
      for entry in named.filter({ $0.language == english }) + named.filter({ $0.language != english }) {
        if let text = text(of: entry), !text.isEmpty, !families.contains(text) { families.append(text) }
      }
    }
    return families
  }

  /// usWeightClass, or what the header's style bits say where the face has no “OS/2”.
  var weight: Int {
    guard let weight = number("OS/2", at: 4) else { return (style & 1) != 0 ? 700 : 400 }
    return min(max(Int(weight), 1), 1000)
  }

  /// fsSelection's italic and oblique bits, or what the header says where the face has no “OS/2”.
  var isSlanted: Bool {
    number("OS/2", at: 62).map { ($0 & 0x201) != 0 } ?? ((style & 2) != 0)
  }

  /// macStyle of “head”: bit 0 bold, bit 1 italic.
  private var style: UInt16 { number("head", at: 44) ?? 0 }

  private func text(of entry: hb_ot_name_entry_t) -> String? {
    var room = [CChar](repeating: 0, count: 256)
    var length = UInt32(room.count)
    hb_ot_name_get_utf8(face, entry.name_id, entry.language, &length, &room)
    return String(validating: room.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func number(_ table: String, at offset: Int) -> UInt16? {
    withTable(table) { bytes in
      guard bytes.count >= offset + 2 else { return nil }
      return UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
  }

  private func holds(_ table: String) -> Bool {
    withTable(table) { $0.isEmpty ? nil : true } ?? false
  }

  private func withTable<Value>(_ table: String, _ read: (UnsafeRawBufferPointer) -> Value?) -> Value? {
    let blob = hb_face_reference_table(face, hb_tag_from_string(table, -1))
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return nil }
    return read(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}
