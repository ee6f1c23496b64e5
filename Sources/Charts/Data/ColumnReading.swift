import ReportKit

/// Some columns of a table, read from its bytes.
struct ColumnReading {
  let names: [String]
  private(set) var columns: [ColumnBuilding]

  /// - Parameter wanted: at most 64 columns.
  init(_ wanted: [(name: String, kind: ColumnBuilding.Kind)]) {
    names = wanted.map(\.name)
    columns = wanted.map { ColumnBuilding($0.kind) }
  }

  /// How many records were read.
  var count: Int { columns.first?.count ?? 0 }

  /// Which of the columns a record has filled, a bit each.
  private struct Filled {
    private var bits: UInt64 = 0

    subscript(column: Int) -> Bool { bits & (1 << UInt64(column)) != 0 }
    mutating func insert(_ column: Int) { bits |= 1 << UInt64(column) }
    func holds(_ count: Int) -> Bool { bits.nonzeroBitCount == count }
  }

  // MARK: Tables

  /// Reads comma- or tab-separated lines with a head; false where the columns are not there.
  mutating func delimited(_ bytes: UnsafeBufferPointer<UInt8>, by delimiter: UInt8) -> Bool {
    var index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    var places: [Int] = []
    var head = true
    while index < bytes.count {
      // An empty line is passed.
      if !head, bytes[index] == 10 || bytes[index] == 13 {
        index += 1
        continue
      }
      var (column, ended) = (0, false)
      var filled = Filled()
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
        let cell = UnsafeBufferPointer(rebasing: bytes[from..<to])
        if head {
          places.append(names.firstIndex(of: String(decoding: cell, as: UTF8.self)) ?? -1)
        } else if column < places.count, places[column] >= 0, !filled[places[column]] {
          columns[places[column]].take(cell, isQuoted: quoted, isTable: true)
          filled.insert(places[column])
        }
        column += 1
        if index >= bytes.count || bytes[index] != delimiter { ended = true } else { index += 1 }
      }
      // A line with cells beyond the last column is for the usual way to refuse.
      if !head, column > places.count { return false }
      if index < bytes.count, bytes[index] == 13 { index += 1 }
      if index < bytes.count, bytes[index] == 10 { index += 1 }
      if head {
        guard names.indices.allSatisfy({ places.contains($0) }) else { return false }
        head = false
      } else if !filled.holds(names.count) {
        // A short one is for the usual way to deal with.
        return false
      }
    }
    for column in columns.indices { columns[column].settle() }
    return columns.allSatisfy { $0.count == count }
  }

  // MARK: Lists of objects

  /// Reads a list of flat objects in JSON; false where it is anything else.
  mutating func objects(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let keys = names.map { Array($0.utf8) }
    func skip() { while index < bytes.count, bytes[index] <= 32 { index += 1 } }
    func text() -> Range<Int>? {
      guard index < bytes.count, bytes[index] == 34 else { return nil }
      let from = index + 1
      index = from
      while index < bytes.count, bytes[index] != 34 {
        if bytes[index] == 92 { return nil }
        index += 1
      }
      guard index < bytes.count else { return nil }
      index += 1
      return from..<index - 1
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
      var filled = Filled()
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
        guard index < bytes.count, bytes[index] != 123, bytes[index] != 91 else { return false }
        let value: Range<Int>
        let isQuoted = bytes[index] == 34
        if isQuoted {
          guard let words = text() else { return false }
          value = words
        } else {
          let from = index
          while index < bytes.count, bytes[index] != 44, bytes[index] != 125, bytes[index] > 32 { index += 1 }
          value = from..<index
        }
        guard let column = keys.firstIndex(where: { $0.count == key.count && $0.elementsEqual(bytes[key]) }) else { continue }
        // A name that stands twice is for the usual way to refuse.
        guard !filled[column] else { return false }
        columns[column].take(UnsafeBufferPointer(rebasing: bytes[value]), isQuoted: isQuoted, isTable: false)
        filled.insert(column)
      }
      for column in columns.indices where !filled[column] { columns[column].takeNothing() }
    }
    return true
  }
}
