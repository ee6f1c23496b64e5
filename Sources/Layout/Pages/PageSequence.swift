import Frames
import ReportKit
import Themes

/// Sheets as finished pages: the type area inside the margins of a right or left page, what stands beside it, the running
/// head above and the folio below.
struct PageSequence {
  /// What the running head says of the section.
  let section: String
  let information: Report.Information

  /// - Parameters:
  ///   - first: the number of the first page; odd numbers are right-hand pages.
  ///   - folio: what the page of a number is called.
  func pages(
    of sheets: [SectionPages.Sheet], from first: Int, in composition: Composition, opensSection: Bool = true,
    folio: (Int) -> String
  ) throws(LayoutError) -> [Page] {
    let style = composition.theme.page
    var pages: [Page] = []
    for (index, sheet) in sheets.enumerated() {
      if sheet.opensRecto, (first + pages.count).isMultiple(of: 2) {
        pages.append(Page(frame: Frame(size: style.size), label: folio(first + pages.count)))
      }
      let number = first + pages.count
      let margins = style.margins(isVerso: number.isMultiple(of: 2))
      var frame = Frame(size: style.size)
      var head = RunningHead(
        report: information.title, section: section, folio: folio(number), marking: information.marking,
        isVerso: number.isMultiple(of: 2))
      head.isBare = opensSection && index == 0 && !style.headsOpenings
      try head.place(on: &frame, in: composition)
      frame.place(sheet.area, at: Point(x: margins.left, y: margins.top))
      if let width = style.marginNoteWidth {
        let isLeft = style.mirrored && number.isMultiple(of: 2)
        let x = isLeft ? margins.left - PageStyle.marginNoteGap - width : style.size.width - margins.right + PageStyle.marginNoteGap
        for (top, note) in sheet.margin { frame.place(note, at: Point(x: x, y: margins.top + top)) }
      }
      pages.append(Page(frame: frame, label: folio(number)))
    }
    return pages
  }
}
