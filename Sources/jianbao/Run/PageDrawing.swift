import Frames
import Layout
import Painting
import ReportKit
import Themes

extension Press {
  /// A page as a drawing that needs no fonts.
  func svg(_ page: Page, of document: Document) throws(PaintingError) -> [UInt8] {
    let painter = SVGPainter(fonts: fonts, text: .outlines)
    return Array(
      try painter.paint(
        page.frame.on(theme.colors.paper), title: "\(document.information.title) \(page.label)",
        description: document.information.title, language: document.information.language
      ).utf8)
  }
}

extension Frame {
  /// The frame on paper, for viewers that show what has no ground as black.
  fileprivate func on(_ paper: Color) -> Frame {
    var sheet = Frame(size: size, baseline: baseline)
    let whole = Path.rectangle(Rect(size))
    sheet.place(.tag(.artifact, Frame(size: size, items: [Placed(.fill(whole, paper), at: .zero)])), at: .zero)
    sheet.place(self, at: .zero)
    return sheet
  }
}
