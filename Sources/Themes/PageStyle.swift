import Frames

/// The paper and the type area (版心); lengths in points.
public struct PageStyle: Hashable, Sendable {
  public var size: Size
  public var margins: Insets
  /// Distance of the baselines that body text stands on.
  public var grid: Double
  /// Whether left-hand pages mirror the margins and heads of right-hand ones; `margins` are a right-hand page's.
  public var mirrored = false
  /// Where sections begin.
  public var chapters = ChapterStart.page
  /// Whether a section's first page carries the running head too.
  public var headsOpenings = true
  /// Whether a last page closes the report as the cover opens it.
  public var backCover = false
  public var notes = NoteNumbering.section

  public enum ChapterStart: String, Hashable, Sendable, Codable {
    case page
    /// A right-hand page; the left-hand page before it stays blank if it must.
    case recto
  }

  /// Where the numbers of foot notes begin anew.
  public enum NoteNumbering: String, Hashable, Sendable, Codable { case page, section }

  public init(size: Size, margins: Insets, grid: Double) {
    self.size = size
    self.margins = margins
    self.grid = grid
  }

  /// The margins of a page: a left-hand one has them the other way round where pages mirror each other.
  public func margins(isVerso: Bool) -> Insets {
    guard mirrored, isVerso else { return margins }
    return Insets(top: margins.top, right: margins.left, bottom: margins.bottom, left: margins.right)
  }

  /// The width of notes in the outer margin; nil where they have no room.
  ///
  /// - Parameter rightToLeft: whether the first page is a left-hand one, as where text runs from the right.
  public func marginNoteWidth(rightToLeft: Bool) -> Double? {
    let room = (rightToLeft ? margins.left : margins.right) - Self.marginNoteGap - 12
    return room >= 40 ? room : nil
  }

  /// Between the type area and the notes beside it.
  public static let marginNoteGap = 10.0

  /// The width of the type area.
  public var measure: Double { size.width - margins.left - margins.right }
  /// The height of the type area.
  public var depth: Double { size.height - margins.top - margins.bottom }
}
