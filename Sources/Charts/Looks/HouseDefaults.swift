import Frames
import ReportKit
import Themes
import Typesetting

/// The house style as a config: hairlines, one accent, white space, bars without frames.
enum HouseDefaults {
  static func config(_ style: ChartStyle) -> Properties {
    func color(_ color: Color) -> DataValue { .string(color.css) }
    func colors(_ colors: [Color]) -> DataValue { .list(colors.map(color)) }
    let label = DataValue.number(style.label.size)
    let labelColor = color(style.label.color)
    return [
      "house": true,
      "background": color(style.background),
      "view": ["stroke": .null, "step": 22, "continuousHeight": 170],
      "mark": ["color": color(style.accent)],
      "line": ["strokeWidth": .number(style.lineWidth), "strokeCap": "round", "strokeJoin": "round"],
      "point": ["filled": true, "size": 24, "opacity": 0.9],
      "circle": ["opacity": 0.9],
      "area": ["opacity": 0.85],
      "rule": ["color": color(style.axis), "strokeWidth": 0.8],
      "text": ["color": color(style.value.color), "fontSize": .number(style.value.size)],
      "scale": ["barBandPaddingInner": 0.38, "bandWithNestedOffsetPaddingInner": 0.3],
      "range": [
        "category": colors(style.palette), "ordinal": colors(style.ramp), "ramp": colors(style.ramp),
        "heatmap": colors(style.ramp),
      ],
      "axis": [
        "domain": false, "domainColor": color(style.axis), "domainWidth": .number(style.axisWidth),
        "gridColor": color(style.grid), "gridWidth": .number(style.gridWidth), "labelColor": labelColor,
        "labelFontSize": label, "labelPadding": 4, "ticks": false, "tickColor": color(style.axis), "tickSize": 3,
        "tickWidth": .number(style.axisWidth), "titleColor": labelColor, "titleFontSize": label,
        "titleFontWeight": "normal", "translate": 0, "tickRound": false,
      ],
      "axisBand": ["tickOffset": 0],
      "legend": [
        "orient": "top", "offset": 8, "labelColor": labelColor, "labelFontSize": label, "titleColor": labelColor,
        "titleFontSize": label, "titleFontWeight": "normal", "symbolSize": 64,
        "columnPadding": 14, "gradientThickness": 7, "gradientHorizontalMaxLength": 120, "gradientHorizontalMinLength": 40,
      ],
      "header": [
        "labelFontSize": label, "titleFontSize": label, "labelColor": labelColor, "titleColor": labelColor, "titleFontWeight": "normal",
      ],
      // Of several charts below one claim: at the left as it is, and smaller.
      "title": [
        "anchor": "start", "frame": "bounds", "color": color(style.title.color), "fontSize": .number(style.subtitle.size), "offset": 6,
        "subtitleColor": color(style.subtitle.color), "subtitleFontSize": .number(style.subtitle.size),
      ],
    ]
  }
}
