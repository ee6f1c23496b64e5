/// Charts that together use every mark and every manner of text.
enum PictureSpecs {
  private static let cities = ["东港", "南坪", "西岭"]

  private static func rows(_ names: [String], _ series: [String] = [""]) -> String {
    var rows: [String] = []
    for (i, name) in names.enumerated() {
      for (j, one) in series.enumerated() {
        rows.append("{\"n\": \"\(name)\", \"s\": \"\(one)\", \"v\": \((i * 37 + j * 23) % 60 + 12), \"t\": \(2016 + i)}")
      }
    }
    return "{\"values\": [\(rows.joined(separator: ", "))]}"
  }

  private static func spec(_ data: String, _ mark: String, _ encoding: String, _ others: String = "") -> String {
    "{\"data\": \(data), \"mark\": \(mark), \"encoding\": {\(encoding)}\(others)}"
  }

  private static let n = #""field": "n", "type": "nominal", "sort": null"#
  private static let v = #""field": "v", "type": "quantitative""#
  private static let color = #""color": {"field": "s", "type": "nominal"}"#

  static let all: [(name: String, spec: String)] = [
    (
      "grouped",
      spec(rows(cities, ["甲", "乙", "丙"]), "\"bar\"", "\"x\": {\(n)}, \"y\": {\(v)}, \"xOffset\": {\"field\": \"s\"}, \(color)",
        #", "title": {"text": "东港最多，西岭其次", "subtitle": "单位：万人次", "source": "模拟数据"}"#)
    ),
    ("lines", spec(rows(["一", "二", "三", "四", "五", "六"], cities), "\"line\"", "\"x\": {\"field\": \"t\", \"type\": \"ordinal\"}, \"y\": {\(v)}, \(color)")),
    ("areas", spec(rows(["一", "二", "三", "四", "五"], cities), #"{"type": "area", "interpolate": "monotone", "opacity": 0.6}"#, "\"x\": {\"field\": \"t\", \"type\": \"quantitative\", \"axis\": {\"format\": \"d\"}}, \"y\": {\(v)}, \(color)")),
    ("pie", spec(rows(["教育", "医疗", "文化", "产业"]), "\"arc\"", "\"theta\": {\(v)}, \"color\": {\(n)}, \"text\": {\(v)}")),
    ("donut", spec(rows(["教育", "医疗", "文化"]), #"{"type": "arc", "innerRadius": 40, "angularInset": 2, "cornerRadius": 4}"#, "\"theta\": {\(v)}, \"color\": {\(n)}")),
    ("heat", spec(rows(["一月", "二月", "三月", "四月"], cities), "\"rect\"", "\"x\": {\(n)}, \"y\": {\"field\": \"s\", \"type\": \"nominal\"}, \"color\": {\(v)}")),
    (
      "map",
      """
      {"data": {"values": {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"v": 3}, "geometry": {"type": "Polygon", "coordinates": [[[80, 40], [84, 41], [85, 44], [81, 45], [80, 40]]]}},
      {"type": "Feature", "properties": {"v": 9}, "geometry": {"type": "Polygon", "coordinates": [[[84, 41], [90, 40], [91, 44], [85, 44], [84, 41]]]}}]},
      "format": {"property": "features"}}, "mark": {"type": "geoshape", "stroke": "white"}, "projection": {"type": "mercator"},
      "encoding": {"color": {"field": "properties.v", "type": "quantitative"}}}
      """
    ),
    ("wrapped", spec(rows(["柔性援疆选派医生和教师的总人数", "组团式教育支援的学校和班级", "产业园区新增的就业岗位", "义诊服务群众"]), "\"bar\"", "\"x\": {\(n)}, \"y\": {\(v)}")),
    ("upright", spec(rows((1...26).map { ["东港县医院", "南坪县医院", "西岭县"][$0 % 3] + String(repeating: "甲", count: $0 / 9) + ["东", "西", "南", "北", "中", "上", "下", "前", "后"][$0 % 9] }), "\"bar\"", "\"x\": {\(n)}, \"y\": {\(v)}")),
    ("turned", spec(rows((1...30).map { "Region number \($0)" }), "\"bar\"", "\"x\": {\(n)}, \"y\": {\(v)}")),
    (
      "facets",
      spec(rows(["一", "二", "三"], cities), "\"bar\"", "\"x\": {\(n)}, \"y\": {\(v)}, \"facet\": {\"field\": \"s\", \"type\": \"nominal\", \"columns\": 2}", #", "width": 120, "height": 60"#)
    ),
    (
      "bounds",
      """
      {"data": {"values": [{"n": "选派", "v": 200, "t": "200多名", "b": "over"}, {"n": "义诊", "v": 225, "t": "225场", "b": "exactly"},
      {"n": "培训", "v": 90, "t": "近90期", "b": "nearly"}]}, "mark": "bar",
      "encoding": {"y": {\(n)}, "x": {\(v)}, "text": {"field": "t"}, "bound": {"field": "b"}}}
      """
    ),
    ("points", spec(rows(["一", "二", "三", "四", "五", "六", "七"], cities), #"{"type": "point", "size": 90, "opacity": 0.7}"#, "\"x\": {\"field\": \"t\", \"type\": \"quantitative\", \"scale\": {\"zero\": false}}, \"y\": {\(v)}, \(color), \"shape\": {\"field\": \"s\"}")),
    ("raster", spec(#"{"sequence": {"start": 0, "stop": 900, "as": "i"}}"#, #"{"type": "circle", "rasterize": "always"}"#, #""x": {"field": "i", "type": "quantitative"}, "y": {"field": "w", "type": "quantitative"}"#, #", "transform": [{"calculate": "100 * sin(datum.i / 90)", "as": "w"}]"#)),
    ("rotated", spec(rows(["东港市", "南坪县", "West"]), #"{"type": "text", "angle": 330, "fontSize": 16, "fontWeight": "bold", "color": "steelblue"}"#, "\"x\": {\(n)}, \"y\": {\(v)}, \"text\": {\"field\": \"n\"}")),
    ("rightToLeft", spec(rows(["ئۈرۈمچى", "قەشقەر", "خوتەن"]), "\"bar\"", "\"y\": {\(n)}, \"x\": {\(v)}", #", "title": "شىنجاڭ""#)),
    ("blanks", spec(rows(["GDP ئۇيغۇر", "A  B ", "  两  空格"]), "\"bar\"", "\"y\": {\(n)}, \"x\": {\(v)}", #", "title": "GDP ئۇيغۇر""#)),
    ("boxes", spec(rows((0..<24).map { "\($0)" }, cities), "\"boxplot\"", "\"x\": {\"field\": \"s\", \"type\": \"nominal\"}, \"y\": {\(v)}")),
    ("errors", spec(rows((0..<12).map { "\($0)" }, cities), #"{"type": "errorbar", "extent": "stdev", "ticks": true}"#, "\"y\": {\"field\": \"s\", \"type\": \"nominal\"}, \"x\": {\(v)}")),
    ("ticks", spec(rows((0..<20).map { "\($0)" }, cities), "\"tick\"", "\"y\": {\"field\": \"s\", \"type\": \"nominal\"}, \"x\": {\(v)}")),
    ("trail", spec(rows(["一", "二", "三", "四", "五"]), "\"trail\"", "\"x\": {\"field\": \"t\", \"type\": \"ordinal\"}, \"y\": {\(v)}, \"size\": {\(v)}")),
    ("rules", spec(rows(["一", "二", "三"]), #"{"type": "rule", "strokeWidth": 3, "strokeDash": [6, 3], "strokeCap": "round"}"#, "\"y\": {\(v)}, \"color\": {\(n)}")),
    (
      "gradients",
      spec(rows(["一", "二", "三", "四"]), #"{"type": "bar", "cornerRadius": 5, "color": {"gradient": "linear", "x1": 0, "y1": 1, "x2": 0, "y2": 0, "stops": [{"offset": 0, "color": "wheat"}, {"offset": 1, "color": "firebrick"}]}}"#, "\"x\": {\(n)}, \"y\": {\(v)}")
    ),
    (
      "hatched",
      spec(rows(cities, ["甲", "乙", "丙"]), "\"bar\"", "\"y\": {\(n)}, \"x\": {\(v)}, \(color)", #", "config": {"print": "greyscale"}"#)
    ),
    (
      "images",
      spec(#"{"values": [{"x": 1, "v": 20}, {"x": 2, "v": 50}]}"#, #"{"type": "image", "width": 40, "height": 40, "url": "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Ccircle cx='20' cy='20' r='18' fill='%239e2a2b'/%3E%3C/svg%3E"}"#, "\"x\": {\"field\": \"x\", \"type\": \"quantitative\"}, \"y\": {\(v)}")
    ),
  ]
}
