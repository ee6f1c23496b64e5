import CPango
import FoundationEssentials
import Frames

/// The fonts of one folder, found through a fontconfig configuration of its own: no system font is ever seen.
public final class FontLibrary: Sendable {
  /// A face of the folder, as fontconfig describes it.
  public struct Face: Hashable, Sendable {
    public var face: FontFace
    /// Every name that the family goes by.
    public var families: [String]
    /// From 100 to 900; 400 is regular, 700 bold.
    public var weight: Int
    public var slanted: Bool
  }

  /// The folder that a glyph run's `FontFace.file` is relative to.
  public let folder: String
  /// In the order of file names and face indices, so that a fallback is the same on every machine.
  public let faces: [Face]

  /// - Throws: `TypesettingError.noFonts` if the folder holds no font, `.unreadableFont` if it holds a broken one.
  public init(folder: String) throws(TypesettingError) {
    let suffixes = [".otf", ".ttf", ".otc", ".ttc"]
    let listing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = listing.filter { name in suffixes.contains { name.lowercased().hasSuffix($0) } }.sorted()
    guard !files.isEmpty else { throw .noFonts(folder: folder) }
    let configuration = FontConfiguration()
    var faces: [Face] = []
    for file in files {
      guard configuration.add(folder + "/" + file) else { throw .unreadableFont(file: file) }
    }
    for pattern in configuration.patterns {
      guard let face = Face(pattern) else { continue }
      faces.append(face)
    }
    self.folder = folder
    self.faces = faces.sorted { ($0.face.file, $0.face.index) < ($1.face.file, $1.face.index) }
    guard !faces.isEmpty else { throw .noFonts(folder: folder) }
  }

  /// The indices in `faces` to try in turn for a character: the named families' faces of the nearest weight, then every
  /// other family's, those first that have serifs or none as the first of the named has.
  /// - Throws: `TypesettingError.unknownFamily` if the library has none of the families.
  func candidates(families: [String], weight: Int) throws(TypesettingError) -> [Int] {
    var chosen: [Int] = []
    for family in families {
      let members = faces.indices.filter { faces[$0].families.contains(family) }
      if let best = nearest(members, weight: weight), !chosen.contains(best) { chosen.append(best) }
    }
    guard !chosen.isEmpty else { throw .unknownFamily(families) }
    var seen = Set(chosen.flatMap { faces[$0].families })
    let kind = faces[chosen[0]].kind
    for index in faces.indices.filter({ faces[$0].kind == kind }) + faces.indices.filter({ faces[$0].kind != kind })
    where seen.isDisjoint(with: faces[index].families) {
      seen.formUnion(faces[index].families)
      let members = faces.indices.filter { !seen.isDisjoint(with: faces[$0].families) && !chosen.contains($0) }
      let family = members.filter { faces[$0].families == faces[index].families }
      if let best = nearest(family, weight: weight) { chosen.append(best) }
    }
    return chosen
  }

  private func nearest(_ members: [Int], weight: Int) -> Int? {
    members.min { a, b in
      let (first, second) = (faces[a], faces[b])
      if first.slanted != second.slanted { return !first.slanted }
      return abs(first.weight - weight) < abs(second.weight - weight)
    }
  }
}

/// A fontconfig configuration that knows only the files it is given.
private final class FontConfiguration {
  private let configuration = FcConfigCreate()

  deinit {
    if let configuration { FcConfigDestroy(configuration) }
  }

  func add(_ path: String) -> Bool {
    FcConfigAppFontAddFile(configuration, path) != 0
  }

  var patterns: [OpaquePointer] {
    guard let configuration, let set = FcConfigGetFonts(configuration, FcSetApplication) else { return [] }
    return (0..<Int(set.pointee.nfont)).compactMap { set.pointee.fonts[$0] }
  }
}

extension FontLibrary.Face {
  /// Whether the family says that it has serifs or none; nil where it says nothing.
  fileprivate var kind: String? {
    ["Serif", "Sans"].first { word in families.contains { $0.split(separator: " ").contains { $0 == word } } }
  }

  /// Nil for a named instance of a variable font: the engine sets the font's default instance.
  fileprivate init?(_ pattern: OpaquePointer) {
    var index: Int32 = 0
    var weight = 0.0
    var slant: Int32 = 0
    var path: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch, index >> 16 == 0
    else { return nil }
    let name = String(cString: path)
    var families: [String] = []
    var family: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, FC_FAMILY, Int32(families.count), &family) == FcResultMatch, let found = family {
      families.append(String(cString: found))
    }
    let known = FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch
    let slanted = FcPatternGetInteger(pattern, FC_SLANT, 0, &slant) == FcResultMatch && slant != 0
    self.face = FontFace(file: String(name.split(separator: "/").last ?? ""), index: Int(index))
    self.families = families
    self.weight = known ? Int(FcWeightToOpenTypeDouble(weight)) : 400
    self.slanted = slanted
  }
}
