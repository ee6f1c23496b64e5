import Frames

/// A picture from a file of unknown origin, read so far that it is known to be safe, its size and how it lies.
public struct ImageFile: Hashable, Sendable {
  public var image: ImageRef
  /// By how many quarters it is turned clockwise to stand upright.
  public var quarters = 0
  /// Whether it is mirrored before that.
  public var mirrored = false
  /// What a drawing has that is not drawn, such as scripts and addresses of other files.
  public var leftOut: [String] = []

  /// The largest file that is read, in bytes.
  public static let limit = 64 << 20

  /// - Throws: `PaintingError.image` for anything but a PNG, JPEG or SVG of bearable size.
  public init(_ bytes: [UInt8], fonts folder: String) throws(PaintingError) {
    guard bytes.count <= ImageFile.limit else {
      throw .image("the file is larger than \(ImageFile.limit >> 20) MB; make the picture smaller")
    }
    switch bytes.first {
    case 0x89:
      let header = try ImageHeader(.png, bytes)
      image = ImageRef(format: .png, data: bytes, pixelWidth: header.width, pixelHeight: header.height)
      _ = try CairoImage(image)
    case 0xFF:
      let header = try ImageHeader(.jpeg, bytes)
      try JPEGCheck.check(bytes)
      image = ImageRef(format: .jpeg, data: bytes, pixelWidth: header.width, pixelHeight: header.height)
      let turns = [(0, false), (0, true), (2, false), (2, true), (3, true), (1, false), (1, true), (3, false)]
      (quarters, mirrored) = turns[header.orientation - 1]
      try Drawing(image, fonts: folder).check()
    case UInt8(ascii: "<"), 0xEF, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      let drawing = try SafeDrawing(bytes)
      leftOut = drawing.leftOut.sorted()
      image = ImageRef(
        format: .svg, data: drawing.data, pixelWidth: max(1, Int(drawing.width.rounded())),
        pixelHeight: max(1, Int(drawing.height.rounded())))
      try Drawing(image, fonts: folder).check()
    default:
      throw .image("the file is none of PNG, JPEG and SVG")
    }
  }
}
