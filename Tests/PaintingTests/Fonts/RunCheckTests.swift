import Frames
import Testing

@testable import Painting

@Suite struct RunCheckTests {
  private let run: GlyphRun

  init() throws {
    run = try Scribe().run("援疆")
  }

  @Test func aWholeRunPasses() throws {
    try check(run, at: .zero)
  }

  @Test func partsThatDoNotAgreeAreRefused() {
    var short = run
    short.clusters.removeLast()
    var long = run
    long.text += "x"
    var empty = run
    empty.clusters.append(Cluster(bytes: 0, glyphs: 0))
    var strange = run
    strange.text = "文\u{FFFE}"
    for run in [short, long, empty, strange] {
      #expect(throws: PaintingError.self) { try check(run, at: .zero) }
    }
  }

  @Test func lengthsThatAreNoneAreRefused() {
    var far = run
    far.glyphs[1].x = .nan
    var large = run
    large.size = .infinity
    for run in [far, large] {
      #expect(throws: PaintingError.self) { try check(run, at: .zero) }
    }
    #expect(throws: PaintingError.self) { try check(run, at: Point(x: .nan, y: 0)) }
  }

  @Test func aMissingGlyphIsNamed() {
    var missing = run
    missing.glyphs[0].id = 0
    #expect(throws: PaintingError.missingGlyph(text: "援疆", font: Scribe.serif.file)) {
      try check(missing, at: .zero)
    }
  }
}
