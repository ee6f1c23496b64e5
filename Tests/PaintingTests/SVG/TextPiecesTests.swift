import Frames
import Testing

@testable import Painting

@Suite struct TextPiecesTests {
  private func pieces(_ run: GlyphRun) throws -> TextPieces? {
    let face = try FaceShelf(folder: Scribe.folder).face(run.face)
    return TextPieces(run, natural: try face.shape(run))
  }

  @Test func anUnchangedRunIsOnePiece() throws {
    let run = try Scribe().run("援疆工作")
    let pieces = try #require(try pieces(run))
    #expect(pieces.pieces == [.init(text: "援疆工作", x: 0, y: 0, spacing: 0)])
    #expect(pieces.length == run.advance)
  }

  @Test func aJustifiedRunIsOnePieceWithSpacing() throws {
    let pieces = try #require(try pieces(try Scribe().run("援疆工作", spacing: 0.5)))
    #expect(pieces.pieces.map(\.text) == ["援疆工作"])
    #expect(abs((pieces.pieces.first?.spacing ?? 0) - 0.5) < 1e-6)
    #expect(pieces.length == nil)
  }

  @Test func aCompressedMarkStartsAPiece() throws {
    var run = try Scribe().run("援疆，工作")
    for index in 3..<5 { run.glyphs[index].x -= 5 }
    let pieces = try #require(try pieces(run))
    #expect(pieces.pieces.map(\.text) == ["援疆，", "工作"])
    #expect(pieces.pieces.last?.x == run.glyphs[3].x)
  }

  @Test func aGapMovesWhatFollows() throws {
    let plain = try Scribe().run("共A组")
    var run = plain
    for index in 1..<3 { run.glyphs[index].x += 2.5 }
    let pieces = try #require(try pieces(run))
    #expect(pieces.pieces.map(\.text) == ["共", "A组"])
    #expect(pieces.pieces.last?.x == plain.glyphs[1].x + 2.5)
  }

  @Test func otherGlyphsThanTheFontsOwnAreNoText() throws {
    var run = try Scribe().run("，")
    run.glyphs[0].id += 1
    #expect(try pieces(run) == nil)
  }
}
