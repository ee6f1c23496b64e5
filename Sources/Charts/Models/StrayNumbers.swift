import ReportKit

/// Values that no scale of numbers or dates can place, among those that it can: they are left out, and said; and words that
/// say nothing of a bar's end.
struct StrayNumbers {
  /// What is left out of one channel, for one reason.
  struct Remark {
    let channel: Channel
    /// A property of the channel's definition: `field` or `scale`.
    let key: String
    let kind: Kind
    var count: Int
    /// The first such value, as it is written, and in which row it stands, from 1.
    let first: String
    let row: Int

    enum Kind: Hashable { case noNumber, noDate, tooLarge, noLogarithm, noBound, noPlace, noShare }
  }

  private(set) var remarks: [Remark] = []

  /// Numbers beyond this have no place: the span between two of them would be no number any more.
  private static let largest = 1e300

  /// The rows with null in the place of what cannot be placed, before anything is summed up or piled up, and dates as moments.
  /// - Parameter encoding: with the measures of its fields.
  mutating func cleaned(_ rows: [Row], _ encoding: Encoding) -> [Row] {
    var rows = rows
    var known: Set<String> = []
    // Among categories what is no date would be one of its own.
    var dropped: Set<Int> = []
    for channel in encoding.channels where channel.hasScale {
      guard let definition = encoding[channel], let field = definition.field, definition.showsMoments || Self.showsNumbers(definition),
        known.insert(field).inserted
      else { continue }
      let areMoments = definition.showsMoments
      var found: [Remark.Kind: Remark] = [:]
      let path = FieldPath(field)
      for index in rows.indices {
        let value = rows[index][field] ?? path.value(in: rows[index])
        if areMoments, case .string = value, let moment = Moments.read(value) {
          rows[index][path.name] = .number(moment)
          continue
        }
        guard let kind = areMoments ? Self.kindOfDate(value) : Self.kind(value) else { continue }
        if kind != .noNumber { rows[index][path.name] = .null }
        if kind == .noDate, !definition.isContinuousScaled(channel) { dropped.insert(index) }
        found[kind, default: Remark(channel: channel, key: "field", kind: kind, count: 0, first: value.words, row: index + 1)].count += 1
      }
      remarks += [.noNumber, .noDate, .tooLarge].compactMap { found[$0] }
    }
    return dropped.isEmpty ? rows : rows.indices.filter { !dropped.contains($0) }.map { rows[$0] }
  }

  /// The rows with null in the place of degrees that are none on the globe.
  mutating func cleaned(placesOf rows: [Row], _ encoding: Encoding) -> [Row] {
    var rows = rows
    for channel in [Channel.longitude, .latitude, .longitude2, .latitude2] {
      guard let field = encoding[channel]?.field else { continue }
      let path = FieldPath(field)
      for index in rows.indices {
        let value = path.value(in: rows[index])
        guard let degrees = value.quantity,
          !GeoFault.isOnGlobe(longitude: channel.isLatitude ? 0 : degrees, latitude: channel.isLatitude ? degrees : 0), !degrees.isNaN
        else { continue }
        rows[index][path.name] = .null
        count(.noPlace, channel, "field", value.words, row: index + 1)
      }
    }
    return rows
  }

  /// Counts a value that is left out for a reason.
  private mutating func count(_ kind: Remark.Kind, _ channel: Channel, _ key: String, _ value: String, row: Int) {
    if let index = remarks.firstIndex(where: { $0.kind == kind && $0.channel == channel }) {
      remarks[index].count += 1
    } else {
      remarks.append(Remark(channel: channel, key: key, kind: kind, count: 1, first: value, row: row))
    }
  }

  /// Notes the words that don't say how well a bar's end is known.
  mutating func note(boundsOf rows: [Row], _ encoding: Encoding) {
    guard let column = encoding[.bound]?.column else { return }
    for (index, row) in rows.enumerated() {
      let value = row.value(column)
      guard !value.isNull, value != "", value.string.flatMap(FigureBound.init) == nil else { continue }
      count(.noBound, .bound, "field", value.words, row: index + 1)
    }
  }

