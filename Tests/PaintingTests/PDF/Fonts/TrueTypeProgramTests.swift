import Frames
import Testing

@testable import Painting

@Suite struct TrueTypeProgramTests {
  private static let kai = FontFace(file: "JianbaoKai-Regular.ttf")

  private func program(_ text: String) throws -> (bytes: [UInt8], code: UInt16, count: Int) {
    let face = try FaceShelf(folder: Scribe.folder).face(Self.kai)
    let codes = try Scribe(Self.kai).run(text).glyphs.map { glyph in
      DocumentFont.Code(code: try #require(face.glyphTable[glyph.id]).code, glyph: glyph.id, extra: 0, text: "字")
    }
    return (try FontSubset(face, codes: codes).program, try #require(codes.first).code, face.glyphTable.count)
  }

  @Test func aCopyJoinsTheProgram() throws {
    let (bytes, code, count) = try program("援疆")
    let copy = GlyphCopy(of: code, as: UInt16(count + 3), wider: 250)
    let program = try #require(TrueTypeProgram(bytes))
    let widened = try #require(program.adding([copy]))
    let again = GlyphCopy(of: copy.code, as: copy.code + 1, wider: 0)
    #expect(TrueTypeProgram(widened)?.adding([again]) != nil)
  }

  @Test func aNumberThatIsTakenIsRefused() throws {
    let (bytes, code, _) = try program("援疆")
    #expect(try #require(TrueTypeProgram(bytes)).adding([GlyphCopy(of: code, as: 1, wider: 0)]) == nil)
  }

  @Test func brokenProgramsAreRefused() throws {
    let (bytes, code, count) = try program("援")
    let copy = GlyphCopy(of: code, as: UInt16(count), wider: 1)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      _ = TrueTypeProgram(Array(bytes.prefix(length)))?.adding([copy])
    }
    for index in 0..<min(300, bytes.count) {
      var broken = bytes
      broken[index] ^= 0xFF
      _ = TrueTypeProgram(broken)?.adding([copy])
    }
  }
}
