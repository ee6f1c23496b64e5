import Frames
import ReportKit
import Themes
import Typesetting

/// A section cut into pages that have no numbers yet: the same wherever the section stands in the report.
struct SectionPages: Sendable {
  /// A type area with its content.
  struct Sheet: Sendable {
    var area: Frame
    /// What stands at the foot of an even page: this one, or one that follows.
    var imprint: Frame?
    /// Whether the imprint has the sheet to itself.
    var isImprint = false
    /// Notes for the outer margin, each at its height.
    var margin: [(top: Double, note: Frame)] = []
    var opensRecto = false
    /// The foot notes whose marks stand on the page, in their order.
    var notes: [String] = []
    var anchors: [String] = []
  }

  var sheets: [Sheet] = []
  var failures: [Diagnostic] = []
  var remarks: [Diagnostic] = []
  var attachments: [Attachment] = []

  /// - Parameter workshop: who sets the blocks of a long section beside each other.
  init(_ section: Section, on terms: CompositionTerms, by typesetter: Typesetter, _ workshop: Workshop) {
    let composition = terms.composition(by: typesetter)
    var galley = Galley(section, on: terms, by: typesetter, workshop)
    failures = galley.failures
    do {
      let page = composition.theme.page
      let plans = try Paginator(depth: page.depth, grid: page.grid).cut(galley.slices, galley.passages)
      do {
        try galley.setLines(of: plans)
      } catch {
        failures.append(Diagnostic(.error, code: error.code, message: "\(error)", place: Place(section: section.id)))
      }
      sheets = Self.sheets(galley.slices, plans, in: composition)
    } catch {
      failures.append(Diagnostic(.error, code: error.code, message: "\(error)", place: Place(section: section.id)))
      sheets = Self.box(section, error, in: composition)
    }
    attachments = galley.slices.flatMap(\.attachments)
    remarks = galley.slices.flatMap(\.remarks)
  }

  /// Of a galley that is no section of the report, such as the contents.
  init(_ galley: [Slice], in composition: Composition) throws(LayoutError) {
    let page = composition.theme.page
    sheets = Self.sheets(galley, try Paginator(depth: page.depth, grid: page.grid).cut(galley), in: composition)
  }

  /// A page with the box that stands in for a section of which no pages can be made.
  private static func box(_ section: Section, _ error: LayoutError, in composition: Composition) -> [Sheet] {
    var own = composition.within(Tag(.section, element: section.id))
    own.element = "\(section.id).failed"
    let failure = Failure(
      subject: section.title, code: error.code, message: "\(error)", place: section.id, anchor: section.id)
    guard let slices = try? failure.box(own.words.failed, in: own),
      let plans = try? Paginator(depth: own.theme.page.depth, grid: own.theme.page.grid).cut(slices)
    else { return [] }
    return sheets(slices, plans, in: own)
  }

  private static func sheets(_ galley: [Slice], _ plans: [PagePlan], in composition: Composition) -> [Sheet] {
    let theme = composition.theme
    let assembly = PageAssembly(
      galley: galley, size: Size(width: theme.page.measure, height: theme.page.depth),
      noteRule: Stroke(theme.colors.muted, width: 0.5), rightToLeft: theme.rightToLeft)
    return plans.map { plan in
      let sunk = plan.places.filter { galley[$0.slice].sinks }
      var text = plan
      text.places.removeAll { galley[$0.slice].sinks }
      var sheet = Sheet(area: assembly.frame(of: text))
      if !sunk.isEmpty {
        sheet.imprint = assembly.frame(of: PagePlan(places: sunk, bottom: plan.bottom))
        sheet.isImprint = text.places.isEmpty && text.notes.isEmpty
      }
      sheet.notes = plan.notes.filter { $0.lines.lowerBound == 0 }.map { galley[$0.part.slice].notes[$0.part.note].anchor }
      for place in plan.places {
        sheet.margin += galley[place.slice].margin.map { (place.top, $0) }
      }
      sheet.margin = Self.apart(sheet.margin, depth: theme.page.depth)
      sheet.opensRecto = plan.places.first.map { galley[$0.slice].opensRecto } ?? false
      sheet.anchors = sheet.area.anchors
      return sheet
    }
  }

  /// Notes beside the text, moved so that none covers another and none ends below the type area.
  private static func apart(_ notes: [(top: Double, note: Frame)], depth: Double) -> [(top: Double, note: Frame)] {
    let gap = 6.0
    var moved = notes.sorted { $0.top < $1.top }
    var edge = 0.0
    for index in moved.indices {
      moved[index].top = max(moved[index].top, edge)
      edge = moved[index].top + moved[index].note.size.height + gap
    }
    edge = depth
    for index in moved.indices.reversed() {
      moved[index].top = max(0, min(moved[index].top, edge - moved[index].note.size.height))
      edge = moved[index].top - gap
    }
    return moved
  }
}
