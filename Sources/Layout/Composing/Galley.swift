import Frames
import ReportKit

/// A section as one long column of slices, before it is cut into pages.
struct Galley {
  let section: Section
  let slices: [Slice]
  /// What could not be laid out; a visible box stands in its place.
  let failures: [Failure]

  /// - Parameter composition: of the whole column; each block gets a name and a path of its own.
  init(_ section: Section, in composition: Composition) {
    self.section = section
    let title = Heading(Prose([.text(section.title)]), level: 1, anchor: section.id)
    let root = composition.within(Tag(.section, element: section.id))
    var slices: [Slice] = []
    var failures: [Failure] = []
    var breaksNext = false
    let opening: [Block] = section.title.isEmpty ? [] : [.heading(title)]
    for (index, block) in (opening + section.blocks).enumerated() {
      if block.kind == .pageBreak || block.kind == .rectoBreak {
        breaksNext = true
        continue
      }
      var own = root
      own.element = "\(section.id).\(index)"
      var made: [Slice]
      do {
        made = try block.slices(in: own)
      } catch {
        let place = "\(section.title) › \(block.words(at: index))"
        let failure = Failure(subject: block.kind.rawValue, code: error.code, message: "\(error)", place: place)
        failures.append(failure)
        made = (try? failure.slices(in: own)) ?? []
      }
      for slice in made.indices {
        for remark in made[slice].remarks.indices {
          made[slice].remarks[remark].place = Place(section: section.id, block: block.words(at: index))
        }
      }
      if breaksNext, !made.isEmpty {
        made[0].breakBefore = .forced
        breaksNext = false
      } else if let last = slices.last, last.keepsNext, !made.isEmpty {
        made[0].breakBefore = .forbidden
        made[0].floats = false
      }
      if case .heading = block, !made.isEmpty { made[made.count - 1].keepsNext = true }
      slices += made
    }
    self.slices = slices
    self.failures = failures
  }
}

extension Block {
  /// The block by its number and kind, as an error message names it.
  fileprivate func words(at index: Int) -> String {
    let name: String?
    switch self {
    case .heading(let heading): name = heading.text.plain
    case .table(let table): name = table.anchor ?? table.caption.plain
    case .chart(let chart): name = chart.anchor ?? chart.caption.plain
    case .image(let image): name = image.anchor ?? image.caption.plain
    case .callout(let callout): name = callout.title.plain
    case .failure(let failure): name = failure.subject
    case .letterhead(let head): name = head.number
    case .paragraph, .list, .quote, .keyFigures, .timeline, .columns, .sideBySide, .code, .listing, .bibliography,
      .signature, .imprint, .rule, .pageBreak, .rectoBreak: name = nil
    }
    return "block \(index) (\(kind.rawValue)\(name.map { " “\($0)”" } ?? ""))"
  }
}
