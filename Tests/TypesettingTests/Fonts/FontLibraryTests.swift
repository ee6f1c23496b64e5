import Foundation
import Frames
import Golden
import Testing

@testable import Typesetting

/// What the house knows of a folder of fonts before it sets a word, and what it says of files that are none.
@Suite struct FontLibraryTests {
  static let font = try? Data(contentsOf: URL(fileURLWithPath: Workshop.fontFolder + "/NotoSans-Bold.ttf"))

  /// A folder that holds one file, gone afterwards.
  func faces(of file: Data, called name: String = "some.ttf") throws -> [FontLibrary.Face] {
    let folder = FileManager.default.temporaryDirectory.appending(component: "fonts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try file.write(to: folder.appending(component: name))
    return try FontLibrary(folder: folder.path).faces
  }

  @Test func namesTheFacesOfTheHouse() throws {
    let faces = try FontLibrary(folder: Workshop.fontFolder).faces
    let said = faces.map { "\($0.face.file) \($0.families.joined(separator: "/")) \($0.weight)\($0.slanted ? " slanted" : "")" }
    #expect(said.contains("FandolFang-Regular.otf FandolFang/FandolFang R 400"))
    #expect(said.contains("NotoSansCJKsc-Bold.otf Noto Sans CJK SC 700"))
    #expect(said.contains("NotoNaskhArabic-Regular.ttf Noto Naskh Arabic 400"))
    #expect(said.map { $0.prefix { $0 != " " } } == said.map { $0.prefix { $0 != " " } }.sorted())
    #expect(faces.count == 13)
  }

  @Test func findsEveryFaceOfACollection() throws {
    let font = try #require(Self.font)
    let faces = try faces(of: collection([font, font]), called: "two.ttc")
    #expect(faces.map(\.face) == [FontFace(file: "two.ttc", index: 0), FontFace(file: "two.ttc", index: 1)])
    #expect(faces.allSatisfy { $0.families == ["Noto Sans"] && $0.weight == 700 && !$0.slanted })
  }

  /// Without “OS/2” the header's style bits tell.
  @Test func readsWeightAndSlantFromTheHeaderOfAnOldFont() throws {
    var font = try #require(Self.font)
    let entry = try #require(record(of: "OS/2", in: font))
    font.replaceSubrange(entry..<entry + 4, with: Data("none".utf8))
    #expect(try faces(of: font).map(\.weight) == [700])
    let head = try #require(record(of: "head", in: font)).advanced(by: 8)
    font[number(font, at: head) + 45] = 2
    #expect(try faces(of: font).map { [$0.weight, $0.slanted ? 1 : 0] } == [[400, 1]])
  }

  @Test func refusesAFolderWithoutFonts() {
    #expect(throws: TypesettingError.noFonts(folder: "/nowhere")) { try FontLibrary(folder: "/nowhere") }
  }

  @Test(arguments: ["", "no font", "OTTO", "ttcf", "\u{0}\u{1}\u{0}\u{0}\u{FF}\u{FF}", "%!PS-AdobeFont-1.0: 宋"])
  func refusesAFileThatIsNoFont(text: String) {
    #expect(throws: TypesettingError.unreadableFont(file: "some.ttf")) { try faces(of: Data(text.utf8)) }
  }

  /// A copy that was cut off anywhere is said to be damaged, not set with half of its glyphs.
  @Test func refusesAFontThatIsCutOff() throws {
    let font = try #require(Self.font)
    for length in stride(from: 0, to: font.count, by: 1 + font.count / 60) {
      #expect(throws: TypesettingError.unreadableFont(file: "some.ttf"), "\(length) bytes") {
        try faces(of: font.prefix(length))
      }
    }
  }

  @Test(arguments: ["cmap", "glyf", "name", "maxp"])
  func refusesAFontWithoutATableThatItNeeds(table: String) throws {
    var font = try #require(Self.font)
    let entry = try #require(record(of: table, in: font))
    font.replaceSubrange(entry..<entry + 4, with: Data("none".utf8))
    #expect(throws: TypesettingError.unreadableFont(file: "some.ttf")) { try faces(of: font) }
  }

  /// Bytes changed at random in the tables that are read end in faces or in the error, never in a trap.
  @Test func survivesDamage() throws {
    let font = try #require(Self.font)
    var random = Dice(state: 7)
    for _ in 0..<300 {
      var damaged = font
      for _ in 0..<8 { damaged[Int.random(in: 0..<400, using: &random)] = UInt8.random(in: .min ... .max, using: &random) }
      let entry = try #require(record(of: "name", in: font))
      let names = number(font, at: entry + 8)
      for _ in 0..<8 { damaged[names + Int.random(in: 0..<300, using: &random)] = UInt8.random(in: .min ... .max, using: &random) }
      do { _ = try faces(of: damaged) } catch { #expect(error as? TypesettingError == .unreadableFont(file: "some.ttf")) }
    }
  }

  // MARK: Fonts as bytes

  func number(_ font: Data, at offset: Int) -> Int { font[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

  /// Where the directory lists a table.
  func record(of table: String, in font: Data) -> Int? {
    (0..<number(font, at: 4) >> 16).map { 12 + 16 * $0 }.first { font[$0..<$0 + 4].elementsEqual(table.utf8) }
  }

  /// Fonts in one file (OpenType, “Font collections”).
  func collection(_ fonts: [Data]) -> Data {
    func bytes(_ number: Int) -> Data { Data((0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }) }
    var file = Data("ttcf".utf8) + bytes(0x10000) + bytes(fonts.count)
    var start = file.count + 4 * fonts.count
    var bodies = Data()
    for font in fonts {
      var body = font
      for table in 0..<number(font, at: 4) >> 16 {
        let offset = 12 + 16 * table + 8
        body.replaceSubrange(offset..<offset + 4, with: bytes(number(font, at: offset) + start))
      }
      file += bytes(start)
      bodies += body
      start += font.count
    }
    return file + bodies
  }
}
