import Frames
import Testing

@testable import Painting

@Suite struct FaceShelfTests {
  private let shelf = FaceShelf(folder: Scribe.folder)

  @Test func aFaceIsOpenedOnce() throws {
    #expect(try shelf.face(Scribe.serif) === shelf.face(Scribe.serif))
  }

  @Test(arguments: ["", "none.otf", "../Fonts/NotoSerifCJKsc-Regular.otf", "cut", "a\0b"])
  func whatIsNoFontOfTheFolderIsRefused(file: String) {
    #expect(throws: PaintingError.self) { try shelf.face(FontFace(file: file)) }
  }

  @Test func aFaceThatTheFileLacksIsRefused() {
    #expect(throws: PaintingError.self) { try shelf.face(FontFace(file: Scribe.serif.file, index: 9)) }
    #expect(throws: PaintingError.self) { try shelf.face(FontFace(file: Scribe.serif.file, variations: "wght=600")) }
  }

  @Test func aFontSaysItsNames() throws {
    let names = FontNames(try shelf.face(Scribe.sansBold).freeType)
    #expect(names.family == "Noto Sans CJK SC")
    #expect(names.weight == 700)
    #expect(names.generic == "sans-serif")
  }
}
