import Frames
import Testing

@testable import Painting

@Suite struct GlyphOutlineTests {
  @Test func anOutlineIsClosedPathData() throws {
    let face = try FaceShelf(folder: Scribe.folder).face(Scribe.sans)
    let glyph = try #require(try Scribe(Scribe.sans).run("口").glyphs.first)
    let data = try GlyphOutline(of: glyph.id, in: face).data
    #expect(data.hasPrefix("M"))
    #expect(data.hasSuffix("Z"))
    #expect(data.filter { $0 == "M" }.count == data.filter { $0 == "Z" }.count)
    #expect(data.allSatisfy { "MLQCZ -0123456789".contains($0) })
  }

  @Test func aGlyphThatIsNotThereIsRefused() throws {
    let face = try FaceShelf(folder: Scribe.folder).face(Scribe.sans)
    #expect(throws: PaintingError.self) { try GlyphOutline(of: 70_000, in: face) }
  }
}
