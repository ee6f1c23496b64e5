import Frames
import Typesetting

/// The whole look of a report as data.
public struct Theme: Hashable, Sendable {
  public var page: PageStyle
  public var fonts: FontFamilies
  public var colors: ColorScheme
  public var text: TextStyles
  public var chart: ChartStyle

  public init(page: PageStyle, fonts: FontFamilies, colors: ColorScheme, text: TextStyles, chart: ChartStyle) {
    self.page = page
    self.fonts = fonts
    self.colors = colors
    self.text = text
    self.chart = chart
  }
}