  /// Puts what is no number in the place of what cannot be placed along a column.
  static func cleaned(_ column: inout [Double], _ channel: Channel, isLogarithmic: Bool) -> [Remark] {
    var found: [Remark.Kind: Remark] = [:]
    let sign: Double = isLogarithmic && !column.contains { $0 > 0 } ? -1 : 1
    for (index, number) in column.enumerated() where abs(number) > largest || isLogarithmic && number * sign <= 0 {
      let kind: Remark.Kind = abs(number) > largest ? .tooLarge : .noLogarithm
      let first = Remark(channel: channel, key: kind == .tooLarge ? "field" : "scale", kind: kind, count: 0, first: NumberReading.plain(number), row: index + 1)
      found[kind, default: first].count += 1
      column[index] = .nan
    }
    return [.tooLarge, .noLogarithm].compactMap { found[$0] }
  }

  /// The summaries that count values, whatever they are.
  private static let counting: Set<String> = ["count", "valid", "missing", "distinct"]

  private static func showsNumbers(_ definition: ChannelDefinition) -> Bool {
    definition.measure == .quantitative && definition.timeUnit == nil && definition.aggregate.map { !counting.contains($0) } ?? true
  }

  /// - Parameter value: one that was not read as a date.
  private static func kindOfDate(_ value: DataValue) -> Remark.Kind? {
    switch value {
    case .number(let number): number.isNaN || Moments.reachable(number) != nil ? nil : .noDate
    case .string(let text): text.isEmpty ? nil : .noDate
    case .bool: .noDate
    case .null, .list, .object: nil
    }
  }

  private static func kind(_ value: DataValue) -> Remark.Kind? {
    switch value {
    case .number(let number): number.isNaN || abs(number) <= largest ? nil : .tooLarge
    case .string(let text): text.isEmpty ? nil : NumberReading.read(text).map { abs($0) <= largest ? nil : .tooLarge } ?? .noNumber
    case .null, .bool, .list, .object: nil
    }
  }

  /// Notes the numbers that have no logarithm.
  mutating func note(withoutLogarithm numbers: [(channel: Channel, number: Double, row: Int)]) {
    remarks.removeAll { $0.kind == .noLogarithm }
    for (channel, number, row) in numbers { count(.noLogarithm, channel, "scale", NumberReading.plain(number), row: row + 1) }
  }

  /// Notes the numbers that are no parts of a whole, along the channel that shows parts.
  mutating func note(withoutShare numbers: [(number: Double, row: Int)], _ channel: Channel) {
    remarks.removeAll { $0.kind == .noShare }
    for (number, row) in numbers { count(.noShare, channel, "field", NumberReading.plain(number), row: row + 1) }
  }
}

extension Channel {
  fileprivate var isLatitude: Bool { self == .latitude || self == .latitude2 }
}

extension StrayNumbers.Remark {
  /// The first of some values, as long as a message has room for, and what to say of the others.
  static func phrases(_ first: String, _ count: Int) -> (value: String, more: String) {
    (first.count > 40 ? first.prefix(40) + "…" : first, count == 1 ? "" : count == 2 ? ", nor is 1 more" : ", nor are \(count - 1) more")
  }

  /// - Parameters:
  ///   - field: the name of the channel's field.
  ///   - isNumbered: whether the rows are those of the data, so that an author finds the row by its number.
  func words(_ field: String, isNumbered: Bool) -> String {
    let rows = count == 1 ? "1 row is left out" : "\(count) rows are left out"
    let place = isNumbered ? "in row \(row) of “\(field)”" : "in “\(field)”"
    let (value, more) = Self.phrases(first, count)
    return switch kind {
    case .noNumber: "“\(value)” \(place) is no number\(more); \(rows)"
    case .noDate: "“\(value)” \(place) is no date\(more); \(rows)"
    case .tooLarge: "\(value) \(place) is too large to be drawn; \(rows)"
    case .noLogarithm: "\(value) has no logarithm; \(rows)"
    case .noPlace: "\(value) \(place) is no \(channel.isLatitude ? "latitude, from -90 to 90" : "longitude, from -360 to 360"); \(rows)"
    case .noShare: "\(value) in “\(field)” is below zero, and so no part of a whole; \(rows)"
    case .noBound:
      "“\(value)” \(place) is no bound\(more); there are \(FigureBound.words.joined(separator: ", ")); "
        + (count == 1 ? "its bar is drawn as exact" : "their bars are drawn as exact")
        + Nearest.hint(to: first, among: FigureBound.words, listing: false)
    }
  }
}

extension ChannelDefinition {
  /// Whether the values of the channel's field are dates.
  var showsMoments: Bool {
    (measure == .temporal || timeUnit != nil) && (aggregate == nil || aggregate == "min" || aggregate == "max")
  }
}
