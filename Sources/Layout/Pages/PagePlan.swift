/// Which slices of a galley stand on a page, and where.
struct PagePlan: Hashable, Sendable {
  /// Which part of the page a slice stands in.
  enum Zone: Hashable, Sendable { case body, head, foot }

  struct Place: Hashable, Sendable {
    /// The slice's number in its galley.
    var slice: Int
    /// Its top edge, in points below the top of the type area.
    var top: Double
    var zone = Zone.body
    /// What stands in the slice's columns on this page.
    var filling: Pour.Filling?
  }

  struct NotePlace: Hashable, Sendable {
    var part: NotePart
    /// The lines from the part's first that stand on this page.
    var lines: Range<Int>
    var top: Double
  }

  /// Floats at the head, the body, floats at the foot.
  var places: [Place]
  var notes: [NotePlace] = []
  /// The lower edge of the lowest slice, in points.
  var bottom: Double
}

extension PagePlan {
  /// The page that was made by deeds, in their order.
  init(_ deeds: [PageStep.Deed], on fill: PageFill, of galley: [Slice]) {
    var head: [Place] = []
    var body: [Place] = []
    var foot: [Place] = []
    let footTop = fill.depth - fill.notes - fill.foot
    var noteTop = fill.depth - fill.notes + PageFill.noteGap
    self.init(places: [], bottom: 0)
    for deed in deeds {
      switch deed {
      case .body(let slice, let top): body.append(Place(slice: slice, top: fill.bodyTop + top))
      case .lines(let slices, let top):
        for (number, slice) in slices.enumerated() {
          body.append(Place(slice: slice, top: fill.bodyTop + top + Double(number) * fill.grid))
        }
      case .pour(let slice, let top, let filling):
        body.append(Place(slice: slice, top: fill.bodyTop + top, filling: filling))
      case .head(let slice, let top): head.append(Place(slice: slice, top: top, zone: .head))
      case .foot(let slice, let top): foot.append(Place(slice: slice, top: footTop + top, zone: .foot))
      case .note(let part, let lines):
        notes.append(NotePlace(part: part, lines: lines, top: noteTop))
        noteTop += galley[part.slice].notes[part.note].lines[lines].reduce(0) { $0 + $1.height }
      }
    }
    places = head + body + foot
    bottom = foot.isEmpty ? (fill.hasBody ? fill.bodyTop + fill.closedBottom : fill.head) : fill.depth - fill.notes
  }
}
