import CCairo
import Frames

/// Pictures as objects of the file (ISO 32000-1, 8.9.5).
struct ImageObjects {
  /// - Throws: `PaintingError.image` for a picture that can't be read or is too large.
  static func add(_ image: ImageRef, fonts folder: String, to objects: inout PDFObjects) throws(PaintingError) -> Reference {
    switch image.format {
    case .jpeg: try addJPEG(image, to: &objects)
    case .png: add(try CairoImage(image).bitmap(), to: &objects)
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

  /// The pixels, their opacity beside them where there is any.
  static func add(_ bitmap: Bitmap, to objects: inout PDFObjects) -> Reference {
    let channels = Channels(bitmap)
    var mask = ""
    if let opacities = channels.opacities {
      mask = " /SMask \(addRows(opacities, width: bitmap.width, height: bitmap.height, colors: 1, "", to: &objects))"
    }
    return addRows(
      channels.colors, width: bitmap.width, height: bitmap.height, colors: channels.isGray ? 1 : 3, mask, to: &objects)
  }

  private static func addRows(
    _ bytes: [UInt8], width: Int, height: Int, colors: Int, _ mask: String, to objects: inout PDFObjects
  ) -> Reference {
    let space = colors == 1 ? "/DeviceGray" : "/DeviceRGB"
    return objects.addCompressed(
      "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace \(space) /BitsPerComponent 8"
        + " /DecodeParms << /Predictor 15 /Colors \(colors) /Columns \(width) >>\(mask)",
      Scanlines(bytes, row: width * colors, step: colors).bytes)
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

/// A bitmap's colours and opacities.
private struct Channels {
  /// One byte a pixel where `isGray`, else three.
  let colors: [UInt8]
  let isGray: Bool
  /// Nil where every pixel is opaque.
  let opacities: [UInt8]?

  init(_ bitmap: Bitmap) {
    let pixels = stride(from: 0, to: bitmap.data.count, by: 4)
    let data = bitmap.data
    isGray = pixels.allSatisfy { data[$0] == data[$0 + 1] && data[$0] == data[$0 + 2] }
    opacities = pixels.allSatisfy { data[$0 + 3] == 255 } ? nil : pixels.map { data[$0 + 3] }
    if isGray {
      colors = pixels.map { data[$0] }
    } else {
      colors = [UInt8](unsafeUninitializedCapacity: data.count / 4 * 3) { buffer, count in
        for pixel in pixels {
          for channel in 0..<3 { buffer[count + channel] = data[pixel + channel] }
          count += 3
        }
      }
    }
  }
}
