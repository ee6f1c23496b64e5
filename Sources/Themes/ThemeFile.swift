import Frames
import Typesetting

/// A theme as a YAML file has it: what differs from the built-in look. Styles are named; one may begin as another does.
///
/// ```yaml
/// page: {size: A4, columns: 40, lines: 36, grid: 18}
/// fonts: {serif: [Noto Serif CJK SC], sans: [Noto Sans CJK SC]}
/// colors: {accent: "#9E2A2B"}
/// styles:
///   body: {size: 10.5, line: 18, indent: 2}
///   box: {like: body, size: 10}
/// ```
public struct ThemeFile: Decodable, Sendable {
  var page: PageEntry?
  var fonts: FontEntry?
  var colors: [String: HexColor]?
  var palette: [HexColor]?
  var styles: [String: StyleEntry]?

  struct PageEntry: Decodable, Sendable {
    /// A4, or width and height in millimetres.
    var size: PaperSize?
    /// The type area's width in em of body text.
    var columns: Double?
    /// The type area's height in lines of the grid.
    var lines: Double?
    /// From baseline to baseline, in points.
    var grid: Double?
    /// From the paper's edge to the type area, in millimetres; else it stands in the middle.
    var top: Double?
    var left: Double?
  }

  struct FontEntry: Decodable, Sendable {
    var serif: [String]?
    var sans: [String]?
  }

  struct StyleEntry: Decodable, Sendable {
    /// The style that this one begins as.
    var like: String?
    var font: FontPurpose?
    var bold: Bool?
    /// In points.
    var size: Double?
    /// A colour of the theme by its purpose, or `#rrggbb`.
    var color: String?
    var align: ParagraphStyle.Alignment?
    /// Whether lines end where the sense does, as a heading's should.
    var wrap: ParagraphStyle.Wrapping?
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

  enum FontPurpose: String, Decodable, Sendable { case serif, sans }

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
