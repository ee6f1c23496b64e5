import Frames
import Testing

@testable import Painting

@Suite struct ReadingDirectionTests {
  private func run(_ text: String, turned: Bool, advance: Double = 20) -> GlyphRun {
    GlyphRun(
      face: Scribe.serif, size: 10, color: .black, language: "ug", text: text, glyphs: [], clusters: [], advance: advance,
      rightToLeft: turned)
  }

  /// What stands before the last of the runs.
  private func marks(_ runs: [(x: Double, run: GlyphRun)], y: [Double] = []) -> [DirectionMark] {
    var direction = ReadingDirection()
    var marks: [DirectionMark] = []
    for (index, (x, run)) in runs.enumerated() {
      marks = direction.turns(before: run, at: Point(x: x, y: index < y.count ? y[index] : 0))
    }
    return marks
  }

  @Test func textInOneDirectionNeedsNone() {
    #expect(marks([(0, run("中文", turned: false)), (20, run("3", turned: false))]) == [])
    #expect(marks([(20, run("ئا", turned: true)), (0, run("ئا", turned: true))]) == [])
  }

  @Test func aHyphenBehindANumberIsKeptFromIt() {
    #expect(
      marks([(20, run("2025", turned: false)), (0, run("-يىل", turned: true))])
        == [DirectionMark(kind: .rightToLeft, end: 20)])
    #expect(marks([(20, run("2025", turned: false)), (0, run("يىل", turned: true))]) == [])
  }

  @Test func aLatinWordFollowsFromItsLeftEnd() {
    #expect(
      marks([(20, run("ئا ", turned: true)), (0, run("GDP", turned: false))]) == [DirectionMark(kind: .rightToLeft, end: 0)])
  }

  @Test func chineseGoesOnAtTheRightOfAUyghurWord() {
    let line = [(0.0, run("中", turned: false)), (20.0, run("ئا", turned: true))]
    #expect(marks(line + [(40, run("文", turned: false))]) == [DirectionMark(kind: .rightToLeft, end: 0)])
    #expect(
      marks(line + [(40, run("）", turned: false))]) == [
        DirectionMark(kind: .rightToLeft, end: -0.2), DirectionMark(kind: .leftToRight, end: 0),
      ])
    #expect(marks(line + [(42.5, run("文", turned: false))]) == [DirectionMark(kind: .rightToLeft, end: 0, extra: 250)])
  }

  @Test func aBracketIsMarkedWhereverItStands() {
    #expect(marks([(0, run("(ئا", turned: true))]) == [DirectionMark(kind: .leftToRight, end: 20)])
  }

  @Test func anotherLineIsAnotherBeginning() {
    #expect(marks([(20, run("2025", turned: false)), (0, run("-يىل", turned: true))], y: [0, 14]) == [])
    #expect(marks([(200, run("2025", turned: false)), (0, run("-يىل", turned: true))]) == [])
  }
}
