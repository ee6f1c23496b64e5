import ReportKit

/// Tables as text: comma- or tab-separated, with a head line (RFC 4180).
struct DelimitedText {
  private let lines: [Line]
  /// The line on which a quotation mark opens that is never closed.
  private let unclosed: Int?

  private struct Line {
    /// Its number in the text, from 1.
    let number: Int
    let cells: [String]
  }

  init(_ text: String, delimiter: Character) {
    var text = text
    (lines, unclosed) = text.withUTF8 { Self.read($0, by: delimiter.asciiValue ?? UInt8(ascii: ",")) }
  }

  var rows: [Row] {
    guard let head = lines.first?.cells else { return [] }
    let records = lines.dropFirst().map(\.cells).filter { $0 != [""] }
    let numbers = head.indices.map { Self.numbers(of: records, in: $0) }
    func value(_ index: Int, _ column: Int) -> DataValue {
      guard column < records[index].count, !records[index][column].isEmpty else { return .null }
      if let number = numbers[column]?[index] { return .number(number) }
      let cell = records[index][column]
      return cell == "true" ? true : cell == "false" ? false : .string(cell)
    }
    // Of columns that are called alike the last one counts.
    let last = Dictionary(head.enumerated().map { (Spelling($1), $0) }) { $1 }
    let blank = Row(head.map { ($0, .null) }) { $1 }
    let columns = blank.keys.compactMap { last[Spelling($0)] }
    return records.indices.map { index in
      var columns = columns.makeIterator()
      return blank.mapValues { _ in columns.next().map { value(index, $0) } ?? .null }
    }
  }

  /// The numbers of a column whose every cell is one or empty; nil for other columns, and for empty ones.
  private static func numbers(of records: [[String]], in column: Int) -> [Double?]? {
    var found = false
    var numbers: [Double?] = []
    numbers.reserveCapacity(records.count)
    for record in records {
      guard column < record.count, !record[column].isEmpty else {
        numbers.append(nil)
        continue
      }
      guard let number = NumberReading.read(record[column]) else { return nil }
      numbers.append(number)
      found = true
    }
    return found ? numbers : nil
  }

  /// What would be lost of a table, and on which line: cells beyond the last column, or a column by the name of another.
  var fault: (line: Int, problem: String)? {
    if let unclosed { return (unclosed, "the quotation mark that opens here is never closed") }
    guard let head = lines.first else { return nil }
    var known: Set<String> = []
    for name in head.cells where !name.isEmpty && !known.insert(name).inserted { return (1, "two columns are called “\(name)”") }
    for record in lines.dropFirst() {
      guard record.cells.count > head.cells.count, record.cells[head.cells.count...].contains(where: { !$0.isEmpty }) else { continue }
      return (record.number, "there are \(record.cells.count) cells, and the head line names \(head.cells.count) columns; put quotation marks around a cell that holds the separator")
    }
    return nil
  }

  private static let (lineFeed, carriageReturn, quote) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""))

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, by delimiter: UInt8) -> (lines: [Line], unclosed: Int?) {
    var lines: [Line] = []
    var cells: [String] = []
    var (number, first, unclosed) = (1, 1, Int?.none)
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0

    /// Passes an end of line, which may be two bytes; whether one stands here.
    @discardableResult
    func passBreak() -> Bool {
      guard place < bytes.count, bytes[place] == lineFeed || bytes[place] == carriageReturn else { return false }
      place += bytes[place] == carriageReturn && place + 1 < bytes.count && bytes[place + 1] == lineFeed ? 2 : 1
      number += 1
      return true
    }
    /// What stands up to the end of the cell.
    func plain() -> UnsafeBufferPointer<UInt8> {
      let start = place
      while place < bytes.count, bytes[place] != delimiter, bytes[place] != lineFeed, bytes[place] != carriageReturn { place += 1 }
      return UnsafeBufferPointer(rebasing: bytes[start..<place])
    }
    /// What stands in quotation marks, a doubled one meaning itself, and what follows them in the cell.
    func quoted() -> [UInt8] {
      let opened = number
      var cell: [UInt8] = []
      place += 1
      while place < bytes.count {
        let start = place
        if passBreak() {
          cell += bytes[start..<place]
        } else if bytes[place] != quote {
          cell.append(bytes[place])
          place += 1
        } else if place + 1 < bytes.count, bytes[place + 1] == quote {
          cell.append(quote)
          place += 2
        } else {
          place += 1
          return cell + plain()
        }
      }
      unclosed = opened
      return cell
    }

    while place < bytes.count {
      cells.append(bytes[place] == quote ? String(decoding: quoted(), as: UTF8.self) : String(decoding: plain(), as: UTF8.self))
      if place < bytes.count, bytes[place] == delimiter {
        place += 1
      } else {
        passBreak()
        lines.append(Line(number: first, cells: cells))
        (cells, first) = ([], number)
      }
    }
    // A delimiter at the very end is followed by an empty cell.
    if !cells.isEmpty { lines.append(Line(number: first, cells: cells + [""])) }
    return (lines, unclosed)
  }
}
