import CCairo
import Frames

/// A Cairo drawing context: what a frame's items do to paper. Lengths are in points, y grows downwards.
final class Canvas {
  let context: OpaquePointer
  let faces: FaceShelf
  /// Whether the surface is a page to print, which takes a JPEG as it is and loses lines that are too thin; else it is
  /// made of pixels.
  let isPaper: Bool
  private var current: (face: FontFace, size: Double)?
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var images: [ImageRef: CairoImage] = [:]
  private var drawings: [ImageRef: Drawing] = [:]

  /// - Throws: `PaintingError.cairo` if the surface is in error.
  init(on surface: OpaquePointer, faces: FaceShelf, isPaper: Bool) throws(PaintingError) {
    guard let context = cairo_create(surface) else { throw .cairo("no context") }
    self.isPaper = isPaper
    self.context = context
    self.faces = faces
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
    try check()
  }

  deinit {
    cairo_destroy(context)
  }

  /// - Throws: `PaintingError.cairo` if something went wrong since the context was made.
  func check() throws(PaintingError) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status))) }
  }

  /// Draws in coordinates of its own: at a place, under a map, inside a clip.
  func within(
    _ position: Point, _ transform: Transform = .identity, clip: Path? = nil,
    draw: () throws(PaintingError) -> Void
  ) throws(PaintingError) {
    var matrix = cairo_matrix_t(
      xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d,
      x0: transform.tx + position.x, y0: transform.ty + position.y)
    let determinant = transform.a * transform.d - transform.b * transform.c
    guard determinant.isFinite, determinant != 0, matrix.x0.isFinite, matrix.y0.isFinite else {
      throw .size("a group's map squeezes it to nothing or holds a length that is no number")
    }
    cairo_save(context)
    let font = current
    defer {
      cairo_restore(context)
      current = font
    }
    cairo_transform(context, &matrix)
    if let clip {
      try trace(clip)
      cairo_clip(context)
    }
    try draw()
  }

  /// The upright box around an area, in the surface's own units from the top left.
  func box(at position: Point, size: Size) -> Rect {
    var corners: [Point] = []
    for (x, y) in [(0, 0), (size.width, 0), (0, size.height), (size.width, size.height)] {
      var corner = Point(x: position.x + x, y: position.y + y)
      cairo_user_to_device(context, &corner.x, &corner.y)
      corners.append(corner)
    }
    let xs = corners.map(\.x).sorted(), ys = corners.map(\.y).sorted()
    return Rect(x: xs[0], y: ys[0], width: xs[3] - xs[0], height: ys[3] - ys[0])
  }

  /// Fills the path, then strokes it; the path is relative to the position.
  func shape(_ path: Path, fill: Paint?, stroke: Stroke?, at position: Point) throws(PaintingError) {
    guard fill != nil || stroke != nil, !path.elements.isEmpty else { return }
    try within(position) { () throws(PaintingError) in
      try trace(path)
      if let fill {
        setSource(fill)
        if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
      }
      if let stroke, isLong(path, stroke) {
        cairo_new_path(context)
        try strokeInPieces(path, stroke)
      } else if let stroke {
        setSource(stroke.paint)
        try setPen(stroke)
        cairo_stroke(context)
      }
    }
  }

  /// Draws the glyphs with the text they stand for, the run's baseline starting at the position.
  func show(_ run: GlyphRun, at position: Point) throws(PaintingError) {
    guard !run.glyphs.isEmpty else { return }
    try prepare(run, at: position)
    clusters.removeAll(keepingCapacity: true)
    for cluster in run.clusters {
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
    }
    // Cairo wants clusters in the order of the text, and counts the glyphs of a backward run from the end.
    if run.rightToLeft { clusters.reverse() }
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count),
          clusters, Int32(clusters.count),
          run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
  }

  /// Fills the glyphs' outlines. Cairo would move shown glyphs to whole pixels, which spaces small text unevenly.
  func fill(_ run: GlyphRun, at position: Point) throws(PaintingError) {
    guard !run.glyphs.isEmpty else { return }
    try prepare(run, at: position)
    cairo_new_path(context)
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    cairo_fill(context)
  }

  /// Sets face, size and colour, and the glyphs at their places.
  private func prepare(_ run: GlyphRun, at position: Point) throws(PaintingError) {
    try Painting.check(run, at: position)
    if current?.size != run.size || current?.face != run.face {
      cairo_set_font_face(context, try faces.face(run.face).cairo)
      cairo_set_font_size(context, run.size)
      current = (run.face, run.size)
    }
    setSource(run.color)
    glyphs.removeAll(keepingCapacity: true)
    for glyph in run.glyphs {
      glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: position.x + glyph.x, y: position.y + glyph.y))
    }
  }

  /// Draws the picture in the area; equal pictures are embedded once.
  func show(_ reference: ImageRef, size: Size, at position: Point) throws(PaintingError) {
    guard size.width > 0, size.height > 0 else { return }
    guard reference.format != .svg, isPaper || reference.format != .jpeg else {
      return try showDrawing(reference, size: size, at: position)
    }
    let image: CairoImage
    if let known = images[reference] {
      image = known
    } else {
      image = try CairoImage(reference)
      images[reference] = image
    }
    try show(image, size: size, at: position)
  }

  /// Draws the bitmap in the area.
  func show(_ bitmap: Bitmap, size: Size, at position: Point) throws(PaintingError) {
    guard size.width > 0, size.height > 0 else { return }
    try show(CairoImage(bitmap), size: size, at: position)
  }

  private func show(_ image: CairoImage, size: Size, at position: Point) throws(PaintingError) {
    let scale = Transform(
      a: size.width / Double(image.width), b: 0, c: 0, d: size.height / Double(image.height), tx: 0, ty: 0)
    try within(position, scale) { () throws(PaintingError) in
      cairo_set_source_surface(context, image.surface, 0, 0)
      // Without this the edge of pixels that Cairo scales itself fades into the surroundings. In a PDF it would have
      // Cairo decode the picture and pad it.
      if !isPaper { cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD) }
      cairo_rectangle(context, 0, 0, Double(image.width), Double(image.height))
      cairo_fill(context)
    }
  }

  /// Draws the picture through librsvg, as shapes and text where it has them.
  private func showDrawing(_ reference: ImageRef, size: Size, at position: Point) throws(PaintingError) {
    let drawing: Drawing
    if let known = drawings[reference] {
      drawing = known
    } else {
      drawing = try Drawing(reference, fonts: faces.folder)
      drawings[reference] = drawing
    }
    try within(position) { () throws(PaintingError) in try drawing.draw(on: context, size: size) }
  }
}
