import Frames
import ReportKit
import Themes

extension ImageFigure: Composing {
  /// The picture in the middle of the column with its number and title below and the source under that; it may float.
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let theme = composition.theme
    guard let picture else { throw .picture(code: "image.unread", "the picture \(name) was not read") }
    guard picture.pixelWidth > 0, picture.pixelHeight > 0 else {
      throw .picture(code: "image.size", "the picture \(name) is empty")
    }
    let spoken = alternative.isEmpty ? caption.plain : alternative
    guard !spoken.isEmpty else {
      throw .picture(
        code: "image.alternative",
        "the picture \(name) does not say what it shows to readers who do not see it; write that into alt")
    }
    let shown = PictureFit(self, picture, measure: composition.measure, depth: theme.page.depth)
    var frame = Frame(size: Size(width: composition.measure, height: shown.size.height))
    frame.place(picture.frame(of: shown.size), at: Point(x: (composition.measure - shown.size.width) / 2, y: 0))
    frame = frame.tagged(Tag(.figure, element: composition.element, anchor: anchor, alternative: spoken))
    if !caption.isEmpty {
      let label = composition.directory[anchor]?.number ?? composition.words.figure
      frame.append(
        try composition.block(
          Prose([.text(label + composition.words.labelGap)]) + caption, theme.text["figure caption"]
        ).tagged(composition.tag(.caption, "caption")), gap: 6)
    }
    if let source {
      frame.append(
        try composition.block(Prose([.text(composition.words.source)]) + source, theme.text["figure source"])
          .tagged(composition.tag(.paragraph, "source")), gap: caption.isEmpty ? 4 : 0)
    }
    var slice = composition.slice(frame, spaceBefore: theme.page.grid * 0.75, spaceAfter: theme.page.grid * 0.75)
    slice.floats = placement != .here
    slice.placement = placement
    slice.remarks = shown.remarks
    return [slice]
  }

  /// As messages name it.
  fileprivate var name: String { file.hasPrefix("data:") ? "“data:…”" : "“\(file)”" }
}

/// How large a picture is shown, and what is to be said of that.
struct PictureFit {
  let size: Size
  private(set) var remarks: [Diagnostic] = []

  /// Print shows fewer pixels to the inch as steps.
  static let resolution = 150.0
  /// The share of the type area's depth that a picture may take, so that its caption stands below it.
  private static let tallest = 0.8

  init(_ figure: ImageFigure, _ picture: Picture, measure: Double, depth: Double) {
    let turned = picture.turn.quarters % 2 == 1
    let pixels = Size(
      width: Double(turned ? picture.pixelHeight : picture.pixelWidth),
      height: Double(turned ? picture.pixelWidth : picture.pixelHeight))
    let natural =
      switch picture.format {
      case .png, .jpeg: pixels.width * 72 / PictureFit.resolution
      case .svg: pixels.width * 0.75
      }
    let wanted = figure.width.map { max($0, 1) * Size.millimetre } ?? natural
    let width = min(wanted, measure, depth * PictureFit.tallest * pixels.width / pixels.height)
    size = Size(width: width, height: width * pixels.height / pixels.width)
    func millimetres(_ points: Double) -> String { "\(Int((points / Size.millimetre).rounded())) mm" }
    if figure.width != nil, wanted > width + 0.5 {
      remarks.append(
        Diagnostic(
          .warning, code: "image.scaled",
          message: "the picture \(figure.name) is to be \(millimetres(wanted)) wide, which the page does not hold; "
            + "it was scaled to \(millimetres(width))"))
    }
    let resolution = pixels.width * 72 / width
    if picture.format != .svg, resolution < PictureFit.resolution - 1 {
      let least = Int((width / 72 * PictureFit.resolution).rounded(.up))
      remarks.append(
        Diagnostic(
          .warning, code: "image.resolution",
          message: "the picture \(figure.name) has \(Int(resolution.rounded())) pixels to the inch at "
            + "\(millimetres(width)); print needs 150: give it \(least) pixels across or make it narrower"))
    }
  }
}

extension Picture {
  /// The picture upright in a box of the size.
  func frame(of size: Size) -> Frame {
    let format: ImageRef.Format =
      switch self.format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      }
    let image = ImageRef(format: format, data: Array(data), pixelWidth: pixelWidth, pixelHeight: pixelHeight)
    guard turn != Turn() else { return Frame(size: size, items: [Placed(.image(image, size), at: .zero)]) }
    let turned = turn.quarters % 2 == 1
    let raw = Size(width: turned ? size.height : size.width, height: turned ? size.width : size.height)
    let mirror = turn.mirrored ? Transform(a: -1, b: 0, c: 0, d: 1, tx: raw.width, ty: 0) : .identity
    let map =
      switch turn.quarters % 4 {
      case 1: Transform(a: 0, b: 1, c: -1, d: 0, tx: raw.height, ty: 0)
      case 2: Transform(a: -1, b: 0, c: 0, d: -1, tx: raw.width, ty: raw.height)
      case 3: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: raw.width)
      default: Transform.identity
      }
    let inner = Frame(size: raw, items: [Placed(.image(image, raw), at: .zero)])
    return Frame(size: size, items: [Placed(.group(inner, mirror.then(map), clip: nil), at: .zero)])
  }
}
