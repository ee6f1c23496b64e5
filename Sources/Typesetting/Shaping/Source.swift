/// A paragraph's text taken apart: its bytes, its characters with their traits, and which run each belongs to.
struct Source {
  /// The whole text in UTF-8.
  var bytes: [UInt8] = []
  var scalars: [UInt32] = []
  /// Where each character starts in `bytes`, and the end.
  var offsets: [Int32] = []
  var traits: [Trait] = []
  /// The run of each character.
  var runs: [Int32] = []
  var hasRightToLeft = false
  var hasHan = false
  var hasWords = false

  var count: Int { scalars.count }

  /// - Throws: `TypesettingError.unsettable` for a control character.
  init(_ text: StyledText, table: inout TraitTable) throws(TypesettingError) {
    let length = text.runs.reduce(0) { $0 + $1.string.utf8.count }
    guard length < Int(Int32.max) else { throw .unsettable("a paragraph of 2 GiB can't be set: cut it in parts") }
    bytes.reserveCapacity(length)
    scalars.reserveCapacity(length / 2 + 1)
    offsets.reserveCapacity(length / 2 + 2)
    traits.reserveCapacity(length / 2 + 1)
    for run in text.runs { bytes.append(contentsOf: run.string.utf8) }
    var flags: Trait.Flags = []
    var start = 0
    for (index, run) in text.runs.enumerated() {
      let end = start + run.string.utf8.count
      let first = scalars.count
      bytes.withUnsafeBufferPointer { buffer in
        var position = start
        while position < end {
          offsets.append(Int32(truncatingIfNeeded: position))
          let scalar = Source.decode(buffer, &position)
          scalars.append(scalar)
          let trait = table[scalar]
          flags.formUnion(trait.flags)
          traits.append(trait)
        }
      }
      runs.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: index), count: scalars.count - first))
      start = end
    }
    offsets.append(Int32(truncatingIfNeeded: bytes.count))
    hasRightToLeft = flags.contains(.rightToLeft) || flags.contains(.bidiControl)
    hasHan = flags.contains(.han)
    hasWords = flags.contains(.alphabetic)
    if let bad = traits.firstIndex(where: { $0.kind == .control }) {
      let code = String(scalars[bad], radix: 16, uppercase: true)
      throw .unsettable("the text holds the control character U+\(String(repeating: "0", count: 4 - code.count))\(code) "
        + "after “\(excerpt(upTo: bad))”: remove it")
    }
  }

  /// The character at a byte of valid UTF-8; moves past it.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32 {
    let lead = UInt32(bytes[position])
    if lead < 0x80 {
      position += 1
      return lead
    }
    if lead < 0xE0 {
      defer { position += 2 }
      return (lead & 0x1F) << 6 | UInt32(bytes[position + 1]) & 0x3F
    }
    if lead < 0xF0 {
      defer { position += 3 }
      return (lead & 0x0F) << 12 | (UInt32(bytes[position + 1]) & 0x3F) << 6 | UInt32(bytes[position + 2]) & 0x3F
    }
    defer { position += 4 }
    return (lead & 0x07) << 18 | (UInt32(bytes[position + 1]) & 0x3F) << 12
      | (UInt32(bytes[position + 2]) & 0x3F) << 6 | UInt32(bytes[position + 3]) & 0x3F
  }

  /// The text of a range of characters.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])], as: UTF8.self)
  }

  /// Up to twelve characters before a place, to show where something is.
  func excerpt(upTo index: Int) -> String {
    string(max(0, index - 12)..<index)
  }

  /// Up to sixteen characters from a place on.
  func excerpt(from index: Int) -> String {
    string(index..<min(count, index + 16))
  }

  /// Some characters around a place, to show where something is.
  func excerpt(around index: Int) -> String {
    string(max(0, index - 8)..<min(count, index + 9))
  }
}
