import Frames
import ReportKit
import Themes

extension Columns: Composing {
  func slices(in composition: Composition) throws(LayoutError) -> [Slice] {
    var slices: [Slice] = []
    for (index, block) in blocks.enumerated() { slices += try block.slices(in: composition.part(index)) }
    return slices
  }
}
