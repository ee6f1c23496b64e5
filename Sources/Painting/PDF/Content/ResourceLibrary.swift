import Frames

/// The fonts, pictures, paints and opacities of a document, each made once.
final class ResourceLibrary {
  var objects: PDFObjects
  private let faces: FaceShelf
  private(set) var fonts: [UsedFont] = []
  private var fontIndex: [FontFace: Int] = [:]
  private var lastFont: UsedFont?
  private var references: [Resource: Reference] = [:]
  private var opacities: [Double: Resource] = [:]
  private var overprinting: Resource?
  private var images: [ImageRef: Resource] = [:]
  private var patterns: [String: Resource] = [:]
  private var counts: [Resource.Kind: Int] = [:]

  init(fonts folder: String) throws(PaintingError) {
    objects = try PDFObjects()
    faces = FaceShelf(folder: folder)
  }

  func reference(_ resource: Resource) -> Reference? { references[resource] }

  /// - Throws: `PaintingError.font` for a face that can't be opened.
  func font(_ face: FontFace) throws(PaintingError) -> UsedFont {
    if let lastFont, lastFont.face.name == face { return lastFont }
    let font: UsedFont
    if let index = fontIndex[face] {
      font = fonts[index]
    } else {
      let open = try faces.face(face)
      let reference = objects.reserve()
      font = UsedFont(open, resource: name(.font, reference), reference: reference)
      fontIndex[face] = fonts.count
      fonts.append(font)
    }
    lastFont = font
    return font
  }

  private func name(_ kind: Resource.Kind, _ reference: Reference) -> Resource {
    let resource = Resource(kind: kind, index: counts[kind, default: 0])
    counts[kind, default: 0] += 1
    references[resource] = reference
    return resource
  }

  func opacity(_ opacity: Double) -> Resource {
    if let known = opacities[opacity] { return known }
    let value = Decimal(opacity)
    let resource = name(
      .graphics, objects.add("<< /Type /ExtGState /ca \(value) /CA \(value) /SMask /None /op false /OP false >>"))
    opacities[opacity] = resource
    return resource
  }

  /// Opaque paint that leaves the other inks below it as they are (ISO 32000-1, 11.7.4).
  func overprint() -> Resource {
    if let overprinting { return overprinting }
    let resource = name(.graphics, objects.add("<< /Type /ExtGState /ca 1 /CA 1 /SMask /None /op true /OP true /OPM 1 >>"))
    overprinting = resource
    return resource
  }

  /// - Throws: `PaintingError.image`.
  func image(_ image: ImageRef) throws(PaintingError) -> Resource {
    if let known = images[image] { return known }
    let resource = name(.object, try ImageObjects.add(image, fonts: faces.folder, to: &objects))
    images[image] = resource
    return resource
  }

  /// - Parameter map: from the gradient's coordinates to the page's own.
  func pattern(_ gradient: Gradient, map: Transform) -> Resource {
    let matrix = [map.a, map.b, map.c, map.d, map.tx, map.ty].map { Decimal($0, digits: 6).description }
      .joined(separator: " ")
    let key = "\(matrix) \(gradient.words)"
    if let known = patterns[key] { return known }
    let shading = GradientObjects.shading(gradient, into: &objects)
    let resource = name(
      .pattern, objects.add("<< /Type /Pattern /PatternType 2 /Shading \(shading) /Matrix [\(matrix)] >>"))
    patterns[key] = resource
    return resource
  }

  /// The gradient's opacities as a mask over what is drawn in the coordinates in force (ISO 32000-1, 11.5).
  func mask(_ gradient: Gradient, at corner: Point) -> Resource {
    let key = "mask \(corner.x) \(corner.y) \(gradient.words)"
    if let known = patterns[key] { return known }
    let shading = GradientObjects.opacities(gradient, into: &objects)
    let group = objects.addCompressed(
      "/Type /XObject /Subtype /Form /BBox [-100000 -100000 100000 100000]"
        + " /Matrix [1 0 0 1 \(Decimal(corner.x)) \(Decimal(corner.y))]"
        + " /Group << /Type /Group /S /Transparency /CS /DeviceGray /I true >>"
        + " /Resources << /Shading << /S0 \(shading) >> >>", Array("/S0 sh\n".utf8))
    let resource = name(
      .graphics, objects.add("<< /Type /ExtGState /ca 1 /CA 1 /SMask << /Type /Mask /S /Luminosity /G \(group) >> >>"))
    patterns[key] = resource
    return resource
  }
}

extension Gradient {
  /// The gradient in words, equal for equal gradients.
  fileprivate var words: String {
    let ends = [start.x, start.y, end.x, end.y, radius ?? -1].map { Decimal($0, digits: 4).description }
    return (ends + stops.map { "\(Decimal($0.offset, digits: 5)) \($0.color.hex)" }).joined(separator: " ")
  }
}
