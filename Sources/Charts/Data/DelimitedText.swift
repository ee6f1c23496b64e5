import ReportKit

/// Tables as text: comma- or tab-separated, with a head line (RFC 4180).
struct DelimitedText {
  private let text: String
  private let delimiter: Character
  private let lines: [(line: Int, cells: [String])]

  init(_ text: String, delimiter: Character) {
    self.text = text
    self.delimiter = delimiter
    lines = Self.records(text, delimiter: delimiter)
  }

  var rows: [Row] {
    var records = lines.map(\.cells)
    guard !records.isEmpty else { return [] }
    let head = records.removeFirst()
    records.removeAll { $0 == [""] }
    // A column whose every cell reads as a number holds numbers.
    let numbers = head.indices.map { column -> [Double?]? in
      var found = false
      var numbers: [Double?] = []
      for record in records {
        guard record.indices.contains(column), !record[column].isEmpty else {
          numbers.append(nil)
          continue
        }
        guard let number = NumberReading.read(record[column]) else { return nil }
        numbers.append(number)
        found = true
      }
      return found ? numbers : nil
    }
    return records.enumerated().map { index, record in
      var row = Row(minimumCapacity: head.count)
      for (column, name) in head.enumerated() {
        let cell = record.indices.contains(column) ? record[column] : ""
        if cell.isEmpty {
          row[name] = .null
        } else if let number = numbers[column]?[index] {
          row[name] = .number(number)
        } else {
          row[name] = cell == "true" ? true : cell == "false" ? false : .string(cell)
        }
      }
      return row
    }
  }

  /// What would be lost of a table, and on which line: cells beyond the last column, or a column by the name of another.
  var fault: (line: Int, problem: String)? {
    if let line = Self.unclosedQuote(in: text, delimiter: delimiter) { return (line, "the quotation mark that opens here is never closed") }
    guard let head = lines.first else { return nil }
    var known: Set<String> = []
    for name in head.cells where !name.isEmpty && !known.insert(name).inserted { return (1, "two columns are called “\(name)”") }
    for record in lines.dropFirst() {
      guard record.cells.count > head.cells.count, record.cells[head.cells.count...].contains(where: { !$0.isEmpty }) else { continue }
      return (record.line, "there are \(record.cells.count) cells, and the head line names \(head.cells.count) columns; put quotation marks around a cell that holds the separator")
    }
    return nil
  }

  /// The line on which a quotation mark opens that is never closed; nil where there is none.
  private static func unclosedQuote(in text: String, delimiter: Character) -> Int? {
    let mark = delimiter.asciiValue ?? 44
    var (line, opened) = (1, 1)
    var (quoted, atStart) = (false, true)
    var bytes = Substring(text).utf8
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    // A mark within a cell closes it; a doubled one opens it again at once.
    var hasClosed = false
    for byte in bytes {
      if byte == 10 { line += 1 }
      if quoted {
        if byte == 34 { (quoted, hasClosed) = (false, true) }
      } else if byte == 34, atStart || hasClosed {
        if atStart { opened = line }
        (quoted, atStart, hasClosed) = (true, false, false)
      } else {
        atStart = byte == mark || byte == 10 || byte == 13
        hasClosed = false
      }
    }
    return quoted ? opened : nil
  }

  private static func records(_ text: String, delimiter: Character) -> [(line: Int, cells: [String])] {
    let mark = delimiter.asciiValue ?? 44
    var records: [(line: Int, cells: [String])] = []
    var (line, first) = (1, 1)
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func flush() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      let next = place < bytes.endIndex ? bytes[place] : 0
      if byte == 10 || byte == 13 && next != 10 { line += 1 }
      if quoted {
        if byte == 34 {
          if next == 34 {
            cell.append(next)
            place += 1
          } else {
            quoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == 34, cell.isEmpty {
        quoted = true
      } else if byte == mark {
        flush()
      } else if byte == 10 || byte == 13 {
        if byte == 13, next == 10 {
          place += 1
          line += 1
        }
        flush()
        records.append((first, record))
        (record, first) = ([], line)
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !record.isEmpty {
      flush()
      records.append((first, record))
    }
    return records
  }
}
