/// The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 4.2: a matrix and one curve, nothing else.
enum ColorProfile {
  static let sRGB: [UInt8] = {
    let name = text("sRGB"), rights = text("CC0")
    let curve = transferCurve()
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", name), ("cprt", rights),
      ("wtpt", numbers("XYZ ", [0.9642, 1, 0.8249])),
      // Bradford's adaptation from D65 to the profile connection space's D50.
      ("chad", numbers(
        "sf32",
        [1.047_886, 0.022_919, -0.050_216, 0.029_582, 0.990_484, -0.017_079, -0.009_252, 0.015_073, 0.751_678])),
      ("rXYZ", numbers("XYZ ", [0.436_066, 0.222_488, 0.013_916])),
      ("gXYZ", numbers("XYZ ", [0.385_147, 0.716_873, 0.097_076])),
      ("bXYZ", numbers("XYZ ", [0.143_066, 0.060_608, 0.714_096])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count)
    var data: [UInt8] = []
    var offsets: [[UInt8]: Int] = [:]
    let start = 128 + 4 + 12 * tags.count
    for tag in tags {
      let offset = offsets[tag.data] ?? start + data.count
      if offsets.updateValue(offset, forKey: tag.data) == nil { data += tag.data }
      table += Array(tag.name.utf8) + number(offset) + number(tag.data.count)
    }
    return header(size: start + data.count) + table + data
  }()

  /// ICC.1:2004-10, 7.2; fields that a file may leave empty are zero.
  private static func header(size: Int) -> [UInt8] {
    var bytes = number(size) + [0, 0, 0, 0] + number(0x0420_0000)
    bytes += Array("mntrRGB XYZ ".utf8)
    bytes += [7, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    bytes += Array("acsp".utf8)
    bytes += [UInt8](repeating: 0, count: 28)
    bytes += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
  }

  /// The piecewise curve of IEC 61966-2-1 as parametric function 3.
  private static func transferCurve() -> [UInt8] {
    Array("para".utf8) + number(0) + [0, 3, 0, 0]
      + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45].flatMap(fixed)
  }

  private static func numbers(_ type: String, _ values: [Double]) -> [UInt8] {
    Array(type.utf8) + number(0) + values.flatMap(fixed)
  }

  /// One English text of even length, so that what follows stands on a multiple of four.
  private static func text(_ words: String) -> [UInt8] {
    let units = words.utf8.flatMap { [UInt8(0), $0] }
    var bytes = Array("mluc".utf8) + number(0) + number(1) + number(12)
    bytes += Array("enUS".utf8) + number(units.count) + number(28) + units
    return bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }

  /// A signed number of 16 bits and 16 after the point.
  private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65_536).rounded())) }
}
