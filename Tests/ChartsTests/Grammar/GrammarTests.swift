import ReportKit
import Testing

@testable import Charts

/// What is not supported is an error that names the property by its JSON path.
@Suite struct GrammarTests {
  private static let data = #""data": {"values": [{"a": "甲", "b": 2, "t": "2024-01-05"}, {"a": "乙", "b": 5, "t": "2024-02-05"}]}"#
  private static let places = #""x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}"#
  private static let bars = #""mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}"#

  private func faults(_ text: String) throws -> [ChartError] {
    let data = text.contains(#""data":"#) && !text.contains(#""lookup""#) ? "" : "\(Self.data), "
    return Grammar.faults(in: try ChartSpec(json: try DataValue(json: Array("{\(data)\(text)}".utf8))))
  }

  /// The text of a chart, the path, and words of what is said.
  static let charts: [(String, String, String)] = [
    // Config.
    (#"\(bars), "config": {"locale": {"number": {"decimal": ","}}}"#, "$.config.locale", "numberFormat"),
    (#"\(bars), "config": {"axis": {"lableColor": "red"}}"#, "$.config.axis.lableColor", "labelColor"),
    (#"\(bars), "config": {"bar": {"cornerRadius": -50}}"#, "$.config.bar.cornerRadius", "from 0"),
    (#"\(bars), "config": {"range": {"category": "tablea10"}}"#, "$.config.range.category", "colour scheme"),
    (#"\(bars), "config": {"style": {"mine": {"colour": "red"}}}"#, "$.config.style.mine.colour", "color"),
    (#"\(bars), "config": {"legend": {"gradientLabelLimit": 20}}"#, "$.config.legend.gradientLabelLimit", "labelLimit"),
    (#"\(bars), "config": {"customFormatTypes": true}"#, "$.config.customFormatTypes", "labelExpr"),
    (#""mark": "bar", "encoding": {"x": {"field": "t", "timeUnit": "monthyear"}}"#, "$.encoding.x.timeUnit", "yearmonth"),
    // Transforms.
    (#"\(bars), "transform": [{"filter": {"field": "b", "lowerThan": 3}}]"#, "$.transform[0].filter", "a comparison is missing"),
    (#"\(bars), "transform": [{"calculate": "datum.b", "az": "c"}]"#, "$.transform[0]", "“as” is missing"),
    (#"\(bars), "transform": [{"calculate": "datum.b", "as": "c", "where": 1}]"#, "$.transform[0].where", "no such property"),
    (#"\(bars), "transform": [{"aggregate": [{"op": "avarage", "field": "b", "as": "c"}]}]"#, "$.transform[0].aggregate[0].op", "average"),
    (#"\(bars), "transform": [{"window": [{"op": "rnk", "as": "c"}]}]"#, "$.transform[0].window[0].op", "rank"),
    (#"\(bars), "transform": [{"bin": {"maxbins": -3}, "field": "b", "as": "c"}]"#, "$.transform[0].bin.maxbins", "from 1 to"),
    (#"\(bars), "transform": [{"density": "b", "steps": 0}]"#, "$.transform[0].steps", "from 1 to"),
    (#"\(bars), "transform": [{"regression": "b", "on": "b", "method": "cubic"}]"#, "$.transform[0].method", "linear"),
    (#"\(bars), "transform": [{"stack": "b", "groupby": ["a"], "sort": [{"field": "a", "ordre": "descending"}]}]"#, "$.transform[0].sort[0].ordre", "order"),
    (#"\(bars), "transform": [{"lookup": "a", "from": {"data": {"url": "x.csv", "formt": {}}, "key": "a"}}]"#, "$.transform[0].from.data.formt", "format"),
    (#"\(bars), "transform": [{"aggregate": [{"op": "mean", "as": "c"}]}]"#, "$.transform[0].aggregate[0]", "“field” is missing"),
    (#"\(bars), "transform": [{"window": [{"op": "lag", "as": "c"}]}]"#, "$.transform[0].window[0]", "“field” is missing"),
    (#"\(bars), "transform": [{"calculate": "random()", "as": "c"}]"#, "$.transform[0].calculate", "the same on every run"),
    (#"\(bars), "transform": [{"density": "b", "steps": 1e9}]"#, "$.transform[0].steps", "10000"),
    (#"\(bars), "transform": [{"quantile": "b", "step": 1e-9}]"#, "$.transform[0].step", "0.0001"),
    (#"\(bars), "transform": [{"regression": "b", "on": "b", "method": "poly", "order": 40}]"#, "$.transform[0].order", "12"),
    (#"\(bars), "transform": [{"impute": "b", "key": "a", "keyvals": {"stop": 1e9}}]"#, "$.transform[0].keyvals", "10,000 keys"),
    (#"\(bars), "transform": [{"pivot": "a", "value": "b", "limit": 1e6}]"#, "$.transform[0].limit", "10000"),
    (#"\(bars), "transform": [{"fold": []}]"#, "$.transform[0].fold", "a list of at least one text"),
    (#"\(bars), "config": {"bar": {"strokeDash": 3}}"#, "$.config.bar.strokeDash", "a list of numbers from 0 to"),
    (#"\(bars), "transform": [{"magic": 1}]"#, "$.transform[0]", "there is no transform"),
    // Data and maps.
    (#"\(bars), "data": {"values": [], "format": {"parse": {"a": "nomber"}}}"#, "$.data.format.parse.a", "number, string"),
    (#""mark": "geoshape", "projection": {"type": "merkator"}"#, "$.projection.type", "mercator"),
    (#""mark": "geoshape", "projection": {"clipAngle": 20}"#, "$.projection.clipAngle", "leave it out"),
    (#""mark": "geoshape", "data": {"graticule": {"step": [0, 0]}}"#, "$.data.graticule.step[0]", "from 0.5 to 360"),
    (#""mark": "geoshape", "data": {"graticule": {"step": [10, 1e-7]}}"#, "$.data.graticule.step[1]", "from 0.5 to 360"),
    (#""mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative", "scale": {"type": "log", "domain": [0, 10]}}}"#, "$.encoding.x.scale.domain", "no place for 0"),
    (#""mark": "point", "encoding": {"href": {"value": "javascript:alert(1)"}}"#, "$.encoding.href.value", "an address"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "band": 0.5}}"#, "$.encoding.x.band", "no such property"),
    (#""mark": "geoshape", "data": {"graticule": {"precision": 0.01}}"#, "$.data.graticule.precision", "from 0.1 to 90"),
    // Channels and scales.
    (#""mark": "bar", "encoding": {\(places), "theta": {"field": "b"}}"#, "$.encoding.theta", "does not show it"),
    (#""mark": "bar", "encoding": {\(places), "row": {"title": "行"}}"#, "$.encoding.row", "“field” is missing"),
    (#""mark": {"type": "point", "shape": "M0,0L1e99,1e99Z"}, "encoding": {\(places)}"#, "$.mark.shape", "an outline such as"),
    (#"\(bars), "config": {"axisBand": {"bandPosition": 1e300}}"#, "$.config.axisBand.bandPosition", "from -10 to 10"),
    (#"\(bars), "config": {"legend": {"layout": {"bottom": {"zz": 1}}}}"#, "$.config.legend.layout.bottom.zz", "no such property"),
    (#""mark": "arc", "encoding": {"radius": {"field": "b", "scale": {"rangeMin": -1e9}}}"#, "$.encoding.radius.scale.rangeMin", "from -14400"),
    (#""mark": "bar", "encoding": {"x": [], "y": {"field": "b"}}"#, "$.encoding.x", "expected an object"),
    (#""mark": "bar", "encoding": {"x": {"field": {}}}"#, "$.encoding.x.field", "“repeat” is missing"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "aggregate": {}}}"#, "$.encoding.x.aggregate", "an empty object says nothing"),
    (#""mark": "bar", "encoding": {"x": {"field": "t", "timeUnit": {"unit": "year", "zz": 3}}}"#, "$.encoding.x.timeUnit.zz", "no such property"),
    (#""mark": "bar", "encoding": {"x": {"field": "t", "timeUnit": {"unit": "year", "step": 0}}}"#, "$.encoding.x.timeUnit.step", "at least 1"),
    (#""mark": "rule", "encoding": {"x": {"datum": {"year": 2024, "monht": 2}}}"#, "$.encoding.x.datum.monht", "month"),
    (#""mark": "bar", "encoding": {"x": {"field": "t", "scale": {"domain": [{"year": 2024, "month": 13}]}}}"#, "$.encoding.x.scale.domain[0].month", "from 1 to 12"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "sort": {"encoding": "zz"}}}"#, "$.encoding.x.sort.encoding", "there is no “zz”"),
    (#""mark": "bar", "encoding": {"y": {"field": "b", "type": "quantitative", "scale": {"domainMax": "zz"}}}"#, "$.encoding.y.scale.domainMax", "expected a number"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal", "scale": {"type": "log"}}}"#, "$.encoding.x.scale.type", "not for nominal fields"),
    (#""mark": "bar", "encoding": {"y": {"field": "b", "type": "quantitative", "scale": {"type": "band"}}}"#, "$.encoding.y.scale.type", "not for quantitative fields"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "axis": {"gridDash": {"condition": {"test": "true", "value": [1]}, "zz": 1}}}}"#, "$.encoding.x.axis.gridDash.zz", "no such property"),
    (#"\(bars), "transform": [{"filter": {"or": [{"field": "b", "gt": 1}], "zz": 1}}]"#, "$.transform[0].filter.zz", "stands beside “or”"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "bin": {"step": 0}}}"#, "$.encoding.x.bin.step", "above 0"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "bin": {"step": -1}}}"#, "$.encoding.x.bin.step", "above 0"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "scale": {"type": "log", "base": 1}}}"#, "$.encoding.x.scale.base", "other than 1"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "scale": {"type": "pow", "exponent": 0}}}"#, "$.encoding.x.scale.exponent", "other than 0"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "sort": {"feild": "b"}}}"#, "$.encoding.x.sort.feild", "field"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "axis": {"orient": "left"}}}"#, "$.encoding.x.axis.orient", "bottom"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "axis": {"offset": -1e9}}}"#, "$.encoding.x.axis.offset", "14400"),
    (#""mark": "bar", "encoding": {"y": {"field": "b", "type": "quantitative", "axis": {"format": "%%zz"}}}"#, "$.encoding.y.axis.format", "format of numbers"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "impute": {"method": "mode"}}}"#, "$.encoding.x.impute.method", "median"),
    (#""mark": "point", "encoding": {\(places), "color": {"condition": {"value": "red"}, "value": "grey"}}"#, "$.encoding.color.condition", "needs a test"),
    (#""mark": "point", "encoding": {\(places), "color": {"value": "rde"}}"#, "$.encoding.color.value", "a colour"),
    (#""mark": "point", "encoding": {\(places), "shape": {"value": "heart"}}"#, "$.encoding.shape.value", "no symbol “heart”"),
    (#""mark": "point", "encoding": {\(places), "color": {"field": "a", "scale": {"range": ["red", "bleu"]}}}"#, "$.encoding.color.scale.range[1]", "a colour"),
    (#""mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"aggregate": "mean"}}"#, "$.encoding.y", "“field” is missing"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "sort": "-size"}, "y": {"field": "b"}}"#, "$.encoding.x.sort", "no channel “size”"),
    (#""mark": "bar", "encoding": {"x": {"field": "a", "sort": {"encoding": "color"}}}"#, "$.encoding.x.sort.encoding", "no channel “color”"),
    (#""repeat": {"row": ["a", "b"]}, "spec": {"mark": "bar", "encoding": {"y": {"field": {"repeat": "column"}}}}"#, "$.spec.encoding.y.field.repeat", "there is “row”"),
    (#""mark": "bar", "encoding": {"y": {"field": {"repeat": "repeat"}}}"#, "$.encoding.y.field.repeat", "no repeat around it"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "bin": {"maxbins": 1e6}}}"#, "$.encoding.x.bin.maxbins", "10000"),
    (#""mark": "bar", "encoding": {"x": {"field": "b", "axis": {"tickCount": 1e6}}}"#, "$.encoding.x.axis.tickCount", "2500"),
    // Marks.
    (#""mark": {"type": "bar", "x": {"expr": "unknown_signal * 2"}}, "encoding": {\(places)}"#, "$.mark.x.expr", "nothing is called"),
    (#""mark": {"type": "bar", "width": {"expr": "sine(2)"}}, "encoding": {\(places)}"#, "$.mark.width.expr", "no function"),
    (#""mark": {"type": "bar", "blend": "multiply"}, "encoding": {\(places)}"#, "$.mark.blend", "opacity"),
    (#""mark": {"type": "point", "shape": "heart"}, "encoding": {\(places)}"#, "$.mark.shape", "no symbol"),
    (#""mark": {"type": "point", "shape": "system:heart"}, "encoding": {\(places)}"#, "$.mark.shape", "Apple's symbol “heart”"),
    (#""mark": {"type": "text", "fontSize": -3}, "encoding": {\(places)}"#, "$.mark.fontSize", "from 0"),
    (#""mark": {"type": "bar", "color": {"gradient": "linear", "stops": [{"offset": 2, "color": "red"}]}}, "encoding": {\(places)}"#, "$.mark.color.stops[0].offset", "from 0 to 1"),
    // Views and parameters.
    (#""hconcat": []"#, "$.hconcat", "empty list"),
    (#"\(bars), "autosize": "none""#, "$.autosize", "always have their room"),
    (#"\(bars), "autosize": {"type": "none"}"#, "$.autosize.type", "always have their room"),
    (#"\(bars), "padding": -5"#, "$.padding", "from 0"),
    (#"\(bars), "spacing": -1e6"#, "$.spacing", "from -14400"),
    (#""facet": {"field": "a", "columns": -2}, "spec": {\(bars)}"#, "$.facet.columns", "at least 1"),
    (#""facet": {"row": {"field": "a", "header": {"lableColor": "red"}}}, "spec": {\(bars)}"#, "$.facet.row.header.lableColor", "labelColor"),
    (#"\(bars), "bounds": "flushed""#, "$.bounds", "did you mean “flush”"),
    (#"\(bars), "params": [{"name": "p", "value": 1}, {"name": "p", "value": 2}]"#, "$.params[1].name", "two parameters"),
    (#"\(bars), "params": [{"name": "p", "select": "interval", "value": {"y": 5}}]"#, "$.params[0].value.y", "two ends"),
    (#"\(bars), "params": [{"name": "p", "select": "interval", "value": {"y": [1, 2, 3]}}]"#, "$.params[0].value.y", "two ends"),
    (#"\(bars), "params": [{"name": "p", "select": "interval", "value": {"z": [1, 5]}}]"#, "$.params[0].value.z", "does not choose by “z”"),
    (#"\(bars), "params": [{"name": "p", "select": "interval", "value": 5}]"#, "$.params[0].value", "expected"),
    (#"\(bars), "params": [{"name": "p", "select": {"type": "point", "fields": ["a"]}, "value": [{"aa": "甲"}]}]"#, "$.params[0].value[0].aa", "did you mean “a”"),
    (#"\(bars), "params": [{"name": "p", "select": {"type": "point", "fields": ["a"]}, "value": {"a": ["甲"]}}]"#, "$.params[0].value.a", "expected"),
    (#"\(bars), "params": [{"name": "p", "select": {"type": "point", "fields": ["a", "b"]}, "value": 5}]"#, "$.params[0].value", "a and b"),
    (#"\(bars), "params": [{"name": "p", "select": {"type": "intervall"}}]"#, "$.params[0].select.type", "interval"),
    (#""layer": [{\(bars), "params": [{"name": "p", "value": 1}]}]"#, "$.layer[0].params[0]", "outermost"),
    (#""layer": [{\(bars)}], "resolve": {"legend": {"color": "independent"}}"#, "$.resolve.legend.color", "resolve.scale.color"),
  ]

  @Test(arguments: charts) func whatIsNotSupportedIsNamed(_ text: String, _ path: String, _ words: String) throws {
    let text = text.replacing("\\(bars)", with: Self.bars).replacing("\\(places)", with: Self.places)
    let found = try faults(text)
    #expect(found.contains { $0.path == path && $0.problem.contains(words) }, "\(found)")
  }

  @Test(arguments: [
    #""mark": {"type": "bar", "width": {"band": 0.5}, "cornerRadiusEnd": 3}, "encoding": {\(places)}"#,
    #""mark": {"type": "point", "shape": "M0,-1L1,1L-1,1Z"}, "encoding": {\(places)}"#,
    #"\(bars), "title": null, "autosize": "fit", "config": {"view": {"step": 30}, "axisXBand": {"labelAngle": 0}}"#,
    #""params": [{"name": "p", "expr": "q + 1"}, {"name": "q", "value": 2}], "mark": {"type": "bar", "x": {"expr": "p * width"}}, "encoding": {\(places)}"#,
    #""mark": "point", "encoding": {\(places), "color": {"condition": {"test": {"and": [{"field": "b", "gt": 1}, "datum.a == '甲'"]}, "value": "red"}, "value": "grey"}}"#,
    #""mark": "point", "encoding": {"x": {"field": "t", "type": "temporal", "axis": {"format": "%%zz"}}, "y": {"field": "b", "type": "quantitative", "axis": {"labelColor": {"condition": {"test": "datum.value > 2", "value": "red"}, "value": "grey"}}}}"#,
    #""encoding": {"x": {"field": "a", "sort": "-y"}, "y": {"field": "b"}}, "layer": [{"mark": "bar", "encoding": {"y": {"aggregate": "mean"}}}]"#,
    #""encoding": {"x": {"field": "a", "sort": "-y"}}, "layer": [{"mark": "bar", "encoding": {"y": {"field": "b"}}}]"#,
    #""repeat": ["a", "b"], "spec": {"mark": "bar", "encoding": {"y": {"field": {"repeat": "repeat"}}}}"#,
    #"\(bars), "transform": [{"window": [{"op": "rank", "as": "c"}, {"op": "count", "as": "d"}]}]"#,
    #"\(bars), "params": [{"name": "p", "select": "interval", "value": {"y": [1, 5]}}, {"name": "q", "select": "point", "value": [{"t": "2024-01-05"}]}]"#,
    #"\(bars), "params": [{"name": "p", "select": {"type": "point", "fields": ["a"]}, "value": "甲"}, {"name": "q", "select": {"type": "interval", "encodings": ["y"]}, "value": [1, 5]}]"#,
    #"\(bars), "params": [{"name": "p", "select": {"type": "point", "fields": ["t"]}, "value": {"year": 2024}}, {"name": "q", "select": "interval", "value": null}]"#,
    #"\(bars), "usermeta": {"anything": 1}, "name": "n", "description": "d""#,
  ]) func whatIsSupportedIsNot(_ text: String) throws {
    let text = text.replacing("\\(bars)", with: Self.bars).replacing("\\(places)", with: Self.places)
    #expect(try faults(text).map(\.description) == [])
  }

  @Test func parametersAreReckonedInAnyOrder() throws {
    let spec = try ChartSpec(json: [
      "mark": "bar", "params": [["name": "p", "expr": "q * r"], ["name": "q", "expr": "r + 1"], ["name": "r", "value": 3]],
    ])
    #expect(try Parameters.values(spec)["p"] == 12)
  }
}
