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
