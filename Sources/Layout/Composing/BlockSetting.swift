import Frames
import ReportKit
import Themes
import Typesetting

/// A block as slices, in one way or several.
struct SetBlock {
  var ways: [TextWay]
  /// Why the block could not be laid out; a visible box stands in its place.
  var failures: [Diagnostic]
}

/// Sets the blocks of a section, each for itself, with the notes whose marks stand in them.
struct BlockSetting {
  let section: Section
  /// How many blocks stand before those of the section: its title.
  let opening: Int
  /// Of the section's column.
  let composition: Composition

  /// The block's slices, fitted to the page and with their notes; a box where it can't be laid out.
  ///
  /// - Parameter headroom: what stands above the block and may not leave it, in points.
  func set(_ block: Block, at index: Int, headroom: Double = 0) -> SetBlock {
    var failures: [Diagnostic] = []
    var own = composition
    own.element = "\(section.id).\(index)"
    own.headroom = headroom < composition.theme.page.depth / 2 ? headroom : 0
    var ways: [TextWay]
    do {
      switch block {
      case .paragraph(let paragraph): ways = try paragraph.ways(in: own)
      case .failure(let failure) where section.blocks.count == 1:
        ways = [TextWay(slices: try failure.box(own.words.failed, in: own))]
      default: ways = [TextWay(slices: try block.slices(in: own))]
      }
      let notes = block.notes
      if !notes.isEmpty { ways[0].slices = try ways[0].slices.map { slice throws(LayoutError) in try attach(notes, to: slice) } }
    } catch {
      let place = place(of: block, at: index)
      let failure = Failure(
        subject: block.kind.rawValue, code: error.code, message: "\(error)",
        place: place.file == nil ? "\(section.title) › \(block.named(in: own.words, at: index - opening + 1))" : "\(place)")
      failures.append(Diagnostic(.error, code: error.code, message: failure.message, place: place))
      var slices = (try? failure.slices(in: own)) ?? []
      // What leads to the block leads to the box in its place.
      let anchors = block.anchors + block.allProse.flatMap(\.indexTerms).compactMap(\.anchor)
      for anchor in anchors where !slices.isEmpty { slices[0].frame = slices[0].frame.tagged(Tag(.span, anchor: anchor)) }
      ways = [TextWay(slices: slices)]
    }
    for way in ways.indices where ways[way].variant == nil {
      ways[way].slices = ways[way].slices.map { slice in
        var slice = slice.fitted(depth: composition.theme.page.depth - own.headroom)
        for remark in slice.remarks.indices {
          slice.remarks[remark].place = place(of: block, at: index)
        }
        return slice
      }
    }
    return SetBlock(ways: ways, failures: failures)
  }

  /// Where the block stands, by its number among the title and the section's blocks.
  private func place(of block: Block, at index: Int) -> Place {
    var place = section.place(of: index - opening).place
    place.block = block.words(at: index - opening + 1)
    return place
  }

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
        if let width = composition.theme.marginNoteWidth, !inColumns {
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
}

extension Block {
  /// The block by its number and kind, as an error message names it.
  fileprivate func words(at index: Int) -> String {
    "block \(index) (\(kind.rawValue)\(name.map { " “\($0)”" } ?? ""))"
  }

  /// The same in a report's language.
  fileprivate func named(in words: FrameWords, at index: Int) -> String {
    let kind = (words.parts[kind.rawValue] ?? kind.rawValue) + (name.map { "“\($0)”" } ?? "")
    return FrameWords.filled(FrameWords.filled(words.numberedPart, "\(index)"), kind)
  }

  /// What the author called the block.
  private var name: String? {
    switch self {
    case .heading(let heading): heading.text.plain
    case .table(let table): table.anchor ?? table.caption.plain
    case .chart(let chart): chart.anchor ?? chart.caption.plain
    case .image(let image): image.anchor ?? image.caption.plain
    case .callout(let callout): callout.title.plain
    case .failure(let failure): failure.subject
    case .letterhead(let head): head.number
    case .paragraph, .list, .quote, .keyFigures, .timeline, .columns, .sideBySide, .code, .listing, .bibliography,
      .signature, .imprint, .rule, .pageBreak, .rectoBreak: nil
    }
  }
}
