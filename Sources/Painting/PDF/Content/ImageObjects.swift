import CCairo
import Frames

/// Pictures as objects of the file (ISO 32000-1, 8.9.5).
struct ImageObjects {
  /// - Throws: `PaintingError.image` for a picture that can't be read or is too large.
  static func add(_ image: ImageRef, fonts folder: String, to objects: inout PDFObjects) throws(PaintingError) -> Reference {
    switch image.format {
    case .jpeg: try addJPEG(image, to: &objects)
    case .png: try addPNG(image, to: &objects)
    case .svg: try addDrawing(image, fonts: folder, to: &objects)
    }
  }

  /// The JPEG as it is.
  private static func addJPEG(_ image: ImageRef, to objects: inout PDFObjects) throws(PaintingError) -> Reference {
    let header = try ImageHeader(.jpeg, image.data)
    let space = header.components == 1 ? "/DeviceGray" : "/DeviceRGB"
    return objects.addStream(
      "/Type /XObject /Subtype /Image /Width \(header.width) /Height \(header.height) /ColorSpace \(space)"
        + " /BitsPerComponent 8 /Filter /DCTDecode", image.data)
  }

  /// The PNG's pixels, their opacity beside them where there is any.
  private static func addPNG(_ image: ImageRef, to objects: inout PDFObjects) throws(PaintingError) -> Reference {
    let pixels = try Pixels(image)
    var mask = ""
    if let opacities = pixels.opacities {
      mask = " /SMask \(addRows(opacities, width: pixels.width, height: pixels.height, colors: 1, "", to: &objects))"
    }
    return addRows(
      pixels.colors, width: pixels.width, height: pixels.height, colors: pixels.isGray ? 1 : 3, mask, to: &objects)
  }

  private static func addRows(
    _ bytes: [UInt8], width: Int, height: Int, colors: Int, _ mask: String, to objects: inout PDFObjects
  ) -> Reference {
    let space = colors == 1 ? "/DeviceGray" : "/DeviceRGB"
    return objects.addCompressed(
      "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace \(space) /BitsPerComponent 8"
        + " /DecodeParms << /Predictor 15 /Colors \(colors) /Columns \(width) >>\(mask)",
      predicted(bytes, row: width * colors, step: colors))
  }

  /// The rows as differences to the pixel at left or above, whichever is smaller (ISO/IEC 15948, 9.2).
  private static func predicted(_ bytes: [UInt8], row length: Int, step: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / max(length, 1) + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: max(length, 1)) {
        let end = min(start + length, bytes.count)
        func left(_ index: Int) -> UInt8 { index - step >= start ? bytes[index - step] : 0 }
        func above(_ index: Int) -> UInt8 { index >= length ? bytes[index - length] : 0 }
        func weight(_ byte: UInt8) -> Int { Int(min(byte, 0 &- byte)) }
        var besides = 0, below = 0
        for index in start..<end {
          besides += weight(bytes[index] &- left(index))
          below += weight(bytes[index] &- above(index))
        }
        let fromLeft = besides <= below
        result.append(fromLeft ? 1 : 2)
        for index in start..<end { result.append(bytes[index] &- (fromLeft ? left(index) : above(index))) }
      }
    }
    return result
  }

  /// A drawing as a form: what Cairo writes of it on a page of its own.
  private static func addDrawing(
    _ image: ImageRef, fonts folder: String, to objects: inout PDFObjects
  ) throws(PaintingError) -> Reference {
    let size = Size(width: Double(max(image.pixelWidth, 1)) * 0.75, height: Double(max(image.pixelHeight, 1)) * 0.75)
    let surface = try PDFSurface()
    cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
    guard let context = cairo_create(surface.pointer) else { throw .cairo("no context") }
    do throws(PaintingError) {
      try Drawing(image, fonts: folder).draw(on: context, size: size)
    } catch {
      cairo_destroy(context)
      throw error
    }
    cairo_destroy(context)
    let source = try QPDFFile(try surface.finish(created: 0))
    let page = source.page(0)
    guard let painted = source.value("/Contents", of: page) else { throw .pdf("a drawing has no content") }
    let content = try source.streamData(painted, decoded: true)
    var transplant = Transplant(from: source)
    func entry(_ key: String) -> String {
      source.value(key, of: page).map { " \(key) " + transplant.words(source.words($0), in: &objects) } ?? ""
    }
    let entries = entry("/Resources") + entry("/Group")
    try transplant.finish(into: &objects)
    return objects.addCompressed(
      "/Type /XObject /Subtype /Form /BBox [0 0 \(Decimal(size.width)) \(Decimal(size.height))]"
        + " /Matrix [\(Decimal(1 / size.width, digits: 9)) 0 0 \(Decimal(1 / size.height, digits: 9)) 0 0]\(entries)",
      content)
  }
}

/// A decoded picture's colours and opacities.
private struct Pixels {
  let width: Int
  let height: Int
  /// One byte a pixel where `isGray`, else three.
  let colors: [UInt8]
  let isGray: Bool
  /// Nil where every pixel is opaque.
  let opacities: [UInt8]?

  init(_ reference: ImageRef) throws(PaintingError) {
    let image = try CairoImage(reference)
    cairo_surface_flush(image.surface)
    width = Int(cairo_image_surface_get_width(image.surface))
    height = Int(cairo_image_surface_get_height(image.surface))
    let format = cairo_image_surface_get_format(image.surface)
    let stride = Int(cairo_image_surface_get_stride(image.surface))
    guard let data = cairo_image_surface_get_data(image.surface),
      format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24
    else { throw .image("the PNG has a depth of colour that can't be painted; save it with 8 bits") }
    let hasOpacity = format == CAIRO_FORMAT_ARGB32
    var colors: [UInt8] = []
    var opacities: [UInt8] = []
    colors.reserveCapacity(width * height * 3)
    var isGray = true
    var isOpaque = true
    for row in 0..<height {
      let line = UnsafeRawPointer(data + row * stride)
      for column in 0..<width {
        let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
        let alpha = hasOpacity ? pixel >> 24 : 255
        // Cairo's colours are multiplied by their opacity.
        func plain(_ shift: UInt32) -> UInt8 {
          let value = pixel >> shift & 0xFF
          return alpha == 255 ? UInt8(value) : alpha == 0 ? 0 : UInt8(min((value * 255 + alpha / 2) / alpha, 255))
        }
        let (red, green, blue) = (plain(16), plain(8), plain(0))
        if red != green || green != blue { isGray = false }
        if alpha != 255 { isOpaque = false }
        colors.append(red)
        colors.append(green)
        colors.append(blue)
        if hasOpacity { opacities.append(UInt8(alpha)) }
      }
    }
    self.isGray = isGray
    self.colors = isGray ? Swift.stride(from: 0, to: colors.count, by: 3).map { colors[$0] } : colors
    self.opacities = isOpaque ? nil : opacities
  }
}
