import Frames
import Testing

@Suite struct TagTests {
  @Test func headingsDeeperThanSixCountAsSix() {
    #expect((0...8).map(Tag.heading) == [
      .heading1, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .heading6, .heading6,
    ])
  }

  @Test func aTaggedFrameKeepsItsMeasures() {
    let frame = Frame(size: Size(width: 10, height: 20), baseline: 15)
    let tagged = frame.tagged(Tag(.paragraph))
    #expect(tagged.size == frame.size)
    #expect(tagged.baseline == 15)
    #expect(tagged.items == [Placed(.tag(Tag(.paragraph), frame), at: .zero)])
  }
}
