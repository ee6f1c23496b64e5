extension ColumnReading {
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
          if let column {
            // A name that stands twice is for the usual way to refuse.
            guard !filled[column] else { return false }
            take(column, bytes, value.0, value.1, quoted: true)
            filled[column] = true
          }
        } else if bytes[index] == 123 || bytes[index] == 91 {
          return false
        } else {
          let from = index
          while index < bytes.count, bytes[index] != 44, bytes[index] != 125, bytes[index] > 32 { index += 1 }
          if let column {
            guard !filled[column] else { return false }
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
