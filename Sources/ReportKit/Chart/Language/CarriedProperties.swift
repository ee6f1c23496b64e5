/// Constants in which the marks of a layer differ, carried by its rows: as unscaled channels, or as formulas that read them.
enum CarriedProperties {
  /// The channel of each property that has one.
  private static let channels: [String: Channel] = [
    "opacity": .opacity, "size": .size, "strokeWidth": .strokeWidth, "strokeDash": .strokeDash, "shape": .shape,
  ]

  /// Properties without a channel, which are read from each row.
  private static let formulas: Set<String> = [
    "cornerRadius", "cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomLeft", "cornerRadiusBottomRight", "innerRadius", "outerRadius", "angularInset", "width", "height", "xOffset", "yOffset", "x2Offset", "y2Offset",
  ]

  /// Whether marks of a kind can differ in a property and stand in one layer all the same.
  static func isCarried(_ key: String, by kind: Mark.Kind) -> Bool {
    switch kind {
    // A line has but one style, and another line has a layer of its own.
    case .line: false
    case .area: key == "color" || key == "opacity"
    case .bar, .arc: key == "color" || channels[key] != nil || formulas.contains(key)
    default: key == "color" || channels[key] != nil || key == "cornerRadius"
    }
  }

  /// A channel that only some of a layer's marks have; the others are drawn as the mark usually is.
  static func conditional(_ definition: ChannelDefinition, _ column: String) -> ChannelDefinition {
    let test: DataValue = ["field": .string(column), "valid": true]
    return ChannelDefinition(["condition": .object(definition.properties.merging(["test": test]) { $1 })])
  }

  /// Gives the properties that all marks share to the layer's mark, and the others to the rows.
  static func carry(_ marks: [PlottedMark], by mark: inout Mark, _ rows: inout [Properties], _ encoding: inout Encoding) {
    carryPaint(marks, by: &mark, &rows, &encoding)
    let keys = Set(marks.flatMap(\.properties.keys)).subtracting(["color"])
    for key in keys.sorted() where isCarried(key, by: mark.kind) && Set(marks.map { $0.properties[key] }).count > 1 {
      let column = "mark \(key)"
      for index in marks.indices { rows[index][column] = marks[index].properties[key] }
      mark.properties[key] = nil
      if let channel = channels[key], encoding[channel] == nil {
        encoding[channel] = definition(column, isWhole: marks.allSatisfy { $0.properties[key] != nil })
      } else {
        mark.properties[key] = ["expr": .string("datum['\(column)']")]
      }
    }
  }

  /// Each mark in a colour of its own: then the colours are data.
  private static func carryPaint(
    _ marks: [PlottedMark], by mark: inout Mark, _ rows: inout [Properties], _ encoding: inout Encoding
  ) {
    let isMixed = encoding[.color]?["condition"] != nil
    // Of marks whose colour stands for something, the paint does not show.
    let own = marks.map { isMixed && $0.values[.color] != nil ? nil : $0.paint }
    let paints = Set(zip(marks, own).filter { !isMixed || $0.0.values[.color] == nil }.map(\.1))
    mark.properties["color"] = paints.count == 1 ? paints.first ?? nil : nil
    guard paints.count > 1, isMixed || encoding[.color] == nil else { return }
    for index in marks.indices { rows[index][Column.paint] = own[index] }
    if isMixed {
      mark.properties["color"] = ["expr": .string("datum['\(Column.paint)']")]
    } else {
      encoding[.color] = definition(Column.paint, isWhole: own.allSatisfy { $0 != nil })
    }
  }

  /// A column of values that go through no scale.
  /// - Parameter isWhole: whether all rows have a value; those without one are drawn as the mark usually is.
  private static func definition(_ column: String, isWhole: Bool) -> ChannelDefinition {
    let plain = ChannelDefinition(field: column, .nominal, ["scale": .null, "legend": .null])
    return isWhole ? plain : conditional(plain, column)
  }
}

extension PlottedMark {
  /// What the mark is painted with: a colour or a gradient; nil for the usual.
  var paint: DataValue? { color.map(DataValue.string) ?? properties["color"] }
}
