import Frames
import ReportKit
import Themes
import Typesetting

/// How charts look and in which manner they speak: the defaults of all parts, and what a house style does beyond them.
struct Look: Sendable {
  let config: Config
  /// The house style, or nil for the manner of Vega.
  let style: ChartStyle?
  let isHouse: Bool
  var fonts: [String]
  let calendar: CalendarNames

  private init(config: Config, style: ChartStyle?, fonts: [String], calendar: CalendarNames) {
    (self.config, self.style, self.fonts, self.calendar) = (config, style, fonts, calendar)
    isHouse = style != nil
  }

  /// The manner of Vega: its defaults and nothing else.
  static func vega(fonts: [String]) -> Look {
    Look(config: Config(VegaDefaults.config), style: nil, fonts: fonts, calendar: .english)
  }

  /// The house style of a report's theme.
  static func house(_ style: ChartStyle) -> Look {
    Look(
      config: Config(VegaDefaults.config).overlaid(with: HouseDefaults.config(style)), style: style,
      fonts: style.label.families, calendar: .chinese)
  }
}
