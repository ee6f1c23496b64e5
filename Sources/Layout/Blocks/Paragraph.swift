import Frames
import ReportKit
import Themes

extension Paragraph: Composing {
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    let text = composition.theme.text
    return try composition.lines(self.text, style.map { text[$0] } ?? text.body, tag: composition.tag(.paragraph))
  }
}
