/// Why a text is no JSON: where, and what is wrong there.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  public var line: Int
  /// In bytes, from 1.
  public var column: Int
  public var problem: String

  public var description: String { "line \(line), column \(column): \(problem)" }
}

extension JSONError {
  /// Nil for a text that is JSON.
  public init?(in bytes: [UInt8]) {
    do throws(JSONError) {
      _ = try DataValue(json: bytes)
      return nil
    } catch {
      self = error
    }
  }
}

extension DataValue {
  /// Reads JSON (RFC 8259).
  /// - Parameter rawFrom: arrays under the key `values` that are longer than so many bytes stay text, to be read where it
  ///   is known what of them is needed.
  /// - Throws: `JSONError` with line and column.
  public init(json bytes: [UInt8], rawFrom: Int = .max) throws(JSONError) {
    let result = bytes.withUnsafeBufferPointer { bytes in
      var reading = JSONReading(rawFrom: rawFrom)
      return reading.document(bytes)
    }
    switch result {
    case .success(let value): self = value
    case .failure(let error): throw error
    }
  }
}

/// Reads the bytes of a JSON text, once from front to back.
private struct JSONReading {
  let rawFrom: Int
  private var index = 0
  /// The names of the object before: rows of a table have the same, in the same order.
  private var names: [Name] = []

  /// The name of a property, and where it stands between its quotes.
  private struct Name {
    let text: String
    let mark: NameMark
    let place: Range<Int>

    init(text: String, place: Range<Int>) {
      self.text = text
      self.place = place
      mark = NameMark(text)
    }
  }

  init(rawFrom: Int) { self.rawFrom = rawFrom }

  /// Values inside values go no deeper than this.
  private static let deepest = 256

  private struct Wrong: Error { var problem: String }
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  mutating func document(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<DataValue, JSONError> {
    do throws(Wrong) {
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
      let value = try value(bytes, depth: 0)
      skip(bytes)
      guard index == bytes.count else { throw Wrong(problem: "expected the end of the text") }
      return .success(value)
    } catch {
      let before = bytes.prefix(min(index, bytes.count))
      let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
      let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      return .failure(JSONError(line: line, column: min(index, bytes.count) - start + 1, problem: error.problem))
    }
  }

  private mutating func skip(_ bytes: Bytes) {
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 13 || bytes[index] == 9 { index += 1 }
  }

  private mutating func value(_ bytes: Bytes, depth: Int) throws(Wrong) -> DataValue {
    guard depth < Self.deepest else { throw Wrong(problem: "values are nested more than \(Self.deepest) deep") }
    skip(bytes)
    guard index < bytes.count else { throw Wrong(problem: "expected a value, found the end of the text") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(bytes, depth: depth)
    case UInt8(ascii: "["):
      index += 1
      var list: [DataValue] = []
      skip(bytes)
      if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
        index += 1
        return .list(list)
      }
      while true {
        list.append(try value(bytes, depth: depth + 1))
        if try ends(bytes, with: UInt8(ascii: "]"), "a list") { return .list(list) }
      }
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "t"): return try word(bytes, "true", .bool(true))
    case UInt8(ascii: "f"): return try word(bytes, "false", .bool(false))
    case UInt8(ascii: "n"): return try word(bytes, "null", .null)
    default: return .number(try number(bytes))
    }
  }

  /// Whether a list or object ends here; else a comma is passed.
  private mutating func ends(_ bytes: Bytes, with end: UInt8, _ what: String) throws(Wrong) -> Bool {
    skip(bytes)
    guard index < bytes.count else { throw Wrong(problem: "\(what) has no end") }
    if bytes[index] == end {
      index += 1
      return true
    }
    guard bytes[index] == UInt8(ascii: ",") else { throw Wrong(problem: "expected a comma or the end of \(what)") }
    index += 1
    return false
  }

  private mutating func object(_ bytes: Bytes, depth: Int) throws(Wrong) -> DataValue {
    index += 1
    let before = names
    // How many names are those of the object before, and the names from the first on that differs.
    var (shared, own) = (0, [Name]())
    defer { names = own.isEmpty && shared == before.count ? before : before.prefix(shared) + own }
    var object = Properties(minimumCapacity: min(before.count, 12))
    skip(bytes)
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") {
      index += 1
      return .object(object)
    }
    while true {
      skip(bytes)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Wrong(problem: "expected a name in quotes") }
      let start = index
      let name: Name
      if own.isEmpty, shared < before.count, isNext(before[shared], bytes) {
        name = before[shared]
        index += name.place.count + 2
        shared += 1
      } else {
        let text = try string(bytes)
        name = Name(text: text, place: start + 1..<index - 1)
        own.append(name)
      }
      skip(bytes)
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { throw Wrong(problem: "expected a colon after “\(name.text)”") }
      index += 1
      let inner: DataValue = if name.text == "values", let raw = raw(bytes) { .string(raw) } else { try value(bytes, depth: depth + 1) }
      // Of two values one would be lost, which one is up to the reader (RFC 8259, 4).
      if object.updateValue(inner, forKey: name.text, name.mark) != nil {
        index = start
        throw Wrong(problem: "this object has “\(name.text)” already")
      }
      if try ends(bytes, with: UInt8(ascii: "}"), "an object") { return .object(object) }
    }
  }

  /// Whether a name that was written without escapes stands here once more.
  private func isNext(_ name: Name, _ bytes: Bytes) -> Bool {
    let (start, length) = (index + 1, name.place.count)
    guard start + length < bytes.count, bytes[start + length] == UInt8(ascii: "\""), name.text.utf8.count == length else { return false }
    for offset in 0..<length where bytes[start + offset] != bytes[name.place.lowerBound + offset] { return false }
    return true
  }

  /// A long array as text; nil, and nothing read, where it is short or has no end.
  private mutating func raw(_ bytes: Bytes) -> String? {
    guard rawFrom != .max else { return nil }
    skip(bytes)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "["), bytes.count - index > rawFrom else { return nil }
    var (place, depth, quoted) = (index, 0, false)
    while place < bytes.count {
      let byte = bytes[place]
      if quoted {
        if byte == UInt8(ascii: "\\") { place += 1 } else if byte == UInt8(ascii: "\"") { quoted = false }
      } else if byte == UInt8(ascii: "\"") {
        quoted = true
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { break }
      }
      place += 1
    }
    guard place < bytes.count, place - index > rawFrom else { return nil }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[index...place]), as: UTF8.self)
    index = place + 1
    return text.composed
  }

  private mutating func word(_ bytes: Bytes, _ word: StaticString, _ value: DataValue) throws(Wrong) -> DataValue {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count, (0..<count).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] }) else {
      throw Wrong(problem: "expected a value")
    }
    index += count
    return value
  }

  private mutating func number(_ bytes: Bytes) throws(Wrong) -> Double {
    guard let (number, length) = DigitReading.read(bytes, from: index) else { throw Wrong(problem: "expected a value") }
    index += length
    return number
  }

  private mutating func string(_ bytes: Bytes) throws(Wrong) -> String {
    index += 1
    let start = index
    var seen: UInt8 = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"), bytes[index] >= 32 {
      seen |= bytes[index]
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let text = Self.text(UnsafeBufferPointer(rebasing: bytes[start..<index]), isPlain: seen < 0x80)
      index = text == nil ? start : index + 1
      return try written(text)
    }
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        let whole = text.withUnsafeBufferPointer { Self.text($0, isPlain: false) }
        if whole == nil { index = start }
        return try written(whole)
      case UInt8(ascii: "\\"):
        guard index < bytes.count else { throw Wrong(problem: "a string has no end") }
        let escape = bytes[index]
        index += 1
        switch escape {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "u"): text += Array(String(try scalar(bytes)).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        default: throw Wrong(problem: "there is no such escape in a string")
        }
      case 0..<32: throw Wrong(problem: "a string holds a control character")
      default: text.append(byte)
      }
    }
    throw Wrong(problem: "a string has no end")
  }

  /// Nil for bytes that are no UTF-8, which decoding would mend. `String(validating:)` says so too, but takes as long as all
  /// else that is done to read a table.
  /// - Parameter isPlain: whether all of them are known to be ASCII.
  private static func text(_ bytes: Bytes, isPlain: Bool) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return isPlain ? text : text.utf8.elementsEqual(bytes) ? text.composed : nil
  }

  private func written(_ text: String?) throws(Wrong) -> String {
    guard let text else { throw Wrong(problem: "the text is not written in UTF-8; save it as UTF-8") }
    return text
  }

  /// The four digits after `\u`, and the second half of a surrogate pair.
  private mutating func scalar(_ bytes: Bytes) throws(Wrong) -> Unicode.Scalar {
    func unit() throws(Wrong) -> UInt32 {
      guard index + 4 <= bytes.count else { throw Wrong(problem: "a string has no end") }
      var unit: UInt32 = 0
      for _ in 0..<4 {
        guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { throw Wrong(problem: "expected four hexadecimal digits") }
        unit = unit << 4 | UInt32(digit)
        index += 1
      }
      return unit
    }
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let half = Wrong(problem: "\\u\(String(first, radix: 16)) is half of a character; its other half is missing")
    guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { throw half }
    index += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else { throw half }
    return scalar
  }
}

