import ReportKit

/// Rows of a unit that are too many to hold one by one: only what places and colours them, in columns.
struct Mass {
  var x: [Double] = []
  var y: [Double] = []
  /// The group of each row, an index of `names`; empty where there are none.
  var group: [Int32] = []
  var names: [String] = []
}

/// Whether marks become pixels.
enum Rasterising: String {
  case automatic = "auto", never, always

  /// More marks than these become one picture.
  static let most = 20_000

  /// By the mark, or by `config.rasterize`.
  init(_ mark: Mark, _ config: Config) {
    let given = mark.properties["rasterize"] ?? config["rasterize"]
    self = given?.string.flatMap(Rasterising.init) ?? .automatic
  }
}

/// Reads a large table straight into columns, where all that a unit shows is points or lines at the values of two fields.
struct MassLoading {
  let spec: ChartSpec
  let mark: Mark
  let encoding: Encoding
  let config: Config
  let sources: DataSources

  /// A text shorter than so many bytes is read the usual way.
  private static let least = 200_000
  /// Groups are told apart by colour: there are not more than so many.
  private static let mostGroups = 64

  /// The rows in columns, and a few of them that span the same domains and name the same groups.
  func mass() -> (Mass, [Row])? {
    guard let names = fields, let table = text else { return nil }
    var columns = ColumnReading(wanted: [names.x, names.y] + (names.color.map { [$0] } ?? []), isText: [names.isTime.0, names.isTime.1, true])
    let isRead =
      table.text.utf8.withContiguousStorageIfAvailable { bytes in
        table.delimiter.map { columns.delimited(bytes, by: $0) } ?? columns.objects(bytes)
      } ?? false
    guard isRead, columns.count > Rasterising.most, columns.names.count <= Self.mostGroups else { return nil }
    let mass = Mass(x: columns.numbers[0], y: columns.numbers[1], group: columns.groups, names: columns.names)
    return (mass, standIns(mass, names))
  }

  private var fields: (x: String, y: String, color: String?, isTime: (Bool, Bool))? {
    guard [.point, .circle, .square, .line].contains(mark.kind), spec.transforms.isEmpty else { return nil }
    if Rasterising(mark, config) == .never, mark.kind != .line { return nil }
    func plain(_ channel: Channel) -> ChannelDefinition? {
      guard let definition = encoding[channel], encoding[all: channel].count == 1, let field = definition.field,
        !field.contains(where: { ".[]\\".contains($0) }),
        ["aggregate", "bin", "timeUnit", "stack", "impute", "condition", "sort", "format"].allSatisfy({ definition[$0] == nil })
      else { return nil }
      return definition
    }
    for channel in encoding.channels {
      switch channel {
      case .x, .y: guard plain(channel) != nil else { return nil }
      case .color where encoding[.color]?.isField == true:
        guard let color = plain(.color), color.measure == .nominal || color.measure == .ordinal else { return nil }
      case .tooltip, .description, .href: continue
      default: guard encoding[channel]?.value != nil, encoding[channel]?["condition"] == nil else { return nil }
      }
    }
    guard let x = plain(.x), let y = plain(.y), let first = x.field, let second = y.field, first != second else { return nil }
    for definition in [x, y] {
      guard definition.measure == .quantitative || definition.measure == .temporal else { return nil }
      if let type = definition.scaleType, !type.isContinuous { return nil }
    }
    return (first, second, encoding[.color]?.field, (x.measure == .temporal, y.measure == .temporal))
  }

  /// The table's text, and what parts its cells; nil for JSON.
  private var text: (text: String, delimiter: UInt8?)? {
    let (text, properties, address): (String, Properties, String)
    switch spec.data {
    case .values(.string(let given), let own)?: (text, properties, address) = (given, own, "")
    case .url(let place, let own)?:
      guard case .string(let given)? = sources.read?(place) else { return nil }
      (text, properties, address) = (given, own, place)
    default: return nil
    }
    guard text.utf8.count >= Self.least, properties["format"]?["parse"] == nil, properties["format"]?["property"] == nil else { return nil }
    switch properties["format"]?["type"]?.string {
    case "json"?: return (text, nil)
    case "tsv"?: return (text, 9)
    case "csv"?: return (text, 44)
    case nil: return (text, address.hasSuffix(".json") || text.utf8.first == 91 ? nil : address.hasSuffix(".tsv") ? 9 : 44)
    default: return nil
    }
  }

  private func standIns(_ mass: Mass, _ names: (x: String, y: String, color: String?, isTime: (Bool, Bool))) -> [Row] {
    var picked: [Int] = []
    for column in [mass.x, mass.y] {
      var (low, high): (Int?, Int?)
      for (index, value) in column.enumerated() where value.isFinite {
        if value < (low.map { column[$0] } ?? .infinity) { low = index }
        if value > (high.map { column[$0] } ?? -.infinity) { high = index }
      }
      picked += [low, high].compactMap { $0 }
    }
    var seen: Set<Int32> = []
    for (index, group) in mass.group.enumerated() {
      if seen.count == mass.names.count { break }
      if seen.insert(group).inserted { picked.append(index) }
    }
    func number(_ value: Double) -> DataValue { value.isFinite ? .number(value) : .null }
    return picked.map { index in
      var row: Row = [names.x: number(mass.x[index]), names.y: number(mass.y[index])]
      if let color = names.color, mass.group.indices.contains(index) { row[color] = .string(mass.names[Int(mass.group[index])]) }
      return row
    }
  }
}

