import Frames

/// A drawing in the making: what is drawn so far, and the definitions it refers to.
final class SVGDrawing {
  let faces: FaceShelf
  let text: SVGPainter.TextMode
  let language: String
  var body = Markup()
  private(set) var definitions = Markup()
  /// Whether anything refers by an xlink attribute.
  var needsLinks = false
  private var defined: Set<String> = []
  /// The families of the first words, which the root names for all.
  var families: String?
  /// The characters that each face sets, for fonts that the file carries.
  var characters: [FontFace: Set<Unicode.Scalar>] = [:]
  /// The anchors that links of the drawing can lead to.
  private let anchors: Set<String>

  init(_ frame: Frame, faces: FaceShelf, text: SVGPainter.TextMode, language: String) {
    var crossings = Crossings()
    crossings.collect(from: frame.items)
    anchors = crossings.anchors
    self.faces = faces
    self.text = text
    self.language = language
  }

  /// Adds the definition unless it is there.
  func define(_ id: String, _ element: @autoclosure () throws(PaintingError) -> Markup) throws(PaintingError) {
    if defined.insert(id).inserted { definitions.add(line: try element()) }
  }

  /// The rules of the fonts that the file is to carry, in the order of their files.
  func webFonts() throws(PaintingError) -> [String] {
    guard text == .embedded else { return [] }
    var rules: [String] = []
    for (name, characters) in characters.sorted(by: { ($0.key.file, $0.key.index) < ($1.key.file, $1.key.index) }) {
      let face = try faces.face(name)
      let family = face.names.families.split(separator: ",").first.map(String.init) ?? "''"
      rules.append(try WebFont(face, family: family, weight: face.names.weight, characters: characters).rule)
    }
    return rules
  }

  /// Draws the items about an origin.
  func paint(_ items: [Placed], from origin: Point) throws(PaintingError) {
    for placed in items {
      let position = Point(x: origin.x + placed.position.x, y: origin.y + placed.position.y)
      guard abs(position.x) < 1e6, abs(position.y) < 1e6 else { throw .size("an item's place is no length") }
      switch placed.item {
      case .glyphs(let run): try paint(run, at: position)
      case .shape(let path, let fill, let stroke): try paint(path, fill: fill, stroke: stroke, at: position)
      case .image(let image, let size): try paint(image, size: size, at: position)
      case .bitmap(let bitmap, let size): try paint(bitmap.fitting(), size: size, at: position)
      case .flattened(let frame): try paint(Flattening(faces: faces).bitmap(of: frame), size: frame.size, at: position)
      case .group(let frame, let transform, let clip):
        try paint(frame, transform, clip: clip, at: position)
      case .link(let link, let size): try paint(link, size: size, at: position)
      case .tag(let tag, let frame):
        var attributes: Markup = tag.anchor.map { " id=\"\(anchorID($0))\"" } ?? ""
        if let name = tag.alternative, tag.role == .span {
          attributes += " role=\"graphics-symbol\" aria-label=\"\(XMLText(name))\""
        }
        guard !attributes.isEmpty else {
          try paint(frame.items, from: position)
          continue
        }
        body.add(line: "<g\(attributes)>")
        try paint(frame.items, from: position)
        body.add(line: "</g>")
      }
    }
  }

  private func anchorID(_ anchor: String) -> String { "a\(Fingerprint(anchor).text)" }

  private func paint(
    _ frame: Frame, _ transform: Transform, clip: Path?, at position: Point
  ) throws(PaintingError) {
    if transform == .identity, clip == nil { return try paint(frame.items, from: position) }
    let t = transform
    guard [t.a, t.b, t.c, t.d, t.tx, t.ty].allSatisfy({ abs($0) < 1e6 }) else {
      throw .size("a group's map holds a length that is no number")
    }
    let place: Markup = "\(Decimal(t.tx + position.x)) \(Decimal(t.ty + position.y))"
    let isMove = t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1
    let map: Markup = isMove ? "translate(\(place))" : "matrix(\(turn(t)) \(place))"
    var clipping: Markup = ""
    if let clip {
      let data = try pathData(clip, from: .zero)
      let id = "c\(Fingerprint(data.bytes).text)"
      try define(id, "<clipPath id=\"\(id)\"><path d=\"\(data)\"/></clipPath>")
      clipping = " clip-path=\"url(#\(id))\""
    }
    body.add(line: "<g transform=\"\(map)\"\(clipping)>")
    try paint(frame.items, from: .zero)
    body.add(line: "</g>")
  }

  private func turn(_ t: Transform) -> Markup {
    [t.a, t.b, t.c, t.d].map { "\(Decimal($0, digits: 6))" as Markup }.joined(by: " ")
  }

  /// A clickable area. One that leads to another drawing's anchor is left out: this file can't know it.
  private func paint(_ link: Link, size: Size, at position: Point) throws(PaintingError) {
    let target: String
    switch link.target {
    case .address(let address): target = try Address(address).description
    case .anchor(let anchor):
      guard anchors.contains(anchor) else { return }
      target = "#\(anchorID(anchor))"
    }
    needsLinks = true
    body.add(
      line: """
        <a xlink:href="\(XMLText(target))" xlink:title="\(XMLText(link.title))">\
        <rect x="\(Decimal(position.x))" y="\(Decimal(position.y))" width="\(Decimal(size.width))" \
        height="\(Decimal(size.height))" fill="none" pointer-events="all"/></a>
        """)
  }
}
