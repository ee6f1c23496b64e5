import CCairo
import Frames

/// A font reduced to the characters of a drawing, as a rule that a browser reads.
struct WebFont {
  let rule: String

  /// - Throws: `PaintingError.font`.
  init(_ face: OpenFace, family: String, weight: Int, characters: Set<Unicode.Scalar>) throws(PaintingError) {
    let file = face.name.file
    guard let blob = hb_blob_create_from_file_or_fail("\(face.folder)/\(file)") else {
      throw .font(file: file, why: "can't be read")
    }
    let source = hb_face_create(blob, UInt32(clamping: face.name.index))
    hb_blob_destroy(blob)
    defer { hb_face_destroy(source) }
    guard let input = hb_subset_input_create_or_fail() else { throw .font(file: file, why: "no memory") }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(wanted, character.value) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let made = hb_subset_or_fail(source, input) else {
      throw .font(file: file, why: "HarfBuzz can't take its characters out")
    }
    defer { hb_face_destroy(made) }
    let program = hb_face_reference_blob(made)
    defer { hb_blob_destroy(program) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(program, &length) else { throw .font(file: file, why: "its subset is empty") }
    let bytes = data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
    let isOpenType = bytes.starts(with: Array("OTTO".utf8))
    rule =
      "@font-face{font-family:\(family);font-weight:\(weight);src:url(data:font/\(isOpenType ? "otf" : "ttf");base64,\(base64(bytes))) "
      + "format(\"\(isOpenType ? "opentype" : "truetype")\")}"
  }
}
