/// What a page carries beside its text, and how blocks are dressed.
public struct Furniture: Hashable, Sendable {
  /// Where the page's number stands.
  public enum FolioPlace: String, Hashable, Sendable, Codable {
    case center
    /// At the outer edge: right on odd pages, left on even ones, one em in (GB/T 9704—2012, 7.5).
    case outer
  }

  /// How tables look.
  public enum TableRules: String, Hashable, Sendable, Codable {
    /// Three lines.
    case three
    /// Three lines, and a tint on every other row.
    case banded
  }

  /// How a section opens.
  public enum Opening: String, Hashable, Sendable, Codable {
    /// With its number above the title and a short bar below.
    case ruled
    /// With its title alone, aligned as the style says.
    case plain
    /// On a band of the accent's colour from edge to edge of the paper.
    case band
    /// On a tinted band from edge to edge, with the cover's ridges at its foot.
    case ridges

    /// Whether it covers where a running head would stand.
    public var coversHead: Bool {
      switch self {
      case .ruled, .plain: false
      case .band, .ridges: true
      }
    }
  }

  public var runningHead: Bool
  public var opening: Opening
  public var folioPlace: FolioPlace
  /// `{}` stands for the number: `— {} —`.
  public var folio: String
  /// From the type area's foot to the folio's baseline, in points.
  public var folioDrop: Double
  public var tableRules: TableRules

  public init(
    runningHead: Bool = true, opening: Opening = .ruled, folioPlace: FolioPlace = .center, folio: String = "{}", folioDrop: Double = 34,
    tableRules: TableRules = .three
  ) {
    self.runningHead = runningHead
    self.opening = opening
    self.folioPlace = folioPlace
    self.folio = folio
    self.folioDrop = folioDrop
    self.tableRules = tableRules
  }
}
