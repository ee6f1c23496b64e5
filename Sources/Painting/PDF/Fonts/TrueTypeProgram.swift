/// A TrueType font program, taken apart so that copies of glyphs can join it.
struct TrueTypeProgram {
  private let tables: [(tag: String, data: ArraySlice<UInt8>)]
  private let version: ArraySlice<UInt8>
  private let count: Int
  private let longMetrics: Int

  /// Nil for bytes that are no such program.
  init?(_ bytes: [UInt8]) {
    let source = FontBytes(bytes: bytes)
    guard let number = source.number(at: 4, size: 2), let version = source.slice(0..<4) else { return nil }
    var tables: [(tag: String, data: ArraySlice<UInt8>)] = []
    for index in 0..<number {
      let entry = 12 + index * 16
      guard let tag = source.slice(entry..<entry + 4), let start = source.number(at: entry + 8, size: 4),
        let length = source.number(at: entry + 12, size: 4), let data = source.slice(start..<start + length)
      else { return nil }
      tables.append((String(decoding: tag, as: UTF8.self), data))
    }
    self.tables = tables
    self.version = version
    func value(_ tag: String, at offset: Int) -> Int? {
      tables.first { $0.tag == tag }.flatMap { FontBytes(bytes: Array($0.data)).number(at: offset, size: 2) }
    }
    guard let count = value("maxp", at: 4), let longMetrics = value("hhea", at: 34), longMetrics > 0 else { return nil }
    (self.count, self.longMetrics) = (count, longMetrics)
  }

  private func table(_ tag: String) -> FontBytes? {
    tables.first { $0.tag == tag }.map { FontBytes(bytes: Array($0.data)) }
  }

  /// The program with copies of glyphs under the numbers that their codes say.
  ///
  /// Nil for a glyph that the program has not, or a number that is taken.
  func adding(_ copies: [GlyphCopy]) -> [UInt8]? {
    guard let head = table("head"), let glyf = table("glyf"), let loca = table("loca"), let hmtx = table("hmtx"),
      let format = head.number(at: 50, size: 2)
    else { return nil }
    var outlines: [ArraySlice<UInt8>] = []
    var metrics: [(advance: Int, bearing: Int)] = []
    for glyph in 0..<count {
      let size = format == 0 ? 2 : 4
      guard let from = loca.number(at: glyph * size, size: size), let to = loca.number(at: (glyph + 1) * size, size: size),
        let outline = format == 0 ? glyf.slice(from * 2..<max(from, to) * 2) : glyf.slice(from..<max(from, to)),
        let advance = hmtx.number(at: min(glyph, longMetrics - 1) * 4, size: 2),
        let bearing = hmtx.number(
          at: glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 4 + (glyph - longMetrics) * 2, size: 2)
      else { return nil }
      outlines.append(outline)
      metrics.append((advance, bearing))
    }
    for copy in copies.sorted(by: { $0.code < $1.code }) {
      guard Int(copy.original) < count, Int(copy.code) >= outlines.count else { return nil }
      while outlines.count < Int(copy.code) {
        outlines.append([])
        metrics.append((0, 0))
      }
      let own = metrics[Int(copy.original)]
      outlines.append(outlines[Int(copy.original)])
      metrics.append((own.advance + Int(copy.extra.rounded()), own.bearing))
    }
    return file(outlines, metrics)
  }

  private func file(_ outlines: [ArraySlice<UInt8>], _ metrics: [(advance: Int, bearing: Int)]) -> [UInt8] {
    var glyf: [UInt8] = [], loca: [UInt8] = []
    for outline in outlines {
      loca += FontBytes.number(glyf.count, size: 4)
      glyf += outline
      while glyf.count % 4 != 0 { glyf.append(0) }
    }
    loca += FontBytes.number(glyf.count, size: 4)
    var made: [(tag: String, data: [UInt8])] = []
    for (tag, data) in tables {
      var data = Array(data)
      func set(_ value: Int, at offset: Int, size: Int) {
        guard offset + size <= data.count else { return }
        data.replaceSubrange(offset..<offset + size, with: FontBytes.number(value, size: size))
      }
      switch tag {
      case "glyf": data = glyf
      case "loca": data = loca
      case "hmtx":
        data = metrics.flatMap { FontBytes.number($0.advance, size: 2) + FontBytes.number($0.bearing, size: 2) }
      case "maxp": set(outlines.count, at: 4, size: 2)
      case "hhea":
        set(metrics.count, at: 34, size: 2)
        set(metrics.map(\.advance).max() ?? 0, at: 10, size: 2)
      case "head":
        set(0, at: 8, size: 4)
        set(1, at: 50, size: 2)
      default: break
      }
      made.append((tag, data))
    }
    return TrueTypeProgram.file(made, version)
  }

  private static func file(_ tables: [(tag: String, data: [UInt8])], _ version: ArraySlice<UInt8>) -> [UInt8] {
    var power = 1
    while power * 2 <= tables.count { power *= 2 }
    var entries = Array(version) + FontBytes.number(tables.count, size: 2) + FontBytes.number(power * 16, size: 2)
    entries += FontBytes.number(power.trailingZeroBitCount, size: 2)
    entries += FontBytes.number((tables.count - power) * 16, size: 2)
    let start = 12 + tables.count * 16
    var body: [UInt8] = []
    var sum: UInt32 = 0
    var adjustment: Int?
    for (tag, data) in tables {
      if tag == "head" { adjustment = start + body.count + 8 }
      let own = TrueTypeProgram.sum(data)
      sum &+= own
      entries += Array(tag.utf8) + FontBytes.number(Int(own), size: 4)
      entries += FontBytes.number(start + body.count, size: 4) + FontBytes.number(data.count, size: 4)
      body += data
      while body.count % 4 != 0 { body.append(0) }
    }
    var file = entries + body
    if let adjustment {
      let value = 0xB1B0_AFBA &- sum &- TrueTypeProgram.sum(entries)
      file.replaceSubrange(adjustment..<adjustment + 4, with: FontBytes.number(Int(value), size: 4))
    }
    return file
  }

  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() { sum &+= UInt32(byte) << (8 * (3 - UInt32(index % 4))) }
    return sum
  }
}
