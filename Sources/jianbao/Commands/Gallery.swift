import ArgumentParser
import Layout
import Painting
import ReportKit
import Themes

/// `jianbao gallery`: every mark and composition on a few pages.
struct Gallery: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Prints a gallery of every kind of chart, with made-up figures that are marked as such.",
    discussion: """
      EXAMPLES
        jianbao gallery -o gallery.pdf
      """)

  @Option(name: .shortAndLong, help: "Where to write the PDF.")
  var output = "gallery.pdf"

  @OptionGroup var places: FontPlace

  func run() async throws {
    try await Console().run {
      let press = Press(fonts: try places.fontFolder(), theme: .annualBrief)
      let laidOut = try press.lay(GalleryReport.report)
      do {
        try Output(path: output).write(try PDFPainter(fonts: press.fonts).paint(laidOut.document))
      } catch let error as PaintingError {
        throw Fault(.failed, code: "painting", "\(error)")
      }
      laidOut.failures.forEach(Console().say)
      return laidOut.failures.isEmpty ? .fine : .incomplete
    }
  }
}
