import ReportKit

/// A channel's definition with all that follows from it, found once rather than for each row.
final class ChannelReading {
  let definition: ChannelDefinition
  let column: String?
  let endColumn: String?
  let isBinning: Bool
  let isField: Bool
  let isTemporal: Bool
  let value: DataValue?
  /// That of the value, where it is one.
  let formula: Expression?
  /// A constant of the data, dates as moments.
  let datum: DataValue?
  let condition: Condition?
  /// What the parts of the condition say instead.
  let branches: [ChannelReading]
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
    formula = (definition.value?["expr"]?.string).flatMap { try? Expression($0) }
    datum = definition.datum.map(ScaleModel.moment)
    condition = definition["condition"].map(Condition.init)
    branches = condition?.outcomes.map { ChannelReading(ChannelDefinition($0), channel) } ?? []
    isUnscaled = definition.scale?.isNull == true
    isContinuousScaled = definition.isContinuousScaled(channel)
    heading = definition.heading
    path = column.map(FieldPath.init)
  }

  /// What holds of a row: what the part of the condition says whose test it passes, or what the channel says of all others.
  func reading(of row: Row, names: Properties) -> ChannelReading {
    condition?.met(row, names: names).map { branches[$0] } ?? self
  }

  /// What the channel's field holds; nil where the channel shows no field.
  func data(_ row: Row) -> DataValue? {
    path?.value(in: row)
  }
}
