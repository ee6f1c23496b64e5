import Frames
import Testing

@Suite struct DumpTests {
  @Test func everyItemIsALineOfWords() {
    let run = GlyphRun(
      face: FontFace(file: "Serif.otf"), size: 10.5, color: .black, language: "zh-Hans", text: "援疆",
      glyphs: [Glyph(id: 1, x: 0), Glyph(id: 2, x: 10.5)],
      clusters: [Cluster(bytes: 3, glyphs: 1), Cluster(bytes: 3, glyphs: 1)], advance: 21)
    let fade = Gradient(
      start: .zero, end: Point(x: 0, y: 5), stops: [Gradient.Stop(offset: 0.5, color: .white.withOpacity(0.5))])
    var page = Frame(size: Size(width: 100, height: 50.126), baseline: 12)
    page.place(.glyphs(run), at: Point(x: 1.008, y: 12))
    page.place(
      .shape(
        .line(from: .zero, to: Point(x: -0.001, y: 5)), fill: .gradient(fade),
        stroke: Stroke(.black, width: 0.25, dash: [1, 2])), at: Point(x: 0, y: -3.4))
    page.place(
      .image(ImageRef(format: .png, data: [], pixelWidth: 2, pixelHeight: 3), Size(width: 20, height: 30)), at: .zero)
    page.place(.link(Link(.anchor("a"), title: "第1页"), Size(width: 5, height: 6)), at: .zero)
    page.place(.link(Link(.address("https://example.org"), title: "网"), Size(width: 5, height: 6)), at: .zero)
    page.place(
      .group(Frame(size: .zero), .quarterTurnLeft, clip: .rectangle(Rect(x: 0, y: 0, width: 1, height: 1))),
      at: .zero)
    let cell = Tag(.headerCell, element: "c", anchor: "x", language: "ug", scope: .row, columnSpan: 2, rowSpan: 3)
    page.place(Frame(size: .zero).tagged(cell), at: .zero)
    page.place(
      .tag(Tag(.figure, alternative: "图", actualText: "文", attachment: "d.csv"), Frame(size: .zero)), at: .zero)

    let document = Document(
      information: DocumentInformation(title: "", language: "zh", created: 0), pages: [Page(frame: page, label: "封面")])
    #expect(
      document.dump() == """
        page 1 “封面”
          frame 100 × 50.13 baseline 12
            1.01,12 glyphs Serif.otf 10.5 #000000 +21 “援疆”
            0,-3.4 shape M0,0 L0,5 fill gradient(0,0 0,5 0.5:#ffffff80) stroke #000000 0.25 dash 1,2
            0,0 image png 2×3 20×30
            0,0 link #a “第1页” 5×6
            0,0 link <https://example.org> “网” 5×6
            0,0 group [0 -1 1 0 0 0] clip M0,0 L1,0 L1,1 L0,1 Z
            0,0 tag TH c #x lang=ug scope=Row columns=2 rows=3
            0,0 tag Figure alt=“图” text=“文” data=d.csv
        """)
  }

  @Test func lengthsThatAreNoNumbersAreSaid() {
    #expect(Frame(size: Size(width: .infinity, height: .nan)).dump() == "frame inf × nan")
    #expect(Frame(size: Size(width: 1e300, height: -0.001)).dump() == "frame 1e+300 × 0")
  }
}
