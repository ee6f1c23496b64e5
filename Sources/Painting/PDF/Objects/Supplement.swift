/// A reference to an object of the file.
struct Reference: Hashable, CustomStringConvertible {
  let number: Int
  var description: String { "\(number) 0 R" }
}

/// The objects that are added to a painted file: an incremental update in the sense of ISO 32000-1, 7.5.6.
struct Supplement {
  private var bodies: [Int: [UInt8]] = [:]
  private var next: Int

  /// - Parameter size: one more than the highest number in the painted file.
  init(size: Int) {
    next = max(size, 1)
  }

  /// A number for an object that is written later.
  mutating func reserve() -> Reference {
    defer { next += 1 }
    return Reference(number: next)
  }

  mutating func add(_ body: String) -> Reference {
    let reference = reserve()
    set(reference, body)
    return reference
  }

  mutating func set(_ reference: Reference, _ body: String) {
    bodies[reference.number] = Array(body.utf8)
  }

  /// - Parameter entries: the dictionary's, but for the length.
  mutating func addStream(_ entries: String, _ data: [UInt8]) -> Reference {
    let reference = reserve()
    bodies[reference.number] =
      Array("<< \(entries) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    return reference
  }

  /// The painted file with the objects after it.
  /// - Throws: `PaintingError.pdf` if the painted file does not say where its table stands.
  func append(to painted: [UInt8], root: Reference, information: Reference) throws(PaintingError) -> [UInt8] {
    guard let previous = Supplement.tableOffset(of: painted) else {
      throw .pdf("the painted file has no cross-reference table")
    }
    var file = painted
    file.reserveCapacity(painted.count + bodies.values.reduce(0) { $0 + $1.count + 48 })
    file.append(UInt8(ascii: "\n"))
    var table = "xref\n"
    for number in bodies.keys.sorted() {
      let offset = String(file.count)
      table += "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - offset.utf8.count)))\(offset) 00000 n \n"
      file += "\(number) 0 obj\n".utf8
      file += bodies[number, default: []]
      file += "\nendobj\n".utf8
    }
    let start = file.count
    file += table.utf8
    file += "trailer\n<< /Size \(next) /Root \(root) /Info \(information) /Prev \(previous) >>\n".utf8
    file += "startxref\n\(start)\n%%EOF\n".utf8
    return file
  }

  /// The number after the last `startxref`.
  private static func tableOffset(of file: [UInt8]) -> Int? {
    let word = Array("startxref".utf8)
    let tail = Array(file.suffix(128))
    guard tail.count > word.count else { return nil }
    for start in stride(from: tail.count - word.count, through: 0, by: -1)
    where tail[start..<start + word.count].elementsEqual(word) {
      let digits = tail[(start + word.count)...].drop { $0 <= 32 }.prefix { (48...57).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}
