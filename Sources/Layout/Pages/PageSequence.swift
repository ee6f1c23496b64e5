import Frames
import ReportKit
import Themes

/// A galley's pages: the type area with its content, the running head above and the folio below.
struct PageSequence {
  /// What the running head says of the section.
  let section: String
  let information: Report.Information

  /// - Parameter folio: what the page of that number in the sequence, from 1, is called.
  func pages(
    of galley: [Slice], in composition: Composition, folio: (Int) -> String
  ) throws(LayoutError) -> [Page] {
    let page = composition.theme.page
    let assembly = PageAssembly(galley: galley, size: Size(width: page.measure, height: page.depth))
    var pages: [Page] = []
    for plan in Paginator(depth: page.depth, grid: page.grid).cut(galley) {
      let name = folio(pages.count + 1)
      var frame = Frame(size: page.size)
      let head = RunningHead(
        report: information.title, section: section, folio: name, marking: information.marking)
      try head.place(on: &frame, in: composition)
      frame.place(assembly.frame(of: plan), at: Point(x: page.margins.left, y: page.margins.top))
      pages.append(Page(frame: frame, label: name))
    }
    return pages
  }
}
