import Frames
import Typesetting

/// The whole look of a report as data.
public struct Theme: Hashable, Sendable {
  public var page: PageStyle
  public var fonts: FontFamilies
  public var colors: ColorScheme
  public var text: TextStyles
  public var chart: ChartStyle
  /// Nil: as the language of the report numbers.
  public var numbering: Numbering?
  public var furniture: Furniture
  /// Whether pages begin at their right edge, as those of a Uyghur report do.
  public var rightToLeft = false

  /// The width of notes in the outer margin; nil where they have no room.
  public var marginNoteWidth: Double? { page.marginNoteWidth(rightToLeft: rightToLeft) }

  public init(
    page: PageStyle, fonts: FontFamilies, colors: ColorScheme, text: TextStyles, chart: ChartStyle,
    numbering: Numbering? = nil, furniture: Furniture = Furniture()
  ) {
    self.numbering = numbering
    self.furniture = furniture
    self.page = page
    self.fonts = fonts
    self.colors = colors
    self.text = text
    self.chart = chart
  }
}
