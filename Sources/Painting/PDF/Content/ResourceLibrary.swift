import Frames

/// The fonts, pictures, paints and opacities of a document as objects of the file, each made once.
struct ResourceLibrary {
  var objects: PDFObjects
  let faces: FacePool
  private(set) var fonts: [DocumentFont] = []
  private var fontIndex: [FontFace: Int] = [:]
  private var references: [PageResource: Reference] = [:]

  init(_ faces: FacePool) throws(PaintingError) {
    objects = try PDFObjects()
    self.faces = faces
  }

  /// What the codes of all faces stand for so far.
  var known: [FontFace: [UInt32: UInt32]] {
    Dictionary(uniqueKeysWithValues: fonts.map { ($0.face, $0.characters) })
  }

  /// Whether pages that were painted without knowing of the others take a code for another character.
  func contradicts(_ ledgers: [FontLedger]) -> Bool {
    ledgers.contains { ledger in fontIndex[ledger.face].map { fonts[$0].contradicts(ledger) } ?? false }
  }

  mutating func add(_ ledgers: [FontLedger]) {
    for ledger in ledgers {
      let index = fontIndex[ledger.face] ?? fonts.count
      if index == fonts.count {
        fontIndex[ledger.face] = index
        fonts.append(DocumentFont(ledger.face))
      }
      fonts[index].add(ledger)
    }
  }

  /// The resource dictionary of a page.
  /// - Throws: `PaintingError.image` for a picture that can't be read or is too large.
  mutating func words(of resources: PageResources) throws(PaintingError) -> String {
    var references: [Reference] = []
    for (resource, _) in resources.used { references.append(try reference(resource)) }
    return resources.words(references)
  }

  /// The object of a font, which is set later.
  mutating func reference(_ face: FontFace) -> Reference {
    if let known = references[.font(face)] { return known }
    let reference = objects.reserve()
    references[.font(face)] = reference
    return reference
  }

  /// The object of a resource.
  /// - Throws: `PaintingError.image` for a picture that can't be read or is too large.
  private mutating func reference(_ resource: PageResource) throws(PaintingError) -> Reference {
    if let known = references[resource] { return known }
    let reference: Reference
    switch resource {
    case .font(let face): return self.reference(face)
    case .opacity(let opacity):
      let value = Decimal(opacity)
      reference = objects.add(
        "<< /Type /ExtGState /ca \(value) /CA \(value) /SMask /None /op false /OP false >>")
    case .overprint:
      reference = objects.add("<< /Type /ExtGState /ca 1 /CA 1 /SMask /None /op true /OP true /OPM 1 >>")
    case .pattern(let gradient, let map):
      let matrix = [map.a, map.b, map.c, map.d, map.tx, map.ty].map { Decimal($0, digits: 6).description }
      let shading = GradientObjects.shading(gradient, into: &objects)
      reference = objects.add(
        "<< /Type /Pattern /PatternType 2 /Shading \(shading) /Matrix [\(matrix.joined(separator: " "))] >>")
    case .mask(let gradient, let corner): reference = addMask(gradient, at: corner)
    case .image(let image): reference = try ImageObjects.add(image, fonts: faces.folder, to: &objects)
    case .bitmap(let bitmap): reference = ImageObjects.add(bitmap, to: &objects)
    }
    references[resource] = reference
    return reference
  }

  /// The gradient's opacities as a mask (ISO 32000-1, 11.5).
  private mutating func addMask(_ gradient: Gradient, at corner: Point) -> Reference {
    let shading = GradientObjects.opacities(gradient, into: &objects)
    let group = objects.addCompressed(
      "/Type /XObject /Subtype /Form /BBox [-100000 -100000 100000 100000]"
        + " /Matrix [1 0 0 1 \(Decimal(corner.x)) \(Decimal(corner.y))]"
        + " /Group << /Type /Group /S /Transparency /CS /DeviceGray /I true >>"
        + " /Resources << /Shading << /S0 \(shading) >> >>", Array("/S0 sh\n".utf8))
    return objects.add("<< /Type /ExtGState /ca 1 /CA 1 /SMask << /Type /Mask /S /Luminosity /G \(group) >> >>")
  }
}
