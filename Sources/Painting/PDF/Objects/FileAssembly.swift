/// The bytes of a PDF file from its objects: plain ones packed into compressed object streams, streams by themselves,
/// and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
struct FileAssembly {
  /// Where an object is, as the cross-reference stream says it.
  private enum Place {
    case unused
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private(set) var bytes: [UInt8] = []
  private var places: [Place]
  private let deflater: Deflater

  /// How many objects share a stream: more compress better, fewer are reached sooner.
  private static let packSize = 200

  init(_ objects: PDFObjects, root: Reference, information: Reference) {
    deflater = objects.deflater
    places = Array(repeating: .unused, count: objects.bodies.count + 1)
    // The second line's bytes above 127 tell programs that the file is not text.
    bytes += "%PDF-1.7\n%".utf8
    bytes += [0xBF, 0xF7, 0xA2, 0xFE, 0x0A]
    var pack: [(number: Int, words: [UInt8])] = []
    for (index, body) in objects.bodies.enumerated() {
      switch body {
      case .none: break
      case .stream(let entries, let data): writeStream(index + 1, entries, data)
      case .plain(let words):
        pack.append((index + 1, words))
        if pack.count == FileAssembly.packSize { write(&pack) }
      }
    }
    write(&pack)
    writeTable(root: root, information: information)
  }

  private mutating func writeStream(_ number: Int, _ entries: String, _ data: [UInt8]) {
    places[number] = .offset(bytes.count)
    bytes += "\(number) 0 obj\n<< \(entries) /Length \(data.count) >>\nstream\n".utf8
    bytes += data
    bytes += "\nendstream\nendobj\n".utf8
  }

  private mutating func write(_ pack: inout [(number: Int, words: [UInt8])]) {
    guard !pack.isEmpty else { return }
    let stream = places.count
    places.append(.unused)
    var heads = ""
    var content: [UInt8] = []
    for (index, object) in pack.enumerated() {
      places[object.number] = .packed(stream: stream, index: index)
      heads += "\(object.number) \(content.count) "
      content += object.words
      content.append(UInt8(ascii: "\n"))
    }
    writeStream(
      stream, "/Type /ObjStm /N \(pack.count) /First \(heads.utf8.count) /Filter /FlateDecode",
      deflater.compress(Array(heads.utf8) + content))
    pack = []
  }

  private mutating func writeTable(root: Reference, information: Reference) {
    let identifier = PDFText(digestOf: bytes)
    let number = places.count
    let start = bytes.count
    places.append(.offset(start))
    var offsetBytes = 1
    while start >> (8 * offsetBytes) > 0 { offsetBytes += 1 }
    let columns = offsetBytes + 2
    // The rows are written as their difference to the row above, which compresses well (PNG's filter Up).
    var rows: [UInt8] = []
    var above = [UInt8](repeating: 0, count: columns)
    for place in places {
      let fields: (type: UInt8, first: Int, second: UInt8) =
        switch place {
        case .unused: (0, 0, 255)
        case .offset(let offset): (1, offset, 0)
        case .packed(let stream, let index): (2, stream, UInt8(index))
        }
      var row = [fields.type]
      for byte in (0..<offsetBytes).reversed() { row.append(UInt8(truncatingIfNeeded: fields.first >> (8 * byte))) }
      row.append(fields.second)
      rows.append(2)
      for column in 0..<columns { rows.append(row[column] &- above[column]) }
      above = row
    }
    writeStream(
      number,
      "/Type /XRef /Size \(places.count) /W [1 \(offsetBytes) 1] /Root \(root) /Info \(information)"
        + " /ID [\(identifier) \(identifier)] /Filter /FlateDecode"
        + " /DecodeParms << /Predictor 12 /Columns \(columns) >>", deflater.compress(rows))
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
  }
}
