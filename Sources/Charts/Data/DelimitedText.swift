import ReportKit

/// Tables as text: comma- or tab-separated, with a head line (RFC 4180).
enum DelimitedText {
  static func rows(_ text: String, delimiter: Character) -> [Row] {
    var records = records(text, delimiter: delimiter)
    guard !records.isEmpty else { return [] }
    let head = records.removeFirst()
    records.removeAll { $0 == [""] }
    // A column whose every cell reads as a number holds numbers.
    let numeric = head.indices.map { column in
      var found = false
      for record in records where record.indices.contains(column) && !record[column].isEmpty {
        guard NumberReading.read(record[column]) != nil else { return false }
        found = true
      }
      return found
    }
    return records.map { record in
      var row = Row(minimumCapacity: head.count)
      for (column, name) in head.enumerated() {
        let cell = record.indices.contains(column) ? record[column] : ""
        if cell.isEmpty {
          row[name] = .null
        } else if numeric[column], let number = NumberReading.read(cell) {
          row[name] = .number(number)
        } else {
          row[name] = cell == "true" ? true : cell == "false" ? false : .string(cell)
        }
      }
      return row
    }
  }

  private static func records(_ text: String, delimiter: Character) -> [[String]] {
    let mark = delimiter.asciiValue ?? 44
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func flush() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    while let byte = bytes.popFirst() {
      if quoted {
        if byte == 34 {
          if bytes.first == 34 { cell.append(bytes.removeFirst()) } else { quoted = false }
        } else {
          cell.append(byte)
        }
      } else if byte == 34, cell.isEmpty {
        quoted = true
      } else if byte == mark {
        flush()
      } else if byte == 10 || byte == 13 {
        if byte == 13, bytes.first == 10 { bytes.removeFirst() }
        flush()
        records.append(record)
        record = []
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !record.isEmpty {
      flush()
      records.append(record)
    }
    return records
  }
}
