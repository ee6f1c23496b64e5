import Frames
import ReportKit

/// The numbers of a slice that decide where it may stand: all that the search for pages looks at.
struct SliceMetrics {
  let height: Double
  let spaceBefore: Double
  let spaceAfter: Double
  /// The height of what is shown again above the slice at the head of a page.
  let headHeight: Double
  /// The box that the slice lies in, by its number in the galley; −1 for none.
  let ground: Int
  let insetTop: Double
  let insetBottom: Double
  let breakBefore: Slice.Break
  let onGrid: Bool
  let floats: Bool
  let placement: Placement?
  let sinks: Bool
  let hasNotes: Bool
  let pours: Bool
  let numbers: Numbers

  init(_ slice: Slice, ground: Int) {
    height = slice.height
    spaceBefore = slice.spaceBefore
    spaceAfter = slice.spaceAfter
    headHeight = slice.repeated?.size.height ?? 0
    self.ground = ground
    insetTop = slice.ground?.insets.top ?? 0
    insetBottom = slice.ground?.insets.bottom ?? 0
    breakBefore = slice.breakBefore
    onGrid = slice.onGrid
    floats = slice.floats
    placement = slice.placement
    sinks = slice.sinks
    hasNotes = !slice.notes.isEmpty
    pours = slice.pour != nil
    numbers = slice.numbers
  }
}

extension SliceMetrics {
  /// Whether the slice is a line of text that takes one baseline and has nothing about it.
  func isPlainLine(grid: Double) -> Bool {
    height == grid && onGrid && ground < 0 && spaceBefore == 0 && spaceAfter == 0 && headHeight == 0
      && breakBefore != .forced && !floats && !sinks && !hasNotes && !pours && numbers.isEmpty
  }
}

extension [Slice] {
  var metrics: [SliceMetrics] {
    var grounds: [String: Int] = [:]
    return map { slice in
      guard let ground = slice.ground else { return SliceMetrics(slice, ground: -1) }
      let number = grounds[ground.id] ?? grounds.count
      grounds[ground.id] = number
      return SliceMetrics(slice, ground: number)
    }
  }
}

extension SliceMetrics {
  /// Of a block that is known by its height alone.
  init(height: Double, spaceBefore: Double, spaceAfter: Double, onGrid: Bool, breakBefore: Slice.Break) {
    self.height = height
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.onGrid = onGrid
    self.breakBefore = breakBefore
    headHeight = 0
    ground = -1
    insetTop = 0
    insetBottom = 0
    floats = false
    placement = nil
    sinks = false
    hasNotes = false
    pours = false
    numbers = []
  }
}
