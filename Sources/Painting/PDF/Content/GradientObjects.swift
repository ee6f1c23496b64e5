import Frames

/// Gradients as objects of the file: shadings and the functions that mix their colours (ISO 32000-1, 8.7.4).
struct GradientObjects {
  /// The shading of a gradient's colours.
  static func shading(_ gradient: Gradient, into objects: inout PDFObjects) -> Reference {
    shading(gradient, space: "/DeviceRGB", into: &objects) { color in
      [color.red, color.green, color.blue].map { Decimal(min(max($0, 0), 1)).description }.joined(separator: " ")
    }
  }

  /// The shading of a gradient's opacities, as greys.
  static func opacities(_ gradient: Gradient, into objects: inout PDFObjects) -> Reference {
    shading(gradient, space: "/DeviceGray", into: &objects) { "\(Decimal(min(max($0.opacity, 0), 1)))" }
  }

  private static func shading(
    _ gradient: Gradient, space: String, into objects: inout PDFObjects, parts: (Color) -> String
  ) -> Reference {
    let stops = ordered(gradient.stops)
    var functions: [String] = []
    var bounds: [String] = []
    for (left, right) in zip(stops, stops.dropFirst()) {
      functions.append(
        "<< /FunctionType 2 /Domain [0 1] /C0 [\(parts(left.color))] /C1 [\(parts(right.color))] /N 1 >>")
      bounds.append("\(Decimal(right.offset, digits: 5))")
    }
    let whole =
      functions.count == 1
      ? functions[0]
      : "<< /FunctionType 3 /Domain [0 1] /Functions [\(functions.joined(separator: " "))]"
        + " /Bounds [\(bounds.dropLast().joined(separator: " "))]"
        + " /Encode [\(functions.map { _ in "0 1" }.joined(separator: " "))] >>"
    let start = "\(Decimal(gradient.start.x)) \(Decimal(gradient.start.y))"
    let geometry =
      if let radius = gradient.radius {
        "/ShadingType 3 /Coords [\(start) 0 \(start) \(Decimal(max(radius, 0)))]"
      } else {
        "/ShadingType 2 /Coords [\(start) \(Decimal(gradient.end.x)) \(Decimal(gradient.end.y))]"
      }
    return objects.add("<< \(geometry) /ColorSpace \(space) /Extend [true true] /Function \(whole) >>")
  }

  /// The stops from 0 to 1 with one at either end; two at one place stand a hair apart, since bounds must grow.
  private static func ordered(_ stops: [Gradient.Stop]) -> [Gradient.Stop] {
    var ordered = stops.map { stop in
      Gradient.Stop(offset: stop.offset.isFinite ? min(max(stop.offset, 0), 1) : 0, color: stop.color)
    }.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
    guard let first = ordered.first, let last = ordered.last else { return [] }
    if first.offset > 0 || ordered.count == 1 { ordered.insert(Gradient.Stop(offset: 0, color: first.color), at: 0) }
    if last.offset < 1 { ordered.append(Gradient.Stop(offset: 1, color: last.color)) }
    for index in ordered.indices.dropFirst() where ordered[index].offset <= ordered[index - 1].offset {
      ordered[index].offset = ordered[index - 1].offset + 0.00002
    }
    return ordered
  }
}
