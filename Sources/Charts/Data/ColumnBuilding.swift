import ReportKit

/// A column of a large table in the making.
struct ColumnBuilding {
  enum Kind {
    case number, moment, value
    /// Numbers, or values, whichever the first cell is.
    case either
  }

  /// More different values than these are no categories that marks could be told apart by.
  static let mostValues = 256

  private(set) var kind: Kind
  private var numbers: [Double] = []
  /// Where a column of dates holds plain numbers.
  private var bare: [Int] = []
  private var indices: [Int32] = []
  private var values: [DataValue] = []
  private var known: [DataValue: Int32] = [:]
  private var last: (bytes: [UInt8], isQuoted: Bool, index: Int32)?
  /// The cells of a column of numbers or dates that hold something else: how many, the first of them, and its row, from 1.
  private(set) var unread: (count: Int, first: String, row: Int)?

  init(_ kind: Kind) { self.kind = kind }

  /// A column of numbers.
  init(_ numbers: [Double]) {
    self.init(.number)
    self.numbers = numbers
  }

  /// Whether the column holds all that rows would: no cell was missing, or read as something else.
  var isExact: Bool {
    guard !isMended else { return false }
    return kind == .value ? values != [.null] : kind == .number && unread == nil && numbers.allSatisfy(\.isFinite)
  }

  /// Whether cells were missing, or numbers were texts.
  private var isMended = false

  /// Leaves all records out but some, in their order.
  mutating func keep(_ records: [Int]) {
    if holdsValues {
      indices = records.map { indices[$0] }
      last = nil
    } else {
      var (kept, next) = ([Int](), 0)
      for (place, record) in records.enumerated() {
        while next < bare.count, bare[next] < record { next += 1 }
        if next < bare.count, bare[next] == record { kept.append(place) }
      }
      bare = kept
      numbers = records.map { numbers[$0] }
    }
  }

  /// Whether the column holds values, as one does that has none yet.
  private var holdsValues: Bool { kind == .value || kind == .either }

  var count: Int { holdsValues ? indices.count : numbers.count }

  /// The column; nil where it has too many different values.
  var column: MassColumn? {
    guard holdsValues else { return .numbers(settledNumbers) }
    return values.count <= Self.mostValues ? .values(indices, of: values) : nil
  }

  /// The numbers of a column of dates that are years or days, wherever all cells without words are.
  private var settledNumbers: [Double] {
    let found = bare.map { numbers[$0] }
    guard kind == .moment, let calendar = CalendarNumber(found) else { return numbers }
    var settled = numbers
    for (index, number) in zip(bare, found) { settled[index] = calendar.moment(number) ?? number }
    return settled
  }

  // MARK: From rows

  mutating func take(_ value: DataValue) {
    if kind == .either { kind = value.number == nil ? .value : .number }
    switch kind {
    case .value, .either: note(value)
    case .moment:
      if case .number(let number) = value { return takeMoment(number, value.words) }
      numbers.append(Moments.read(value) ?? .nan)
      if case .string(let text) = value, numbers.last?.isNaN == true { noteUnread(text) }
    case .number:
      let number = value.quantity
      numbers.append(number ?? .nan)
      if value.number == nil { isMended = true }
      if number == nil, case .string(let text) = value { noteUnread(text) }
    }
  }

  private mutating func takeMoment(_ number: Double, _ text: @autoclosure () -> String) {
    let moment = Moments.reachable(number)
    if moment != nil { bare.append(numbers.count) }
    numbers.append(moment ?? .nan)
    if moment == nil, !number.isNaN { noteUnread(text()) }
  }

  private mutating func note(_ value: DataValue) {
    if let index = known[value] { return indices.append(index) }
    let index = Int32(values.count)
    // What is beyond the limit is never asked for.
    if values.count <= Self.mostValues {
      known[value] = index
      values.append(value)
    }
    indices.append(index)
  }

  private mutating func noteUnread(_ text: String) {
    guard !text.isEmpty else { return }
    unread = unread.map { ($0.count + 1, $0.first, $0.row) } ?? (1, text, numbers.count)
  }

  // MARK: From the bytes of cells

  /// Takes a cell in.
  /// - Parameters:
  ///   - cell: without quotation marks.
  ///   - isTable: whether quotation marks only hold a cell together, and are doubled within; in JSON they make it a text.
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool, isTable: Bool) {
    if kind == .either {
      let isNumber = isTable || !isQuoted ? DigitReading.read(cell, from: 0)?.1 == cell.count : false
      kind = isNumber ? .number : .value
    }
    if isQuoted, !isTable, kind != .value { isMended = true }
    switch kind {
    case .value, .either: takeValue(cell, isQuoted: isQuoted, isTable: isTable)
    case .number, .moment: takeNumber(cell, isQuoted: isQuoted)
    }
  }

  private mutating func takeNumber(_ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool) {
    let isDate = kind == .moment
    if !cell.isEmpty, let (number, length) = DigitReading.read(cell, from: 0), length == cell.count, !(isDate && isQuoted) {
      return isDate ? takeMoment(number, String(decoding: cell, as: UTF8.self)) : numbers.append(number)
    }
    guard !cell.isEmpty else { return numbers.append(.nan) }
    let text = String(decoding: cell, as: UTF8.self)
    let moment = isDate ? Moments.read(text) : nil
    numbers.append(moment ?? .nan)
    if moment == nil, isQuoted || text != "null" { noteUnread(text) }
  }

  private mutating func takeValue(_ cell: UnsafeBufferPointer<UInt8>, isQuoted: Bool, isTable: Bool) {
    if let last, last.isQuoted == isQuoted, last.bytes.elementsEqual(cell) { return indices.append(last.index) }
    let text = String(decoding: cell, as: UTF8.self)
    let value: DataValue =
      if isTable {
        text.isEmpty ? .null : .string(isQuoted ? text.replacing("\"\"", with: "\"") : text)
      } else if isQuoted {
        .string(text)
      } else {
        switch text {
        case "null": .null
        case "true": true
        case "false": false
        default: NumberReading.read(text).map(DataValue.number) ?? .string(text)
        }
      }
    note(value)
    last = (Array(cell), isQuoted, indices[indices.count - 1])
  }

  /// Takes a record in that lacks the column.
  mutating func takeNothing() {
    if kind == .either { kind = .value }
    isMended = true
    kind == .value ? note(.null) : numbers.append(.nan)
  }

  /// Reads the values of a table's column as the usual reading does: as numbers where all are, else some as truth values.
  mutating func settle() {
    guard kind == .value else { return }
    let numbers = values.map { value in value.isNull ? nil : value.string.flatMap(NumberReading.read) }
    let areNumbers = zip(values, numbers).allSatisfy { $0.isNull || $1 != nil }
    values = zip(values, numbers).map { value, number in
      if areNumbers { return number.map(DataValue.number) ?? .null }
      return value == "true" ? true : value == "false" ? false : value
    }
  }
}
