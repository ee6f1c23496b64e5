/// Which slices of a galley stand on a page, and where.
struct PagePlan: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    /// The slice's number in its galley.
    var slice: Int
    /// Its top edge, in points below the top of the type area.
    var top: Double
  }

  var places: [Place]
  /// The lower edge of the last slice, in points.
  var bottom: Double
}
