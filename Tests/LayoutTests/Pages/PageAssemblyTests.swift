import Frames
import Testing

@testable import Layout

@Suite struct PageAssemblyTests {
  private func frame(of galley: [Slice], depth: Double = 100) throws -> [Frame] {
    let plans = try Paginator(depth: depth, grid: 10).cut(galley)
    return plans.map { PageAssembly(galley: galley, size: Size(width: 100, height: depth)).frame(of: $0) }
  }

  private func tags(in frame: Frame) -> [String] {
    frame.items.flatMap { placed -> [String] in
      switch placed.item {
      case .tag(let tag, let inner):
        let name = tag.role.rawValue + (tag.element.map { "(\($0))" } ?? "")
        let below = tags(in: inner)
        return below.isEmpty ? [name] : below.map { name + "/" + $0 }
      case .group(let inner, _, _): return tags(in: inner)
      case .glyphs, .shape, .image, .bitmap, .flattened, .link: return []
      }
    }
  }

  @Test func neighboursShareTheirElements() throws {
    let list = Tag(.list, element: "l")
    let galley = [
      slab(10, path: [list, Tag(.listItem, element: "1")]), slab(10, path: [list, Tag(.listItem, element: "1")]),
      slab(10, path: [list, Tag(.listItem, element: "2")]), slab(10, path: [Tag(.paragraph, element: "p")]),
    ]
    #expect(try frame(of: galley).map(tags) == [["L(l)/LI(1)", "L(l)/LI(2)", "P(p)"]])
  }

  @Test func anElementGoesOnOverThePage() throws {
    let paragraph = Tag(.paragraph, element: "p")
    let galley = Array(repeating: slab(10, path: [paragraph]), count: 12)
    #expect(try frame(of: galley).map(tags) == [["P(p)"], ["P(p)"]])
  }

  @Test func boxesAreDrawnBehindTheirSlicesOnEachPage() throws {
    let box = Ground(id: "b", fill: .black, insets: Insets(top: 5, bottom: 5))
    let pages = try frame(of: Array(repeating: slab(10, ground: box), count: 12))
    #expect(pages.count == 2)
    for page in pages { #expect(page.dump().contains("Artifact\n    0,0 shape M0,0 L100,0")) }
  }
}
