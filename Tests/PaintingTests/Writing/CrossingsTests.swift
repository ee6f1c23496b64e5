import Frames
import Testing

@testable import Painting

@Suite struct CrossingsTests {
  private func frame(_ link: Link) -> Frame {
    var inner = Frame(size: .zero).tagged(Tag(.heading1, anchor: "here"))
    inner.place(.link(link, .zero), at: .zero)
    var outer = Frame(size: .zero)
    outer.place(inner, at: .zero)
    return outer
  }

  @Test func linksToAnchorsAreFound() throws {
    var crossings = Crossings()
    crossings.collect(from: frame(Link(.anchor("here"), title: "")).items)
    #expect(crossings.anchors == ["here"])
    #expect(crossings.links.count == 1)
    try crossings.check(outline: [OutlineEntry(title: "", anchor: "here")])
  }

  @Test func aLinkToNowhereIsNamed() {
    var crossings = Crossings()
    crossings.collect(from: frame(Link(.anchor("there"), title: "第3页")).items)
    #expect(throws: PaintingError.danglingLink(anchor: "there", title: "第3页")) { try crossings.check() }
  }

  @Test func anOutlineEntryToNowhereIsNamed() {
    let entry = OutlineEntry(title: "一", anchor: "here", children: [OutlineEntry(title: "二", anchor: "there")])
    var crossings = Crossings()
    crossings.collect(from: frame(Link(.anchor("here"), title: "")).items)
    #expect(throws: PaintingError.danglingLink(anchor: "there", title: "二")) { try crossings.check(outline: [entry]) }
  }
}
