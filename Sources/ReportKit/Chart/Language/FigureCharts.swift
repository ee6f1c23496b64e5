extension ChartSpec {
  /// Lying bars, one for each shared figure, longest label at the left, the figure's own text at the bar's end. “More than”
  /// figures get open ends and “nearly” ones hatched ends.
  ///
  /// - Parameter step: from bar to bar, in points; nil as the look has it.
  public static func bars(
    figures: [String], title: ChartTitle? = nil, sorted: Bool = false, step: Double? = nil
  ) -> ChartSpec {
    var spec = ChartSpec(
      Mark(.bar), data: .figures(figures),
      encoding: [
        .y: ChannelDefinition(
          field: "label", .nominal, ["sort": sorted ? "-x" : .null, "title": .null]),
        .x: ChannelDefinition(field: "value", .quantitative, ["axis": .null, "stack": .null, "title": .null]),
        .text: ChannelDefinition(field: "text", .nominal),
        .bound: ChannelDefinition(field: "bound", .nominal),
      ], title: title)
    if let step { spec.properties["height"] = ["step": .number(step)] }
    return spec
  }

  /// Standing bars, one for each shared figure.
  public static func columns(figures: [String], title: ChartTitle? = nil) -> ChartSpec {
    ChartSpec(
      Mark(.bar), data: .figures(figures),
      encoding: [
        .x: ChannelDefinition(field: "label", .nominal, ["sort": .null, "title": .null]),
        .y: ChannelDefinition(field: "value", .quantitative, ["axis": .null, "stack": .null, "title": .null]),
        .text: ChannelDefinition(field: "text", .nominal),
        .bound: ChannelDefinition(field: "bound", .nominal),
      ], title: title)
  }

  /// A ring of shares: the figures must be parts of one whole, and exactly known.
  public static func ring(figures: [String], title: ChartTitle? = nil) -> ChartSpec {
    ChartSpec(
      Mark(.arc, ["innerRadius": ["share": 0.62], "angularInset": 1.5]), data: .figures(figures),
      encoding: [
        .theta: ChannelDefinition(field: "value", .quantitative, ["stack": true, "title": .null]),
        .color: ChannelDefinition(field: "label", .nominal, ["sort": .null, "title": .null]),
        .text: ChannelDefinition(field: "text", .nominal),
      ], title: title)
  }
}
