import ReportKit

/// The rows that a chart has from its own data or from the chart around it, read when they are first asked for: a large
/// table that all charts draw from columns never becomes rows.
final class Inheritance {
  /// The large table that the rows are read from, where nothing changes them.
  let data: ChartData?
  private var reading: (() throws -> [Row])?
  private var known: [Row] = []

  init(_ rows: [Row]) {
    data = nil
    known = rows
  }

  /// - Parameter data: a large table.
  init(_ data: ChartData, reading: @escaping () throws -> [Row]) {
    self.data = data
    self.reading = reading
  }

  /// - Throws: `ChartError` for data that can't be read.
  var rows: [Row] {
    get throws {
      if let reading {
        known = try reading()
        self.reading = nil
      }
      return known
    }
  }

  /// One row if there are any; what it holds is not read for it.
  /// - Throws: `ChartError` for data that can't be read.
  var one: [Row] {
    get throws { reading == nil ? Array(try rows.prefix(1)) : [[:]] }
  }
}
