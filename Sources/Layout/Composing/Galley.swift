import Frames
import ReportKit
import Themes
import Typesetting

/// A section as one long column of slices, before it is cut into pages.
struct Galley {
  let section: Section
  private(set) var slices: [Slice] = []
  private(set) var passages: [Passage] = []
  /// What could not be laid out; a visible box stands in its place.
  private(set) var failures: [Failure] = []
  /// What the lines of a way are set from, by its first slice.
  private var unset: [Int: ParagraphVariant] = [:]
  private let composition: Composition

  /// - Parameter composition: of the whole column; each block gets a name and a path of its own.
  init(_ section: Section, in composition: Composition) {
    self.section = section
    self.composition = composition.within(Tag(.section, element: section.id))
    let title = Heading(Prose([.text(section.title)]), level: 1, anchor: section.id)
    var opens: Opening?
    var keeps = false
    let opening: [Block] = section.title.isEmpty ? [] : [.heading(title)]
    for (index, block) in (opening + section.blocks).enumerated() {
      if block.kind == .pageBreak || block.kind == .rectoBreak {
        opens = Opening(isRecto: block.kind == .rectoBreak || opens?.isRecto == true)
        continue
      }
      var ways = set(block, at: index)
      guard ways.contains(where: { !$0.slices.isEmpty }) else { continue }
      for way in ways.indices where !ways[way].slices.isEmpty {
        if let opens {
          ways[way].slices[0].breakBefore = .forced
          ways[way].slices[0].opensRecto = opens.isRecto
        } else if keeps {
          ways[way].slices[0].breakBefore = .forbidden
          ways[way].slices[0].floats = false
        }
        if case .heading = block { ways[way].slices[ways[way].slices.count - 1].keepsNext = true }
      }
      opens = nil
      keeps = ways[0].slices.last?.keepsNext ?? false
      append(ways)
    }
    appendEndNotes()
  }

  private struct Opening { var isRecto: Bool }

  /// The block's slices, fitted to the page and with their notes; a box where it can't be laid out.
  private mutating func set(_ block: Block, at index: Int) -> [TextWay] {
    var own = composition
    own.element = "\(section.id).\(index)"
    var ways: [TextWay]
    do {
      if case .paragraph(let paragraph) = block {
        ways = try paragraph.ways(in: own)
      } else {
        ways = [TextWay(slices: try block.slices(in: own))]
      }
      let notes = block.notes
      if !notes.isEmpty { ways[0].slices = try ways[0].slices.map { slice throws(LayoutError) in try attach(notes, to: slice) } }
    } catch {
      let place = "\(section.title) › \(block.words(at: index))"
      let failure = Failure(subject: block.kind.rawValue, code: error.code, message: "\(error)", place: place)
      failures.append(failure)
      ways = [TextWay(slices: (try? failure.slices(in: own)) ?? [])]
    }
    for way in ways.indices where ways[way].variant == nil {
      ways[way].slices = ways[way].slices.map { slice in
        var slice = slice.fitted(depth: composition.theme.page.depth)
        for remark in slice.remarks.indices {
          slice.remarks[remark].place = Place(section: section.id, block: block.words(at: index))
        }
        return slice
      }
    }
    return ways
  }

  /// Puts the ways behind what there is already.
  private mutating func append(_ ways: [TextWay]) {
    var made: [Passage.Way] = []
    for way in ways where !way.slices.isEmpty {
      let range = slices.count..<slices.count + way.slices.count
      if let variant = way.variant { unset[range.lowerBound] = variant }
      made.append(.init(range: range, cost: way.cost))
      slices += way.slices
    }
    if let only = made.first, made.count == 1, let last = passages.last, last.ways.count == 1 {
      passages[passages.count - 1].ways[0].range = last.start..<only.range.upperBound
    } else if !made.isEmpty {
      passages.append(Passage(ways: made))
    }
  }

  // MARK: Notes

  /// The slice with the notes whose marks stand in it. Columns have no margin beside them: their notes stand at the foot.
  private func attach(_ notes: [Note], to slice: Slice, inColumns: Bool = false) throws(LayoutError) -> Slice {
    var slice = slice
    if var pour = slice.pour {
      pour.slices = try pour.slices.map { inner throws(LayoutError) in try attach(notes, to: inner, inColumns: true) }
      slice.notes = pour.slices.flatMap(\.notes)
      slice.remarks = pour.slices.flatMap(\.remarks)
      slice.pour = pour
      return slice
    }
    let linked = slice.frame.linkedAnchors
    for note in notes {
      guard let anchor = note.anchor, linked.contains(anchor) else { continue }
      switch note.kind {
      case .foot: slice.notes.append(FootNote(anchor: anchor, lines: try composition.lines(of: note, anchor: anchor)))
      case .margin:
        if let width = composition.theme.page.marginNoteWidth, !inColumns {
          slice.margin.append(try composition.marginNote(note, anchor: anchor, measure: width))
        } else {
          slice.notes.append(FootNote(anchor: anchor, lines: try composition.lines(of: note, anchor: anchor)))
          slice.remarks.append(
            Diagnostic(
              .warning, code: "note.margin",
              message: "there is no margin for a note beside it; the note stands at the foot of its page"))
        }
      case .end: break
      }
    }
    if !slice.notes.isEmpty { slice.floats = false }
    return slice
  }

  private mutating func appendEndNotes() {
    let notes = section.blocks.flatMap(\.notes).filter { $0.kind == .end }
    guard !notes.isEmpty else { return }
    var own = composition
    own.element = "\(section.id).notes"
    do {
      let style = composition.theme.text.heading(3)
      var slices = try own.lines(
        Prose([.text(composition.words.notes)]), style, tag: own.tag(.paragraph, "title"))
      if !slices.isEmpty { slices[0].spaceBefore = composition.theme.page.grid }
      for note in notes {
        guard let anchor = note.anchor else { continue }
        var lines = try own.lines(of: note, anchor: anchor)
        if slices.count == 1, !lines.isEmpty { lines[0].breakBefore = .forbidden }
        slices += lines
      }
      append([TextWay(slices: slices)])
    } catch {
      failures.append(
        Failure(subject: composition.words.notes, code: error.code, message: "\(error)", place: section.title))
    }
  }

  // MARK: Lines

  /// Sets the lines of the ways that stand on the pages.
  mutating func setLines(of plans: [PagePlan]) throws(LayoutError) {
    var placed = [Bool](repeating: false, count: slices.count)
    for plan in plans { for place in plan.places { placed[place.slice] = true } }
    for (start, variant) in unset where placed[start] {
      do {
        let lines = try composition.typesetter.lines(of: variant)
        for (index, line) in lines.enumerated() { slices[start + index].frame = composition.strip(line.frame) }
      } catch {
        throw .typesetting(error)
      }
    }
    unset = [:]
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
