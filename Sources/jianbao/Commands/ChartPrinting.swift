import ArgumentParser
import Charts
import Frames
import Painting
import Typesetting

/// What a chart is written as.
enum ChartFormat: String, ExpressibleByArgument, CaseIterable { case svg, pdf, png }

/// What the charts of one thread share: the typesetter, the labels that are set already, the fonts that are open.
final class ChartDesk {
  let typesetter: Typesetter
  let labels = LabelShelf()
  let fonts: SVGFonts

  init(_ library: FontLibrary) {
    typesetter = Typesetter(fonts: library)
    fonts = SVGFonts(folder: library.folder)
  }
}

/// Turns a drawn chart into a file of its own.
struct ChartPrinting {
  let fonts: String
  let text: SVGPainter.TextMode
  /// Pixels to the inch of PNG.
  let resolution: Double
  let standard: PDFStandard

  /// What the charts of one thread share.
  let desk: ChartDesk

  /// White space around a chart that stands alone, in points.
  static let margin = 10.0

  func bytes(_ drawing: ChartDrawing, title: String, _ format: ChartFormat) throws(Fault) -> [UInt8] {
    let frame = framed(drawing)
    do {
      switch format {
      case .svg:
        let painter = SVGPainter(fonts: fonts, text: text)
        return Array(
          try painter.paint(
            frame, title: title, description: drawing.sentence, language: "zh-Hans", role: "graphics-document", fonts: desk.fonts
          ).utf8)
      case .png: return try PNGPainter(fonts: fonts, resolution: resolution).paint(frame)
      case .pdf:
        let information = DocumentInformation(title: title, language: "zh-Hans", created: 0)
        let figure = frame.tagged(Tag(.figure, alternative: drawing.sentence))
        return try PDFPainter(fonts: fonts, standard: standard).paint(
          Document(information: information, pages: [Page(frame: figure, label: "1")]))
      }
    } catch {
      throw Fault(.failed, code: "painting", "\(error)")
    }
  }

  /// The drawing with white space around it.
  private func framed(_ drawing: ChartDrawing) -> Frame {
    let (frame, margin) = (drawing.frame, Self.margin)
    var whole = Frame(size: Size(width: frame.size.width + 2 * margin, height: frame.size.height + 2 * margin))
    if let ground = drawing.background, ground != .white {
      whole.place(.fill(.rectangle(Rect(whole.size)), ground), at: .zero)
    }
    whole.items += frame.items(at: Point(x: margin, y: margin))
    return whole
  }
}
