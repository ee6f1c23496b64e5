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
  private(set) var failures: [Diagnostic] = []
  /// What the lines of a way are set from, by its first slice.
  private var unset: [Int: ParagraphVariant] = [:]
  private let composition: Composition
  private let workshop: Workshop

  /// Fewer blocks or paragraphs than this are not worth another thread.
  private static let many = 48

  /// - Parameters:
  ///   - terms: of the whole report; each block gets a name and a path of its own.
  ///   - workshop: who sets the blocks of a long section beside each other.
  init(_ section: Section, on terms: CompositionTerms, by typesetter: Typesetter, _ workshop: Workshop) {
    self.section = section
    self.workshop = workshop
    let tag = Tag(.section, element: section.id)
    composition = terms.composition(by: typesetter).within(tag)
    let title = Heading(Prose([.text(section.title)]), level: 1, anchor: section.id)
    var opens: Opening?
    var keeps = false
    // What stands above the next block and may not leave it, in points.
    var headroom = 0.0
    let opening: [Block] = section.title.isEmpty ? [] : [.heading(title)]
    let blocks = Array((opening + section.blocks).enumerated())
    let depth = composition.theme.page.depth
    let setting = BlockSetting(section: section, opening: opening.count, composition: composition)
    let set =
      workshop.workers == 1 || blocks.count < Self.many
      ? blocks.map { setting.set($0.element, at: $0.offset) }
      : workshop.map(blocks) { block, typesetter in
        BlockSetting(section: section, opening: opening.count, composition: terms.composition(by: typesetter).within(tag))
          .set(block.element, at: block.offset)
      }
    for ((index, block), set) in zip(blocks, set) {
      if block.kind == .pageBreak || block.kind == .rectoBreak {
        opens = Opening(isRecto: block.kind == .rectoBreak || opens?.isRecto == true)
        continue
      }
      // A block as tall as a page is set anew so that its heading stands above it.
      let isCrowded = opens == nil && keeps && (set.ways.first?.slices.first?.height ?? 0) > depth - headroom
      let set = isCrowded ? setting.set(block, at: index, headroom: headroom) : set
      failures += set.failures
      var ways = set.ways
      guard ways.contains(where: { !$0.slices.isEmpty }) else { continue }
      for way in ways.indices where !ways[way].slices.isEmpty {
        ways[way].slices[0].numbers = block.numbers
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
      if !keeps { headroom = 0 }
      keeps = ways[0].slices.last?.keepsNext ?? false
      if keeps { headroom += ways[0].slices.reduce(0) { $0 + $1.height + max($1.spaceBefore, $1.spaceAfter) } }
      append(ways)
    }
    appendEndNotes()
  }

  private struct Opening { var isRecto: Bool }

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
        Diagnostic(.error, code: error.code, message: "\(error)", place: Place(section: section.id, block: composition.words.notes)))
    }
  }

  // MARK: Lines

  /// Sets the lines of the ways that stand on the pages.
  mutating func setLines(of plans: [PagePlan]) throws(LayoutError) {
    var placed = [Bool](repeating: false, count: slices.count)
    for plan in plans { for place in plan.places { placed[place.slice] = true } }
    let chosen = unset.filter { placed[$0.key] }.map { (start: $0.key, variant: $0.value) }
    let set =
      workshop.workers == 1 || chosen.count < Self.many
      ? chosen.map { Self.lines(of: $0.variant, by: composition.typesetter) }
      : workshop.map(chosen) { Self.lines(of: $0.variant, by: $1) }
    for ((start, _), lines) in zip(chosen, set) {
      do {
        for (index, line) in try lines.get().enumerated() { slices[start + index].frame = composition.strip(line.frame) }
      } catch {
        throw .typesetting(error)
      }
    }
    unset = [:]
  }

  private static func lines(
    of variant: ParagraphVariant, by typesetter: Typesetter
  ) -> Result<[Line], TypesettingError> {
    do {
      return .success(try typesetter.lines(of: variant))
    } catch {
      return .failure(error)
    }
  }
}
