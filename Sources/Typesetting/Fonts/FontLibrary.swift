import FoundationEssentials
import Frames

/// The fonts of one folder: no system font is ever seen.
public final class FontLibrary: Sendable {
  /// A face of the folder, as its file names it.
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
    var faces: [Face] = []
    for file in files { faces += try FontFile(file, folder: folder).faces() }
    self.folder = folder
    self.faces = faces
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

extension FontLibrary.Face {
  /// Whether the family says that it has serifs or none; nil where it says nothing.
  fileprivate var kind: String? {
    ["Serif", "Sans"].first { word in families.contains { $0.split(separator: " ").contains { $0 == word } } }
  }
}
