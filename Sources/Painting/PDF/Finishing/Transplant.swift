/// The objects that a drawing's page uses, taken over into another file under new numbers.
struct Transplant {
  private let source: QPDFFile
  private var taken: [Int: Reference] = [:]
  private var waiting: [(old: Reference, new: Reference)] = []

  init(from source: QPDFFile) {
    self.source = source
  }

  /// An object's words with the numbers that its references have in the new file.
  mutating func words(_ words: String, in objects: inout PDFObjects) -> String {
    var result: [UInt8] = []
    let bytes = Array(words.utf8)
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("):
        let end = Transplant.endOfString(in: bytes, from: index)
        result += bytes[index..<end]
        index = end
      case UInt8(ascii: "0")...UInt8(ascii: "9") where index == 0 || Transplant.isDelimiter(bytes[index - 1]):
        guard let (old, end) = Transplant.reference(in: bytes, at: index) else {
          result.append(bytes[index])
          index += 1
          continue
        }
        result += take(old, in: &objects).description.utf8
        index = end
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func take(_ old: Reference, in objects: inout PDFObjects) -> Reference {
    if let known = taken[old.number] { return known }
    let new = objects.reserve()
    taken[old.number] = new
    waiting.append((old, new))
    return new
  }

  /// Takes over all that the words handed out refer to, and what that refers to.
  /// - Throws: `PaintingError.pdf` for a stream that can't be read.
  mutating func finish(into objects: inout PDFObjects) throws(PaintingError) {
    while let (old, new) = waiting.popLast() {
      let object = source.object(old)
      if source.isStream(object) {
        try takeStream(object, as: new, into: &objects)
      } else {
        if source.value("/Subtype", of: object).flatMap(source.name) == "/CIDFontType2" {
          // PDF/UA-1 7.21.3.2, PDF/A-2 6.2.11.3.2.
          source.setName("/Identity", for: "/CIDToGIDMap", of: object)
        }
        objects.set(new, words(source.words(object), in: &objects))
      }
      source.releaseHandles()
    }
  }

  private mutating func takeStream(
    _ stream: QPDFFile.Handle, as new: Reference, into objects: inout PDFObjects
  ) throws(PaintingError) {
    let dictionary = source.dictionary(of: stream)
    source.removeKey("/Length", of: dictionary)
    // PDF/A-2 6.2.8.
    source.removeKey("/Interpolate", of: dictionary)
    let isDeflated = source.value("/Filter", of: dictionary).flatMap(source.name) == "/FlateDecode"
    var data = try source.streamData(stream, decoded: isDeflated)
    var entries = ""
    if isDeflated {
      source.removeKey("/Filter", of: dictionary)
      source.removeKey("/DecodeParms", of: dictionary)
      data = objects.deflater.compress(data)
      entries = " /Filter /FlateDecode"
    }
    // Only what stands between << and >> is wanted.
    let inner = words(source.words(dictionary), in: &objects).dropFirst(2).dropLast(2)
    objects.setStream(new, inner + entries, data)
  }

  /// The index after a literal string (ISO 32000-1, 7.3.4.2).
  private static func endOfString(in content: [UInt8], from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return content.count
  }

  /// The reference that starts at the index, such as `12 0 R`, and the index after it.
  private static func reference(in bytes: [UInt8], at start: Int) -> (Reference, end: Int)? {
    var index = start
    var number = 0
    while index < bytes.count, let digit = digit(bytes[index]), number < 100_000_000 {
      number = number * 10 + digit
      index += 1
    }
    let rest = Array(" 0 R".utf8)
    let end = index + rest.count
    guard end <= bytes.count, bytes[index..<end].elementsEqual(rest), end == bytes.count || isDelimiter(bytes[end])
    else { return nil }
    return (Reference(number: number), end)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte) - Int(UInt8(ascii: "0")) : nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
