import Foundation
import Frames
import ReportKit

/// The scene as JSON: an engine-neutral form, version 1, in which drawings of different programs can be compared.
struct SceneJSON {
  let scene: Scene
  /// White space around the scene, in points.
  var padding = 5.0

  var text: String {
    let json: DataValue = [
      "v": 1, "size": .list([number(scene.size.width + 2 * padding), number(scene.size.height + 2 * padding)]),
      "views": .list(scene.views.map(view)), "axes": .list(scene.axes.map(axis)),
      "legends": .list(scene.legends.map(legend)),
      "titles": .list(scene.titles.map { [.string($0.role), .string($0.text.whole.joined(separator: "\n"))] }),
    ]
    return JSONText.text(json)
  }

  private func number(_ value: Double) -> DataValue { .number((value * 100).rounded() / 100) }
  /// Places count from the corner of the first plot.
  private func place(_ at: Point) -> DataValue { point(Point(x: at.x - scene.origin.x, y: at.y - scene.origin.y)) }

  private func point(_ point: Point) -> DataValue { .list([number(point.x), number(point.y)]) }

  private func view(_ view: SceneView) -> DataValue {
    [
      "at": place(view.at), "size": .list([number(view.size.width), number(view.size.height)]),
      "marks": .list(view.marks.filter { !$0.items.isEmpty }.map(marks)),
    ]
  }

  private func marks(_ marks: SceneMarks) -> DataValue {
    let styles = marks.items.map(style)
    let single = Set(styles).count == 1 ? Array(styles.prefix(1)) : styles
    return [
      "type": .string(marks.kind), "n": .number(Double(marks.items.count)),
      "g": .list(marks.items.map { geometry($0.shape) }), "style": .list(single),
      "d": .list(marks.items.map { .string($0.words.name) }),
    ]
  }

  private func paint(_ paint: ScenePaint?) -> DataValue {
    switch paint {
    case nil: .null
    case .color(let color): color.opacity == 0 ? .null : .string(color.withOpacity(1).hex)
    case .gradient: "grad:"
    }
  }

  private func style(_ item: SceneItem) -> DataValue {
    let style = item.style
    return [
      paint(style.fill), paint(style.stroke), number(style.opacity),
      number(style.stroke == nil ? 0 : style.strokeWidth ?? 1),
    ]
  }

  private func geometry(_ shape: SceneShape) -> DataValue {
    switch shape {
    case .rect(let rect, _), .image(let rect, _, _), .raster(_, let rect):
      return .list([rect.minX, rect.minY, rect.size.width, rect.size.height].map(number))
    case .symbol(let at, let area, let shape, let angle):
      return [number(at.x), number(at.y), number(area), .string(SymbolOutlines.name(shape)), number(angle)]
    case .rule(let a, let b): return .list([a.x, a.y, b.x, b.y].map(number))
    case .text(let text):
      return [
        number(text.at.x), number(text.at.y), .string(text.whole.joined(separator: "\n")), .string(text.align.rawValue),
        .string(text.baseline.rawValue), number(text.angle), number(text.font.size),
      ]
    case .arc(let arc):
      return .list([arc.centre.x, arc.centre.y, arc.inner, arc.outer, arc.start, arc.end].map(number))
    case .line(let runs, _): return .list(runs.joined().map(point))
    case .trail(let runs): return .list(runs.joined().map { point($0.point) })
    case .area(let runs, _, _):
      return .list(runs.joined().map { .list([$0.first.x, $0.first.y, $0.second.x, $0.second.y].map(number)) })
    case .path(let path):
      let measure = PathMeasure(path)
      return .list(
        [measure.low.x, measure.low.y, measure.high.x, measure.high.y, measure.area, measure.length].map(number))
    }
  }

  private func axis(_ axis: SceneAxis) -> DataValue {
    [
      "at": place(axis.at), "orient": .string(axis.orient.rawValue), "ticks": .list(axis.ticks.map(number)),
      "labels": .list(
        axis.labels.map {
          [number($0.position), .string($0.lines.joined(separator: "\n")), $0.visible ? 1 : 0, number($0.text.angle)]
        }),
      "grid": .number(Double(axis.grid.count)),
      "domain": axis.domain.isEmpty ? .null : .list(axis.domain.map(number)),
      "title": axis.title.map { .string($0.whole.joined(separator: " ")) } ?? .null, "offset": number(axis.offset),
    ]
  }

  private func legend(_ legend: SceneLegend) -> DataValue {
    let entries = legend.entries.map { entry -> DataValue in
      var (shape, area) = (DataValue.null, DataValue.null)
      if case .symbol(_, let own, let name, _)? = entry.symbol?.shape { (shape, area) = (.string(SymbolOutlines.name(name)), number(own)) }
      if case .rect? = entry.symbol?.shape { shape = "rect" }
      return [
        .string(entry.text.whole.joined(separator: " ")), entry.visible ? 1 : 0, paint(entry.symbol?.style.fill),
        paint(entry.symbol?.style.stroke), shape, area,
      ]
    }
    var object: Properties = [
      "kind": .string(legend.kind.rawValue), "at": place(legend.at), "orient": .string(legend.orient),
      "title": legend.title.map { .string($0.whole.joined(separator: " ")) } ?? .null, "entries": .list(entries),
    ]
    if !legend.stops.isEmpty {
      object["stops"] = .string(legend.stops.map { "\(NumberReading.plain($0.offset)) \($0.color.hex)" }.joined(separator: ","))
    }
    return .object(object)
  }
}

/// The box, signed area and length of a path whose curves count as their chords.
struct PathMeasure {
  var low = Point(x: .infinity, y: .infinity)
  var high = Point(x: -.infinity, y: -.infinity)
  var area = 0.0
  var length = 0.0

  var bounds: Rect { length > 0 ? Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y) : Rect(x: 0, y: 0, width: 0, height: 0) }

  /// Whether all places are ones that a file can hold.
  var isSound: Bool { [low.x, low.y, high.x, high.y].allSatisfy { abs($0) < 1e6 } && length.isFinite }

  init(_ path: Path) {
    var (at, start) = (Point.zero, Point.zero)
    func visit(_ point: Point) {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    func line(_ point: Point) {
      area += (at.x * point.y - point.x * at.y) / 2
      length += hypot(point.x - at.x, point.y - at.y)
      at = point
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        visit(point)
        (at, start) = (point, point)
      case .line(let point):
        visit(point)
        line(point)
      case .curve(let a, let b, let end):
        Path.points(from: at, a, b, to: end) { point in
          visit(point)
          line(point)
        }
      case .close: line(start)
      }
    }
    if low.x > high.x { (low, high) = (.zero, .zero) }
  }
}

/// JSON with sorted keys.
enum JSONText {
  static func text(_ value: DataValue) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return value.isFinite ? NumberReading.plain(value) : "null"
    case .string(let text): return quoted(text)
    case .list(let list): return "[" + list.map(text).joined(separator: ",") + "]"
    case .object(let object):
      return "{" + object.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(text($0.value))" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case let scalar where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
