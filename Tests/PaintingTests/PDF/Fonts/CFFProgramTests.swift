import Frames
import Testing

@testable import Painting

@Suite struct CFFProgramTests {
  /// A program of some characters of the serif, and one code of it.
  private func program(_ text: String) throws -> (bytes: [UInt8], code: UInt16) {
    let face = try FaceShelf(folder: Scribe.folder).face(Scribe.serif)
    let codes = try Scribe().run(text).glyphs.map { glyph in
      DocumentFont.Code(code: try #require(face.glyphTable[glyph.id]).code, glyph: glyph.id, extra: 0, text: "字")
    }
    return (try FontSubset(face, codes: codes).program, try #require(codes.first).code)
  }

  @Test func aCopyJoinsTheProgram() throws {
    let (bytes, code) = try program("援疆A")
    let copy = GlyphCopy(of: code, as: 1, wider: 250)
    let program = try #require(CFFProgram(bytes))
    let widened = try #require(program.adding([copy]))
    // The copy can be copied in its turn, so it is there under its code.
    #expect(CFFProgram(widened)?.adding([GlyphCopy(of: 1, as: 2, wider: 0)]) != nil)
    #expect(widened.count < bytes.count + bytes.count / 2)
  }

  @Test func aGlyphThatIsNotThereIsNotCopied() throws {
    let (bytes, _) = try program("援疆A")
    #expect(try #require(CFFProgram(bytes)).adding([GlyphCopy(of: 65_000, as: 1, wider: 0)]) == nil)
  }

  @Test func brokenProgramsAreRefused() throws {
    let (bytes, code) = try program("援A")
    let copy = GlyphCopy(of: code, as: 1, wider: 1)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      _ = CFFProgram(Array(bytes.prefix(length)))?.adding([copy])
    }
    var seed: UInt64 = 88_172_645_463_325_252
    for _ in 0..<3_000 {
      seed ^= seed << 13
      seed ^= seed >> 7
      seed ^= seed << 17
      var broken = bytes
      broken[Int(seed % UInt64(min(200, bytes.count)))] = UInt8(truncatingIfNeeded: seed >> 20)
      broken[Int(seed >> 8 % UInt64(bytes.count)) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 30)
      _ = CFFProgram(broken)?.adding([copy])
    }
  }
}