/// Numbers in decimal digits, read from bytes.
public enum DigitReading {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22,
  ]

  /// The number that starts at an index, and how many bytes it takes; nil where none starts.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Double, Int)? {
    var index = start
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var (mantissa, digits, shift) = (UInt64(0), 0, 0)
    let whole = index
    while index < bytes.count, bytes[index] &- 48 < 10 {
      if digits < 18 { mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- 48) } else { shift += 1 }
      if mantissa > 0 { digits += 1 }
      index += 1
    }
    var seen = index - whole
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = index
      while index < bytes.count, bytes[index] &- 48 < 10 {
        if digits < 18 {
          mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- 48)
          shift -= 1
        }
        if mantissa > 0 { digits += 1 }
        index += 1
      }
      seen += index - fraction
    }
    guard seen > 0 else { return nil }
    if index + 1 < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") {
      var place = index + 1
      var down = false
      if bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
        down = bytes[place] == UInt8(ascii: "-")
        place += 1
      }
      var exponent = 0
      let from = place
      while place < bytes.count, bytes[place] &- 48 < 10 {
        exponent = min(exponent * 10 + Int(bytes[place] &- 48), 100_000)
        place += 1
      }
      if place > from {
        shift += down ? -exponent : exponent
        index = place
      }
    }
    // Both the digits and the power of ten are exact: so is their product.
    if digits <= 15, shift >= -22, shift <= 22 {
      let value = shift < 0 ? Double(mantissa) / powers[-shift] : Double(mantissa) * powers[shift]
      return (isNegative ? -value : value, index - start)
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    return (Double(text) ?? (mantissa == 0 ? 0 : shift > 0 ? (isNegative ? -.infinity : .infinity) : 0), index - start)
  }
}
