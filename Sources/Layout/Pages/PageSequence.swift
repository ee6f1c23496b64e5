import Frames
import ReportKit
import Themes

/// Sheets as finished pages: the type area inside the margins of a right or left page, what stands beside it, the running
/// head above and the folio below.
struct PageSequence {
  /// What the running head says of the section.
  let section: String
  let information: Report.Information

  /// Finished pages, and where among them each sheet came to stand.
  struct Pages {
    var pages: [Page] = []
    var places: [Int] = []
  }

  /// - Parameters:
  ///   - first: the number of the first page; odd numbers are right-hand pages.
  ///   - folio: what the page of a number is called.
  func pages(
    of sheets: [SectionPages.Sheet], from first: Int, in composition: Composition, opensSection: Bool = true,
    folio: (Int) -> String
  ) throws(LayoutError) -> Pages {
    let theme = composition.theme
    let opensBare = opensSection && (!theme.page.headsOpenings || theme.furniture.opening.coversHead)
    var made = Pages()
    func blank() {
      made.pages.append(Page(frame: Frame(size: theme.page.size), label: folio(first + made.pages.count)))
    }
    func add(_ sheet: SectionPages.Sheet, area: Frame?, _ imprint: Frame?, isBare: Bool, showsFolio: Bool = true)
      throws(LayoutError)
    {
      let number = first + made.pages.count
      let isEven = number.isMultiple(of: 2)
      let margins = theme.page.margins(isVerso: isEven)
      var frame = Frame(size: theme.page.size)
      var head = RunningHead(
        report: information.title, section: section, folio: folio(number), marking: information.marking,
        isVerso: isEven)
      head.isBare = isBare
      head.showsFolio = showsFolio
      try head.place(on: &frame, in: composition)
      for part in [area, imprint].compactMap(\.self) { frame.place(part, at: Point(x: margins.left, y: margins.top)) }
      if let width = theme.marginNoteWidth, area != nil {
        let isLeft = (theme.page.mirrored && isEven) != theme.rightToLeft
        let x = isLeft
          ? margins.left - PageStyle.marginNoteGap - width : theme.page.size.width - margins.right + PageStyle.marginNoteGap
        for (top, note) in sheet.margin { frame.place(note, at: Point(x: x, y: margins.top + top)) }
      }
      made.pages.append(Page(frame: frame, label: folio(number)))
    }
    for (index, sheet) in sheets.enumerated() {
      if sheet.opensRecto, (first + made.pages.count).isMultiple(of: 2) { blank() }
      let isBare = opensBare && index == 0
      let isOdd = !(first + made.pages.count).isMultiple(of: 2)
      // An imprint closes the even page of the last sheet of paper; where the page before it is blank, neither has a
      // number (GB/T 9704—2012, 7.4 and 7.5).
      let isAlone = sheet.isImprint && isOdd
      if isAlone { blank() }
      made.places.append(made.pages.count)
      let goesOn = sheet.imprint != nil && isOdd && !isAlone
      try add(sheet, area: sheet.area, goesOn ? nil : sheet.imprint, isBare: isBare, showsFolio: !isAlone)
      if goesOn { try add(sheet, area: nil, sheet.imprint, isBare: isBare) }
    }
    return made
  }
}
