import ReportKit

/// A channel's definition with all that follows from it, found once rather than for each row.
struct ChannelReading {
  let definition: ChannelDefinition
  let column: String?
  let endColumn: String?
  let isBinning: Bool
  let isField: Bool
  let isTemporal: Bool
  let value: DataValue?
  let isFormula: Bool
  /// A constant of the data, dates as moments.
  let datum: DataValue?
  let condition: DataValue?
  /// Whether the author wants no scale.
  let isUnscaled: Bool
  let isContinuousScaled: Bool
  let heading: String?
  private let path: FieldPath?

  init(_ definition: ChannelDefinition, _ channel: Channel) {
    self.definition = definition
    column = definition.column
    endColumn = definition.endColumn
    isBinning = definition.isBinning
    isField = definition.isField
    isTemporal = definition.measure == .temporal
    value = definition.value
    isFormula = definition.value?["expr"] != nil
    datum = definition.datum.map(ScaleModel.moment)
    condition = definition["condition"]
    isUnscaled = definition.scale?.isNull == true
    isContinuousScaled = definition.isContinuousScaled(channel)
    heading = definition.heading
    path = column.map(FieldPath.init)
  }

  /// What the channel's field holds; nil where the channel shows no field.
  func data(_ row: Row) -> DataValue? {
    guard let column, let path else { return nil }
    return row[column] ?? path.value(in: row)
  }
}