/// Columns of numbers and one of words, read from the bytes of a table.
struct ColumnReading {
  /// The names of two columns of numbers or dates, and perhaps one of words.
  let wanted: [String]
  /// Which columns hold dates in words.
  let isText: [Bool]
  private(set) var numbers: [[Double]] = [[], []]
  private(set) var groups: [Int32] = []
  private(set) var names: [String] = []
  private var known: [String: Int32] = [:]
  private var last: (bytes: [UInt8], index: Int32)?

  init(wanted: [String], isText: [Bool]) {
    self.wanted = wanted
    self.isText = isText
  }

  var count: Int { numbers[0].count }

  private mutating func take(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, quoted: Bool) {
    if column == 2 {
      let cell = UnsafeBufferPointer(rebasing: bytes[from..<to])
      if let last, last.bytes.elementsEqual(cell) {
        groups.append(last.index)
        return
      }
      let text = String(decoding: cell, as: UTF8.self)
      let index = known[text] ?? Int32(names.count)
      if index == names.count {
        known[text] = index
        names.append(text)
      }
      last = (Array(cell), index)
      groups.append(index)
      return
    }
    if from < to, let (number, length) = DigitReading.read(bytes, from: from), length == to - from, !(isText[column] && quoted) {
      // A year alone is a date in a column of dates.
      numbers[column].append(isText[column] && length == 4 ? Moments.read(String(Int(number))) ?? number : number)
    } else if isText[column], from < to {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
      numbers[column].append(Moments.read(text) ?? .nan)
    } else {
      numbers[column].append(.nan)
    }
  }

  /// Reads comma- or tab-separated lines with a head; false where the columns are not there.
  mutating func delimited(_ bytes: UnsafeBufferPointer<UInt8>, by delimiter: UInt8) -> Bool {
    var index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var places: [Int] = []
    var head = true
    while index < bytes.count {
      var (column, ended, first) = (0, false, index)
      var filled = [false, false, wanted.count < 3]
      while !ended {
        let quoted = index < bytes.count && bytes[index] == 34
        var from = index
        var to = index
        if quoted {
          from += 1
          index += 1
          while index < bytes.count, !(bytes[index] == 34 && !(index + 1 < bytes.count && bytes[index + 1] == 34)) {
            index += bytes[index] == 34 ? 2 : 1
          }
          to = min(index, bytes.count)
          index = min(index + 1, bytes.count)
          while index < bytes.count, bytes[index] != delimiter, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        } else {
          while index < bytes.count, bytes[index] != delimiter, bytes[index] != 10, bytes[index] != 13 { index += 1 }
          to = index
        }
        if head {
          let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
          places.append(wanted.firstIndex(of: name) ?? -1)
        } else if column < places.count, places[column] >= 0, !filled[places[column]] {
          take(places[column], bytes, from, to, quoted: quoted)
          filled[places[column]] = true
        }
        column += 1
        if index >= bytes.count || bytes[index] != delimiter { ended = true } else { index += 1 }
      }
      if index < bytes.count, bytes[index] == 13 { index += 1 }
      if index < bytes.count, bytes[index] == 10 { index += 1 }
      if head {
        guard wanted.indices.allSatisfy({ places.contains($0) }) else { return false }
        head = false
      } else if !filled[0] || !filled[1] || !filled[2] {
        // A line without all cells: an empty one is passed, a short one refused, for the usual way to deal with.
        guard index - first <= 2, !filled[0], !filled[1] else { return false }
      }
      first = index
    }
    return numbers[0].count == numbers[1].count && (wanted.count < 3 || groups.count == count)
  }

  /// Reads a list of flat objects in JSON; false where it is anything else.
  mutating func objects(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let keys = wanted.map { Array($0.utf8) }
    func skip() { while index < bytes.count, bytes[index] <= 32 { index += 1 } }
    func text() -> (Int, Int)? {
      guard index < bytes.count, bytes[index] == 34 else { return nil }
      let from = index + 1
      index = from
      while index < bytes.count, bytes[index] != 34 {
        if bytes[index] == 92 { return nil }
        index += 1
      }
      guard index < bytes.count else { return nil }
      index += 1
      return (from, index - 1)
    }
    skip()
    guard index < bytes.count, bytes[index] == 91 else { return false }
    index += 1
    while true {
      skip()
      guard index < bytes.count else { return false }
      if bytes[index] == 93 { break }
      if bytes[index] == 44 {
        index += 1
        continue
      }
      guard bytes[index] == 123 else { return false }
      index += 1
      var filled = [false, false, wanted.count < 3]
      while true {
        skip()
        guard index < bytes.count else { return false }
        if bytes[index] == 125 {
          index += 1
          break
        }
        if bytes[index] == 44 {
          index += 1
          continue
        }
        guard let key = text() else { return false }
        skip()
        guard index < bytes.count, bytes[index] == 58 else { return false }
        index += 1
        skip()
        let column = keys.firstIndex { $0.count == key.1 - key.0 && $0.elementsEqual(bytes[key.0..<key.1]) }
        guard index < bytes.count else { return false }
        if bytes[index] == 34 {
          guard let value = text() else { return false }
          if let column, !filled[column] {
            take(column, bytes, value.0, value.1, quoted: true)
            filled[column] = true
          }
        } else if bytes[index] == 123 || bytes[index] == 91 {
          return false
        } else {
          let from = index
          while index < bytes.count, bytes[index] != 44, bytes[index] != 125, bytes[index] > 32 { index += 1 }
          if let column, !filled[column] {
            take(column, bytes, from, index, quoted: false)
            filled[column] = true
          }
        }
      }
      for column in 0..<2 where !filled[column] { numbers[column].append(.nan) }
      guard filled[2] else { return false }
    }
    return true
  }
}
