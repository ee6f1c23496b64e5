import Frames
import ReportKit

/// The words that properties may have as values: of a misspelt one nobody would know that it means nothing.
enum Values {
  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let aggregates = words(
    """
    argmax argmin average ci0 ci1 count distinct exponential exponentialb max mean median min missing product q1 q3 stderr \
    stdev stdevp sum valid values variance variancep
    """)
  private static let interpolations = words(
    """
    basis basis-closed basis-open bundle cardinal cardinal-closed cardinal-open catmull-rom linear linear-closed monotone \
    natural step step-after step-before
    """)
  private static let legendSides = words("bottom bottom-left bottom-right left none right top top-left top-right")
  private static let axisSides = words("bottom left right top")
  private static let stacks = words("center normalize zero")

  static func check(mark: DataValue?, _ path: String, _ found: inout [ChartError]) {
    for key in ["color", "fill", "stroke"] { color(mark?[key], "\(path).\(key)", &found) }
    one(of: interpolations, mark?["interpolate"], "\(path).interpolate", &found)
    for key in ["opacity", "fillOpacity", "strokeOpacity", "strokeWidth", "fontSize", "cornerRadius"] { number(mark?[key], "\(path).\(key)", &found) }
  }

  static func check(channel: DataValue, _ path: String, _ found: inout [ChartError]) {
    one(of: aggregates, channel["aggregate"], "\(path).aggregate", &found)
    one(of: stacks, channel["stack"], "\(path).stack", &found)
    one(of: legendSides, channel["legend"]?["orient"], "\(path).legend.orient", &found)
    one(of: axisSides, channel["axis"]?["orient"], "\(path).axis.orient", &found)
    if let unit = channel["timeUnit"], !unit.isNull, unit["maxbins"] == nil, TimeUnit(unit) == nil {
      found.append(ChartError(path: "\(path).timeUnit", problem: "there is no time unit \(unit.quoted); units are year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds and such as yearmonth"))
    }
    if let sort = channel["sort"]?.string, sort != "ascending", sort != "descending" {
      let name = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
      if Channel(rawValue: name) == nil { found.append(ChartError(path: "\(path).sort", problem: "“\(sort)” is no order: write ascending, descending, or a channel such as -y")) }
    }
  }

  static func check(view: DataValue, _ path: String, _ found: inout [ChartError]) {
    for key in ["width", "height"] {
      if let word = view[key]?.string, word != "container" {
        found.append(ChartError(path: "\(path).\(key)", problem: "“\(word)” is no length: write a number of points, container, or {\"step\": 20}"))
      }
    }
    for part in ["scale", "axis", "legend"] {
      for (channel, value) in (view["resolve"]?[part]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
        one(of: ["shared", "independent"], value, "\(path).resolve.\(part).\(channel)", &found)
      }
    }
    for (index, parameter) in (view["params"]?.list ?? []).enumerated() {
      guard let formula = parameter["expr"]?.string else { continue }
      do { _ = try Expression(formula) } catch { found.append(ChartError(path: "\(path).params[\(index)].expr", problem: "\(error)")) }
    }
  }

  private static func one(of known: Set<String>, _ value: DataValue?, _ path: String, _ found: inout [ChartError]) {
    guard let word = value?.string, !known.contains(word) else { return }
    let hint = Nearest.name(to: word, among: Array(known)).map { "; did you mean “\($0)”?" } ?? "; there are \(known.sorted().joined(separator: ", "))"
    found.append(ChartError(path: path, problem: "there is no “\(word)”\(hint)"))
  }

  private static func color(_ value: DataValue?, _ path: String, _ found: inout [ChartError]) {
    guard let word = value?.string, Color(css: word) == nil else { return }
    found.append(ChartError(path: path, problem: "“\(word)” is no colour: write #9E2A2B, rgb(158, 42, 43), or a name of CSS such as steelblue"))
  }

  private static func number(_ value: DataValue?, _ path: String, _ found: inout [ChartError]) {
    guard let word = value?.string, Double(word) == nil else { return }
    found.append(ChartError(path: path, problem: "expected a number, found “\(word)”"))
  }
}

extension DataValue {
  fileprivate var quoted: String { "“\(words)”" }
}
