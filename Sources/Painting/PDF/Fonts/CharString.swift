/// A glyph's program in a CFF font without hints and subroutines (Adobe Technical Note 5177).
struct CharString {
  /// Nil where the glyph has its font dictionary's default width.
  private(set) var width: Double?
  /// The program behind the width.
  private let rest: ArraySlice<UInt8>

  /// Nil for a program that begins otherwise than with a move or the end.
  init?(_ program: ArraySlice<UInt8>) {
    var at = program.startIndex
    var first: (value: Double, end: Int)?
    var count = 0
    while at < program.endIndex {
      let byte = program[at]
      if byte < 28 || (29...31).contains(byte) {
        let arguments: Int
        switch byte {
        case 21: arguments = 2
        case 22, 4: arguments = 1
        case 14: arguments = count >= 4 ? 4 : 0
        default: return nil
        }
        guard count == arguments || count == arguments + 1 else { return nil }
        width = count > arguments ? first?.value : nil
        rest = program[(count > arguments ? first?.end ?? at : program.startIndex)...]
        return
      }
      let length = byte == 28 ? 3 : byte == 255 ? 5 : byte >= 247 ? 2 : 1
      guard at + length <= program.endIndex else { return nil }
      if count == 0 { first = (CharString.number(program[at..<at + length]), at + length) }
      count += 1
      at += length
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Double {
    let first = Int(bytes[bytes.startIndex])
    let rest = bytes.dropFirst().reduce(0) { $0 << 8 | Int($1) }
    switch first {
    case 28: return Double(Int16(truncatingIfNeeded: rest))
    case 255: return Double(Int32(truncatingIfNeeded: rest)) / 65536
    case 247...250: return Double((first - 247) * 256 + rest + 108)
    case 251...254: return Double(-(first - 251) * 256 - rest - 108)
    default: return Double(first - 139)
    }
  }

  /// The program with another width.
  /// - Parameter width: beyond the nominal one.
  func bytes(width: Double) -> [UInt8] { CharString.bytes(of: width) + rest }

  private static func bytes(of value: Double) -> [UInt8] {
    let whole = Int(value.rounded())
    guard value == Double(whole), (-32_768...32_767).contains(whole) else {
      return [255] + FontBytes.number(Int((value * 65_536).rounded()), size: 4)
    }
    switch whole {
    case -107...107: return [UInt8(whole + 139)]
    case 108...1131: return [UInt8((whole - 108) >> 8 + 247), UInt8((whole - 108) & 0xFF)]
    case -1131 ... -108: return [UInt8((-whole - 108) >> 8 + 251), UInt8((-whole - 108) & 0xFF)]
    default: return [28] + FontBytes.number(whole, size: 2)
    }
  }
}
