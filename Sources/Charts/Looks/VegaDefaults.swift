import ReportKit

/// Vega-Lite's defaults, as a config: sizes in points, colours as CSS.
enum VegaDefaults {
  static let blue: DataValue = "#4c78a8"

  static let config: Properties = [
    "background": "white",
    "padding": 5,
    "view": [
      "continuousWidth": 300, "continuousHeight": 300, "step": 20, "stroke": "#ddd",
    ],
    "mark": ["color": blue, "invalid": "break-paths-show-path-domains", "timeUnitBandSize": 1],
    "arc": ["padAngle": 0],
    "area": ["interpolate": "linear"],
    "bar": ["binSpacing": 1, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5],
    "circle": ["filled": true, "size": 30, "strokeWidth": 2],
    "errorband": ["band": ["opacity": 0.3], "borders": false],
    "errorbar": ["center": "mean", "rule": true, "ticks": false],
    "boxplot": [
      "size": 14, "extent": 1.5, "box": [:], "median": ["color": "white"], "outliers": [:], "rule": [:], "ticks": .null,
    ],
    "geoshape": [:],
    "image": [:],
    "line": ["strokeWidth": 2, "interpolate": "linear"],
    "point": ["filled": false, "size": 30, "strokeWidth": 2],
    "rect": ["binSpacing": 0, "continuousBandSize": 5, "minBandSize": 0.25, "timeUnitBandPosition": 0.5],
    "rule": ["color": "black", "strokeWidth": 1],
    "square": ["filled": true, "size": 30, "strokeWidth": 2],
    "text": ["color": "black", "fontSize": 11, "align": "center", "baseline": "middle"],
    "tick": ["thickness": 1, "timeUnitBandPosition": 0.5],
    "trail": ["size": 2],
    "scale": [
      "barBandPaddingInner": 0.1, "rectBandPaddingInner": 0, "tickBandPaddingInner": 0.25,
      "bandWithNestedOffsetPaddingInner": 0.2, "bandWithNestedOffsetPaddingOuter": 0.2, "offsetBandPaddingInner": 0,
      "offsetBandPaddingOuter": 0, "pointPadding": 0.5, "clamp": false, "round": false,
      "minBandSize": 2, "minFontSize": 8, "maxFontSize": 40, "minOpacity": 0.3, "maxOpacity": 0.8, "minSize": 4,
      "minStrokeWidth": 1, "maxStrokeWidth": 4, "quantileCount": 4, "quantizeCount": 4, "zero": true,
    ],
    "range": [
      "category": ["scheme": "tableau10"], "ordinal": ["scheme": "blues"], "ramp": ["scheme": "blues"],
      "heatmap": ["scheme": "yellowgreenblue"], "diverging": ["scheme": "blueorange", "extent": [1, 0]],
      "symbol": ["circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left"],
    ],
    "axis": [
      "bandPosition": 0.5, "domain": true, "domainColor": "#888", "domainWidth": 1, "gridColor": "#ddd",
      "gridWidth": 1, "labels": true, "labelColor": "#000", "labelFontSize": 10, "labelLimit": 180, "labelPadding": 2,
      "ticks": true, "tickColor": "#888", "tickSize": 5, "tickWidth": 1, "tickRound": true, "titleColor": "#000",
      "titleFontSize": 11, "titleFontWeight": "bold", "titlePadding": 4, "translate": 0.5, "minExtent": 0,
      "maxExtent": 200,
    ],
    "axisBand": ["tickOffset": -0.5],
    "legend": [
      "orient": "right", "offset": 18, "padding": 0, "columnPadding": 10, "rowPadding": 2,
      "gradientHorizontalMaxLength": 200, "gradientHorizontalMinLength": 100, "gradientVerticalMaxLength": 200,
      "gradientVerticalMinLength": 64, "gradientThickness": 16, "labelColor": "#000", "labelFontSize": 10,
      "labelLimit": 160, "labelOffset": 4, "symbolSize": 100, "symbolStrokeWidth": 1.5,
      "symbolFillColor": "transparent", "symbolBaseStrokeColor": "#888", "titleColor": "#000", "titleFontSize": 11,
      "titleFontWeight": "bold", "titlePadding": 5, "unselectedOpacity": 0.35, "gradientLabelOffset": 2,
    ],
    "header": ["titlePadding": 10, "labelPadding": 10, "labelFontSize": 10, "titleFontSize": 11, "titleFontWeight": "bold"],
    "title": [
      "anchor": "middle", "fontSize": 13, "fontWeight": "bold", "offset": 4, "subtitlePadding": 3, "color": "#000",
      "subtitleFontSize": 12,
    ],
    "facet": ["spacing": 20],
    "concat": ["spacing": 20],
    "style": [
      "cell": [:], "guide-label": [:], "guide-title": [:], "group-title": [:],
    ],
  ]
}
