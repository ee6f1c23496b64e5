import Charts
import Frames
import ReportKit
import Themes
import Typesetting

/// What all compositions of a report share.
struct CompositionTerms: Sendable {
  let theme: Theme
  let words: FrameWords
  let directory: Directory
  var pictures: ChartPictures?

  func composition(by typesetter: Typesetter) -> Composition {
    Composition(theme, words, directory, typesetter, pictures: pictures)
  }
}

/// What a block needs to know to become slices: the look, the words, the space, and where it stands in the structure.
struct Composition {
  let theme: Theme
  let words: FrameWords
  let typesetter: Typesetter
  let directory: Directory
  /// Where the pictures of charts' image marks come from; nil for none.
  let pictures: ChartPictures?
  /// The width of the galley, in points.
  var column: Double
  /// Where the block's content begins in the galley and how wide it may be, in points.
  var left: Double
  var measure: Double
  /// The structure elements around the block.
  var path: [Tag] = []
  /// The box around the block.
  var ground: Ground?
  /// What stands above the block on its page and may not leave it, such as its heading, in points.
  var headroom = 0.0
  /// The block's own name in the structure: section and number, such as `medical.4`.
  var element: String

  /// Of a galley as wide as the type area.
  init(
    _ theme: Theme, _ words: FrameWords, _ directory: Directory, _ typesetter: Typesetter, pictures: ChartPictures? = nil
  ) {
    self.theme = theme
    self.words = words
    self.directory = directory
    self.pictures = pictures
    self.typesetter = typesetter
    column = theme.page.measure
    left = 0
    measure = theme.page.measure
    element = ""
  }

  /// The same with less space: inside a box or beside a label.
  func inset(left start: Double, right end: Double = 0) -> Composition {
    let (left, right) = theme.rightToLeft ? (end, start) : (start, end)
    var copy = self
    copy.left += left
    copy.measure -= left + right
    return copy
  }

  /// A galley of its own of that width, with a structure that begins anew.
  func alone(measure: Double) -> Composition {
    var copy = self
    copy.headroom = 0
    copy.column = measure
    copy.left = 0
    copy.measure = measure
    copy.path = []
    copy.ground = nil
    return copy
  }

  func within(_ tag: Tag) -> Composition {
    var copy = self
    copy.path.append(tag)
    return copy
  }

  func part(_ number: Int) -> Composition {
    var copy = self
    copy.element += ".\(number)"
    return copy
  }

  /// A tag whose parts, on whatever pages, are one element of this block.
  func tag(_ role: Tag.Role, _ suffix: String = "", anchor: String? = nil) -> Tag {
    Tag(role, element: suffix.isEmpty ? element : "\(element).\(suffix)", anchor: anchor)
  }

  /// Where something stands that begins so far from the measure's start, in points from its left edge: the start is
  /// at the right where the report runs from the right.
  func start(_ offset: Double, width: Double, of measure: Double? = nil) -> Double {
    theme.rightToLeft ? (measure ?? self.measure) - offset - width : offset
  }

  /// A hairline as wide as the measure between two blocks.
  func rule() -> Slice {
    let height = theme.page.grid
    var drawing = Frame(size: Size(width: measure, height: height))
    let line = Path.line(from: Point(x: measure * 0.3, y: height / 2), to: Point(x: measure * 0.7, y: height / 2))
    drawing.place(.stroke(line, Stroke(theme.colors.rule, width: 0.75)), at: .zero)
    var frame = Frame(size: drawing.size)
    frame.place(.tag(.artifact, drawing), at: .zero)
    var slice = slice(frame)
    slice.onGrid = true
    return slice
  }

  /// A frame of the galley's width with the content at this composition's left edge.
  func strip(_ content: Frame) -> Frame {
    if left == 0, content.size.width == column { return content }
    var strip = Frame(
      size: Size(width: column, height: content.size.height), baseline: content.baseline)
    strip.place(content, at: Point(x: left, y: 0))
    return strip
  }

  /// A slice of this composition's place in the structure.
  func slice(_ content: Frame, spaceBefore: Double = 0, spaceAfter: Double = 0) -> Slice {
    Slice(strip(content), spaceBefore: spaceBefore, spaceAfter: spaceAfter, path: path, ground: ground)
  }
}
