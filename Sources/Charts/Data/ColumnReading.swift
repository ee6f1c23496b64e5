import ReportKit

/// Columns of numbers and one of words, read from the bytes of a table.
struct ColumnReading {
  /// The names of two columns of numbers or dates, and perhaps one of words.
  let wanted: [String]
  /// Which columns hold dates in words.
  let isText: [Bool]
  var numbers: [[Double]] = [[], []]
  var groups: [Int32] = []
  var names: [String] = []
  /// The cells of a column of numbers that hold something else: how many, the first of them, and its row, from 1.
  private(set) var unread: [Int: (count: Int, first: String, row: Int)] = [:]
  private var known: [String: Int32] = [:]
  private var last: (bytes: [UInt8], index: Int32)?

  init(wanted: [String], isText: [Bool]) {
    self.wanted = wanted
    self.isText = isText
  }

  var count: Int { numbers[0].count }

  /// Takes a cell of a column in.
  mutating func take(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, quoted: Bool) {
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
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
      if !isText[column], !text.isEmpty, quoted || text != "null" {
        unread[column, default: (0, text, numbers[column].count)].count += 1
      }
    }
  }
}
