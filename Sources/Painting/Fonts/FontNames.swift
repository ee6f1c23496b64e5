import CCairo

/// What a font says of itself, as a style sheet asks for it.
struct FontNames {
  /// The family, such as Noto Serif CJK SC.
  var family: String
  /// The name without blanks that PDF uses, such as NotoSerifCJKsc-Bold.
  var postScript: String
  /// From 1 to 1000; 400 is regular.
  var weight: Int
  var italic: Bool
  /// The generic family that stands in where the reader lacks the font.
  var generic: String

  init(_ face: FreeTypeFace) {
    let record = face.pointer.pointee
    postScript = FT_Get_Postscript_Name(face.pointer).map { String(cString: $0) } ?? "Font"
    family =
      FontNames.name(FT_UInt(TT_NAME_ID_TYPOGRAPHIC_FAMILY), in: face.pointer)
      ?? FontNames.name(FT_UInt(TT_NAME_ID_FONT_FAMILY), in: face.pointer)
      ?? record.family_name.map { String(cString: $0) } ?? ""
    var weight = 400
    var familyClass = 0
    if let table = FT_Get_Sfnt_Table(face.pointer, FT_SFNT_OS2)?.assumingMemoryBound(to: TT_OS2.self) {
      weight = Int(table.pointee.usWeightClass)
      familyClass = Int(table.pointee.sFamilyClass) >> 8
    }
    self.weight = weight
    italic = record.style_flags & FT_Long(FT_STYLE_FLAG_ITALIC) != 0
    let words = family.lowercased().split(separator: " ")
    if record.face_flags & FT_Long(FT_FACE_FLAG_FIXED_WIDTH) != 0 || words.contains("mono") {
      generic = "monospace"
    } else if words.contains("serif") || words.contains("song") || words.contains("ming") || (1...7) ~= familyClass {
      generic = "serif"
    } else {
      generic = "sans-serif"
    }
    families = Self.families(family, generic: generic)
  }

  /// The family and what else may stand for it, as the value of `font-family`.
  let families: String

  private static func families(_ family: String, generic: String) -> String {
    let plain = family.unicodeScalars.filter { $0 != "'" && $0 != "\\" && $0.value >= 32 }
    let safe = String(String.UnicodeScalarView(plain))
    let others: [String] =
      switch generic {
      case "serif": ["Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun"]
      case "sans-serif": ["Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"]
      default: []
      }
    return (([safe] + others).map { "'\($0)'" } + [generic]).joined(separator: ",")
  }

  /// The English name in Windows' or Macintosh' platform.
  private static func name(_ id: FT_UInt, in face: FT_Face) -> String? {
    for index in 0..<FT_Get_Sfnt_Name_Count(face) {
      var record = FT_SfntName()
      guard FT_Get_Sfnt_Name(face, index, &record) == 0, FT_UInt(record.name_id) == id, let start = record.string,
        Int32(record.platform_id) == TT_PLATFORM_MICROSOFT, record.language_id == 0x409
      else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: Int(record.string_len))
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    return nil
  }
}
