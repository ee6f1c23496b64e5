import Frames
import Testing

@testable import Painting

@Suite struct PageStructureTests {
  private let box = Rect(x: 0, y: 0, width: 0, height: 0)

  private func tree(_ pages: PageStructure...) throws -> StructureTree {
    var tree = StructureTree()
    for page in pages { try tree.add(page, label: "1", size: .a4) }
    return tree
  }

  @Test func aLanguageReachesWhatIsBelow() {
    var page = PageStructure()
    let section = page.open(Tag(.section, language: "ug"), under: nil, box: box)
    _ = page.open(Tag(.paragraph), under: section, box: box)
    _ = page.open(Tag(.paragraph), under: nil, box: box)
    #expect(page.parts.map(\.language) == ["ug", "ug", ""])
  }

  @Test func aLabelStandsBesideTheBodyThatItIsSetIn() throws {
    var page = PageStructure()
    let item = page.open(Tag(.listItem), under: page.open(Tag(.list), under: nil, box: box), box: box)
    let body = page.open(Tag(.listBody), under: item, box: box)
    let paragraph = page.open(Tag(.paragraph), under: body, box: box)
    _ = page.open(Tag(.listLabel), under: paragraph, box: box)
    let elements = try tree(page).elements
    let label = try #require(elements.firstIndex { $0.tag.role == .listLabel })
    #expect(elements[elements[label].parent].tag.role == .listItem)
    guard case .element(label) = elements[elements[label].parent].kids[0] else {
      Issue.record("the label is not the first")
      return
    }
  }

  @Test func aNotesLabelStandsInTheNoteWhereverThatStands() throws {
    var page = PageStructure()
    let item = page.open(Tag(.listItem), under: page.open(Tag(.list), under: nil, box: box), box: box)
    let note = page.open(Tag(.note), under: page.open(Tag(.listBody), under: item, box: box), box: box)
    _ = page.open(Tag(.listLabel), under: note, box: box)
    let elements = try tree(page).elements
    let label = try #require(elements.first { $0.tag.role == .listLabel })
    #expect(elements[label.parent].tag.role == .note)
  }

  @Test func aLinkOverTwoLinesIsOneElement() throws {
    let link = Link(.anchor("a"), title: "第一章")
    var page = PageStructure()
    let paragraph = page.open(Tag(.paragraph), under: nil, box: box)
    for target in [link, link, Link(.anchor("b"), title: "第二章")] {
      let part = page.open(Tag(.link), under: paragraph, box: box)
      page.addLink(target, in: part, box: box)
      _ = page.mark(try #require(part))
    }
    let tree = try tree(page)
    #expect(tree.elements.map(\.tag.role).filter { $0 == .link }.count == 2)
    #expect(tree.links.count == 3)
  }

  @Test func theSameLinkAfterOtherWordsIsAnotherElement() throws {
    let link = Link(.anchor("a"), title: "第一章")
    var page = PageStructure()
    let opened = page.open(Tag(.paragraph), under: nil, box: box)
    let paragraph = try #require(opened)
    for _ in 0..<2 {
      let part = page.open(Tag(.link), under: paragraph, box: box)
      page.addLink(link, in: part, box: box)
      _ = page.mark(paragraph)
    }
    #expect(try tree(page).elements.filter { $0.tag.role == .link }.count == 2)
  }
}
