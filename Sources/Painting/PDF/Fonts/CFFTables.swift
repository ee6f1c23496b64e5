/// An INDEX of a CFF program: byte strings by number (Adobe Technical Note 5176, 5).
struct CFFIndex {
  private(set) var items: [ArraySlice<UInt8>] = []
  /// Where the INDEX ends.
  let end: Int

  /// Nil for bytes that are none.
  init?(_ source: FontBytes, at start: Int) {
    guard let count = source.number(at: start, size: 2) else { return nil }
    guard count > 0 else {
      end = start + 2
      return
    }
    guard let size = source.number(at: start + 2, size: 1), (1...4).contains(size) else { return nil }
    let data = start + 2 + size * (count + 1)
    guard var from = source.number(at: start + 3, size: size) else { return nil }
    items.reserveCapacity(count)
    for index in 1...count {
      guard let to = source.number(at: start + 3 + index * size, size: size), to >= from,
        let item = source.slice(data + from..<data + to)
      else { return nil }
      items.append(item)
      from = to
    }
    end = data + from
  }

  /// The bytes of an INDEX.
  static func bytes(_ items: [some Collection<UInt8>]) -> [UInt8] {
    guard !items.isEmpty else { return [0, 0] }
    let total = items.reduce(1) { $0 + $1.count }
    let size = total < 0x100 ? 1 : total < 0x1_0000 ? 2 : total < 0x100_0000 ? 3 : 4
    var bytes = FontBytes.number(items.count, size: 2) + [UInt8(size)]
    bytes.reserveCapacity(bytes.count + size * (items.count + 1) + total)
    var offset = 1
    bytes += FontBytes.number(offset, size: size)
    for item in items {
      offset += item.count
      bytes += FontBytes.number(offset, size: size)
    }
    for item in items { bytes += item }
    return bytes
  }
}

/// A DICT of a CFF program: operators with their operands' bytes (Adobe Technical Note 5176, 4).
struct CFFDictionary {
  /// Operators of two bytes are 1200 and the second.
  private(set) var entries: [(key: Int, operands: [UInt8])] = []

  static let charset = 15, charStrings = 17, privateDict = 18, subrs = 19, defaultWidth = 20, nominalWidth = 21
  static let fontDictIndex = 1236, fontDictSelect = 1237

  /// Nil for bytes that are none.
  init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    var start = 0, at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0...21:
        let operands = Array(bytes[start..<at])
        if byte == 12 {
          guard at + 1 < bytes.count else { return nil }
          at += 1
          entries.append((1200 + Int(bytes[at]), operands))
        } else {
          entries.append((Int(byte), operands))
        }
        at += 1
        start = at
      case 28: at += 3
      case 29: at += 5
      case 30:
        at += 1
        while at < bytes.count, bytes[at] & 0x0F != 0x0F, bytes[at] >> 4 != 0x0F { at += 1 }
        at += 1
      case 247...254: at += 2
      default: at += 1
      }
    }
    guard start == bytes.count else { return nil }
  }

  /// The whole numbers of an operator; nil where it is missing.
  func numbers(_ key: Int) -> [Int]? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    var numbers: [Int] = []
    var rest = entry.operands[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 28: numbers.append(Int(Int16(truncatingIfNeeded: CFFDictionary.take(2, from: &rest))))
      case 29: numbers.append(Int(Int32(truncatingIfNeeded: CFFDictionary.take(4, from: &rest))))
      case 32...246: numbers.append(Int(byte) - 139)
      case 247...250: numbers.append((Int(byte) - 247) * 256 + CFFDictionary.take(1, from: &rest) + 108)
      case 251...254: numbers.append(-(Int(byte) - 251) * 256 - CFFDictionary.take(1, from: &rest) - 108)
      default: return nil
      }
    }
    return numbers
  }

  private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> Int {
    (0..<count).reduce(0) { sum, _ in sum << 8 | Int(rest.popFirst() ?? 0) }
  }

  /// Sets an operator to numbers that take five bytes each, so that the DICT's length does not depend on them.
  mutating func set(_ key: Int, _ numbers: [Int]) {
    let operands = numbers.flatMap { (number: Int) -> [UInt8] in [29] + FontBytes.number(number, size: 4) }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].operands = operands
    } else {
      entries.append((key, operands))
    }
  }

  var bytes: [UInt8] {
    entries.flatMap { $0.operands + ($0.key >= 1200 ? [12, UInt8($0.key - 1200)] : [UInt8($0.key)]) }
  }
}
