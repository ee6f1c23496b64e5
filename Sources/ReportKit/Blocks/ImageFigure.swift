import FoundationEssentials

/// A picture from a file with its caption, as it stands on a page.
public struct ImageFigure: Hashable, Sendable, Codable {
  /// The name that references use; unique in a report.
  public var anchor: String?
  /// The file's path in the report folder, or among the assets of the section's plugin; or a `data:` address that holds
  /// the picture itself. PNG, JPEG or SVG.
  public var file: String
  /// What the picture shows, in a sentence, for readers who do not see it.
  public var alternative: String
  /// Numbered like charts; a picture without one has no number.
  public var caption: Prose
  public var source: Prose?
  /// In millimetres; nil for the picture's own size, and never wider than the column.
  public var width: Double?
  public var placement: Placement?
  /// What the host read from the file; nil until it has.
  public var picture: Picture?

  public init(
    anchor: String? = nil, file: String, alternative: String, caption: Prose = "", source: Prose? = nil,
    width: Double? = nil, placement: Placement? = nil
  ) {
    self.anchor = anchor
    self.file = file
    self.alternative = alternative
    self.caption = caption
    self.source = source
    self.width = width
    self.placement = placement
  }

  enum CodingKeys: String, CodingKey {
    case anchor, file
    case alternative = "alt"
    case caption, source, width, placement, picture
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    anchor = try container.decodeIfPresent(String.self, forKey: .anchor)
    file = try container.decode(String.self, forKey: .file)
    alternative = try container.decodeIfPresent(String.self, forKey: .alternative) ?? ""
    caption = try container.decodeIfPresent(Prose.self, forKey: .caption) ?? ""
    source = try container.decodeIfPresent(Prose.self, forKey: .source)
    width = try container.decodeIfPresent(Double.self, forKey: .width)
    placement = try container.decodeIfPresent(Placement.self, forKey: .placement)
    picture = try container.decodeIfPresent(Picture.self, forKey: .picture)
  }
}

/// A picture as it was read: safe to draw, with the size that its head names.
public struct Picture: Hashable, Sendable, Codable {
  public enum Format: String, Hashable, Sendable, Choice { case png, jpeg, svg }

  /// How a camera was held: by how much the picture is turned clockwise, and whether it is mirrored before that.
  public struct Turn: Hashable, Sendable, Codable {
    /// 0, 1, 2 or 3.
    public var quarters: Int
    public var mirrored: Bool

    public init(quarters: Int = 0, mirrored: Bool = false) {
      self.quarters = quarters
      self.mirrored = mirrored
    }
  }

  public var format: Format
  /// As they are in the file, before any turn; of a drawing in CSS pixels.
  public var pixelWidth: Int
  public var pixelHeight: Int
  public var turn: Turn
  public var data: Data

  public init(format: Format, pixelWidth: Int, pixelHeight: Int, turn: Turn = Turn(), data: Data) {
    self.format = format
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
    self.turn = turn
    self.data = data
  }
}
