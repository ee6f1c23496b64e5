/// A reference to an object of a file.
struct Reference: Hashable, CustomStringConvertible {
  let number: Int
  var description: String { "\(number) 0 R" }
}

/// The objects of a PDF in the making, numbered from 1 as they are asked for.
struct PDFObjects {
  /// What stands for an object in the file.
  enum Body {
    /// A dictionary, an array or a number, in PDF's words.
    case plain([UInt8])
    /// A stream: its dictionary's entries but for the length, and its data as they are written.
    case stream(entries: String, data: [UInt8])
  }

  /// By number less one; nil for a number that was asked for and never used.
  private(set) var bodies: [Body?] = []
  let deflater: Deflater

  /// - Throws: `PaintingError.pdf` if there is no memory.
  init() throws(PaintingError) {
    deflater = try Deflater(.thorough)
  }

  /// A number for an object that is set later.
  mutating func reserve() -> Reference {
    bodies.append(nil)
    return Reference(number: bodies.count)
  }

  mutating func add(_ words: String) -> Reference {
    let reference = reserve()
    set(reference, words)
    return reference
  }

  mutating func set(_ reference: Reference, _ words: String) {
    bodies[reference.number - 1] = .plain(Array(words.utf8))
  }

  /// Adds a stream as it is.
  mutating func addStream(_ entries: String, _ data: [UInt8]) -> Reference {
    let reference = reserve()
    setStream(reference, entries, data)
    return reference
  }

  mutating func setStream(_ reference: Reference, _ entries: String, _ data: [UInt8]) {
    bodies[reference.number - 1] = .stream(entries: entries, data: data)
  }

  /// Adds a stream, compressed.
  mutating func addCompressed(_ entries: String, _ data: [UInt8]) -> Reference {
    addStream("\(entries) /Filter /FlateDecode", deflater.compress(data))
  }

}
