extension ColumnReading {
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
      // A line with cells beyond the last column is for the usual way to refuse.
      if !head, column > places.count { return false }
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
}
