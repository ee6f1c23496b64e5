import Frames
import Typesetting

/// A theme as a YAML file has it: what differs from the look that it is based on. Styles are named; one may begin as
/// another does.
///
/// ```yaml
/// base: yearbook
/// page: {size: A4, columns: 40, lines: 36, grid: 18}
/// fonts: {serif: [Noto Serif CJK SC], sans: [Noto Sans CJK SC]}
/// colors: {accent: "#9E2A2B"}
/// styles:
///   body: {size: 10.5, line: 18, indent: 2}
///   box: {like: body, size: 10}
/// ```
public struct ThemeFile: Decodable, Sendable {
  /// The built-in look that the file changes; nil for the annual brief's.
  public var base: String?
  var page: PageEntry?
  /// Families in the order of preference, by the names that styles use: `serif`, `sans` and any other.
  var fonts: [String: [String]]?
  var colors: [String: HexColor]?
  var palette: [HexColor]?
  var styles: [String: StyleEntry]?
  var numbering: NumberingEntry?
  var furniture: FurnitureEntry?
  var chart: ChartEntry?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case base, page, fonts, colors, palette, styles, numbering, furniture, chart
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseOtherKeys(than: CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func strict<Value: StrictlyKeyed>(_ type: Value.Type, _ key: CodingKeys) throws -> Value? {
      try container.decodeIfPresent(Strict<Value>.self, forKey: key)?.value
    }
    base = try container.decodeIfPresent(String.self, forKey: .base)
    page = try strict(PageEntry.self, .page)
    fonts = try container.decodeIfPresent([String: [String]].self, forKey: .fonts)
    colors = try container.decodeIfPresent([String: HexColor].self, forKey: .colors)
    palette = try container.decodeIfPresent([HexColor].self, forKey: .palette)
    styles = try container.decodeIfPresent([String: Strict<StyleEntry>].self, forKey: .styles)?.mapValues(\.value)
    numbering = try container.decodeIfPresent(NumberingEntry.self, forKey: .numbering)
    furniture = try strict(FurnitureEntry.self, .furniture)
    chart = try strict(ChartEntry.self, .chart)
  }

  struct FurnitureEntry: StrictlyKeyed {
    enum CodingKeys: String, CodingKey, CaseIterable { case runningHead, opening, folioPlace, folio, folioDrop, tableRules }

    var runningHead: Bool?
    var opening: Furniture.Opening?
    var folioPlace: Furniture.FolioPlace?
    /// `— {} —`
    var folio: String?
    /// From the type area's foot to the folio's baseline, in millimetres.
    var folioDrop: Double?
    var tableRules: Furniture.TableRules?
  }

  /// Line widths of charts, in points.
  struct ChartEntry: StrictlyKeyed {
    enum CodingKeys: String, CodingKey, CaseIterable { case ramp, gridWidth, axisWidth, lineWidth }

    var ramp: [HexColor]?
    var gridWidth: Double?
    var axisWidth: Double?
    var lineWidth: Double?
  }

  struct PageEntry: StrictlyKeyed {
    enum CodingKeys: String, CodingKey, CaseIterable {
      case size, columns, lines, area, grid, top, left, right, bottom, inner, outer, mirrored, chapters, headsOpenings
      case backCover, notes
    }

    /// A4, or width and height in millimetres.
    var size: PaperSize?
    /// The type area's width in em of body text.
    var columns: Double?
    /// The type area's height in lines of the grid.
    var lines: Double?
    /// The type area's width and height in millimetres. Columns and lines then say how many characters and lines fill
    /// it, so that they give the size and the grid of body text.
    var area: [Double]?
    /// From baseline to baseline, in points.
    var grid: Double?
    /// From the paper's edge to the type area, in millimetres; else it stands in the middle.
    var top: Double?
    var left: Double?
    /// The other two, instead of lines and columns; `inner` and `outer` for pages that mirror each other.
    var right: Double?
    var bottom: Double?
    var inner: Double?
    var outer: Double?
    var mirrored: Bool?
    var chapters: PageStyle.ChapterStart?
    var headsOpenings: Bool?
    var backCover: Bool?
    var notes: PageStyle.NoteNumbering?
  }

  struct StyleEntry: StrictlyKeyed {
    enum CodingKeys: String, CodingKey, CaseIterable {
      case like, font, bold, size, color, align, wrap, grid, indent, line, before, after, spacing
    }

    /// The style that this one begins as.
    var like: String?
    /// `serif`, `sans` or another name under `fonts`.
    var font: String?
    var bold: Bool?
    /// In points.
    var size: Double?
    /// A colour of the theme by its purpose, or `#rrggbb`.
    var color: String?
    var align: ParagraphStyle.Alignment?
    /// Whether lines end where the sense does, as a heading's should.
    var wrap: ParagraphStyle.Wrapping?
    /// Whether characters stand on a grid of their em, as those of an official document do.
    var grid: Bool?
    /// Of the first line, in em.
    var indent: Double?
    /// From baseline to baseline, in points.
    var line: Double?
    /// White space above and below, in points.
    var before: Double?
    var after: Double?
    /// Added after each character, in em.
    var spacing: Double?
  }

  enum PaperSize: Decodable, Sendable, Hashable {
    case a4
    case millimetres(Double, Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        guard name == "A4" else {
          throw DecodingError.dataCorruptedError(
            in: container, debugDescription: "the paper is A4 or [width, height] in millimetres, not \(name)")
        }
        self = .a4
        return
      }
      let sides = try container.decode([Double].self)
      guard sides.count == 2, sides.allSatisfy({ (20...2000).contains($0) }) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "the paper is A4 or [width, height], each from 20 to 2000 mm")
      }
      self = .millimetres(sides[0], sides[1])
    }
  }

  /// A colour written `#rrggbb`.
  struct HexColor: Decodable, Sendable, Hashable {
    var color: Color

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let color = Color(hex: text) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "“\(text)” is no colour; write it as \"#9E2A2B\"")
      }
      self.color = color
    }
  }
}
