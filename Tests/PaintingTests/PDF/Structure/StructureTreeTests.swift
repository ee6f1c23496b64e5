import Frames
import Testing

@testable import Painting

@Suite struct StructureTreeTests {
  private let box = Rect(x: 0, y: 0, width: 1, height: 1)

  private func tree() -> StructureTree {
    var tree = StructureTree()
    tree.addPage(label: "1", size: .a4)
    return tree
  }

  @Test func partsOfOneElementAreOne() throws {
    var tree = tree()
    let first = try tree.open(Tag(.paragraph, element: "p"), under: 0, box: box)
    tree.addPage(label: "2", size: .a4)
    let second = try tree.open(Tag(.paragraph, element: "p"), under: 0, box: box)
    let other = try tree.open(Tag(.paragraph), under: 0, box: box)
    #expect(first == second)
    #expect(other != first)
    #expect(tree.elements[0].kids.count == 2)
  }

  @Test func marksFollowTheContent() throws {
    var tree = tree()
    let heading = try tree.open(Tag(.heading1), under: 0, box: box)
    let mark = PageRecord.Mark(element: heading)
    #expect(tree.mark(mark) == 0)
    #expect(tree.mark(mark) == 1)
    #expect(tree.mark(PageRecord.Mark()) == nil)
    #expect(tree.pages[0].contents == [heading, heading])
  }

  @Test func headingsKeepTheirWords() throws {
    var tree = tree()
    let heading = try tree.open(Tag(.heading1), under: 0, box: box)
    let span = try tree.open(Tag(.span), under: heading, box: box)
    tree.addWords("一", to: heading)
    tree.addWords("二", to: span)
    #expect(tree.elements[heading].text == "一二")
  }

  @Test func anAnchorIsGivenOnce() throws {
    var tree = tree()
    _ = try tree.open(Tag(.paragraph, element: "p", anchor: "a"), under: 0, box: box)
    _ = try tree.open(Tag(.paragraph, element: "p", anchor: "a"), under: 0, box: box)
    #expect(throws: PaintingError.repeatedAnchor("a")) {
      _ = try tree.open(Tag(.paragraph, anchor: "a"), under: 0, box: box)
    }
  }

  @Test func aLinkOutsideALinkElementGetsOne() throws {
    var tree = tree()
    let paragraph = try tree.open(Tag(.paragraph), under: 0, box: box)
    try tree.addLink(Link(.anchor("a"), title: ""), in: paragraph, box: box)
    #expect(tree.elements[tree.links[0].element].tag.role == .link)
    #expect(tree.elements[tree.links[0].element].parent == paragraph)
  }
}
