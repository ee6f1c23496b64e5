/// What a page's end costs: the scale on which the page maker compares ways to cut a galley.
enum Cost {
  /// The last line of a paragraph alone at the top of a page (CLREQ, widow and orphan lines).
  static let widow = 100.0
  /// The first line of a paragraph alone at the foot of a page.
  static let orphan = 100.0
  /// A break inside something that reads as one, such as a call-out.
  static let insideBox = 40.0
  /// A chart or table on the page after the one that its text asks for.
  static let deferredFloat = 3.0
  /// A figure or table before one with a lower number.
  static let outOfOrder = 150.0
  /// A section's last page with nothing on it; one that is filled to an eighth is fine.
  static let stump = 40.0
  /// A break where none is allowed, since nothing else fits.
  static let illegal = 1e6

  /// A note that goes on at the foot of the next page.
  static let splitNote = 20.0
  /// How many lines shorter than the fullest good page another end may leave it and still be looked at.
  static let window = 4.0

  /// The cost of ending a page, or nil where the next slice forbids it.
  static func end(of page: PageFill, before next: Slice.Break, isLast: Bool) -> Double? {
    if isLast {
      return max(0, stump * (1 - (page.depth - page.slack) * 8 / page.depth))
    }
    switch next {
    case .forbidden: return nil
    case .forced: return 0
    case .allowed(let cost):
      let lines = (max(page.slack, 0) / page.grid + 0.01).rounded(.down)
      return cost + lines * lines
    }
  }

  /// The cost of a paragraph set with wider or narrower gaps than its best: always less than a line left empty.
  static func variant(_ cost: Double, best: Double) -> Double {
    min(0.9, 0.05 + 0.01 * max(0, cost - best))
  }
}
