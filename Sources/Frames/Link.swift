/// Where a click leads.
public struct Link: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// An address outside the document.
    case address(String)
    /// The anchor of a tag in this document.
    case anchor(String)
  }

  public var target: Target
  /// What a screen reader says of the link, such as 第12页.
  public var title: String
  /// The name of the link's own place, where something leads back to it, as a note does to its mark.
  public var anchor: String?
  /// Whether it is the label of what it stands in, as a note's number is.
  public var isLabel: Bool

  public init(_ target: Target, title: String, anchor: String? = nil, isLabel: Bool = false) {
    self.target = target
    self.title = title
    self.anchor = anchor
    self.isLabel = isLabel
  }
}

/// Pixels with opacity.
public struct Bitmap: Hashable, Sendable {
  /// In pixels.
  public var width: Int
  public var height: Int
  /// Red, green, blue and opacity of each pixel, a byte each, row by row from the top left; the colours are not multiplied
  /// by the opacity.
  public var data: [UInt8]

  public init(width: Int, height: Int, data: [UInt8]) {
    self.width = width
    self.height = height
    self.data = data
  }

  /// Pixels to a point of what becomes pixels though a painter could draw it: 180 to the inch.
  public static let density = 2.5
}

/// A picture by its content, so that equal pictures are embedded once.
public struct ImageRef: Hashable, Sendable {
  public enum Format: String, Sendable { case png, jpeg, svg }

  public var format: Format
  /// The encoded file; of a drawing, its XML as Painting made it safe.
  public var data: [UInt8]
  public var pixelWidth: Int
  public var pixelHeight: Int

  public init(format: Format, data: [UInt8], pixelWidth: Int, pixelHeight: Int) {
    self.format = format
    self.data = data
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
  }
}
