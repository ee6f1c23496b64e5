/// Finds web addresses, mail addresses and code, which part only at marks of their own and never take a hyphen.
struct AddressBreaks {
  private let source: Source

  /// For each character: 0 outside addresses; 1 where an address holds together before it; 2 where it may part.
  static func scan(_ source: Source, text: StyledText) -> [UInt8] {
    let code = text.runs.contains { $0.style.isCode }
    guard code || source.scalars.contains(where: { $0 == 0x40 || $0 == 0x3A || $0 == 0x77 }) else { return [] }
    let scanner = AddressBreaks(source: source)
    var places: [UInt8] = []
    var start = 0
    while start < source.count {
      guard scanner.isPart(start) else {
        start += 1
        continue
      }
      let isCode = text.runs[Int(source.runs[start])].style.isCode
      var end = start
      while end < source.count, scanner.isPart(end), text.runs[Int(source.runs[end])].style.isCode == isCode { end += 1 }
      if isCode || scanner.isAddress(start..<end) {
        if places.isEmpty { places = [UInt8](repeating: 0, count: source.count + 1) }
        for index in start + 1..<max(end, start + 1) { places[index] = scanner.parts(before: index, from: start) ? 2 : 1 }
      }
      start = end
    }
    return places
  }

  private func isPart(_ index: Int) -> Bool {
    source.scalars[index] > 0x20 && source.scalars[index] < 0x7F
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    let scalars = source.scalars[range]
    guard scalars.count > 5 else { return false }
    if scalars.starts(with: "www.".unicodeScalars.map(\.value)) { return true }
    for index in range.dropFirst().dropLast() {
      if scalars[index] == 0x40 { return true }
      if scalars[index] == 0x3A, scalars[index + 1] == 0x2F, index + 2 < range.upperBound, scalars[index + 2] == 0x2F {
        return true
      }
    }
    return false
  }

  /// After `/ ? & = # - _ ~ @ + , ; :` and before `. %`, but never inside `://` or `//`, nor right after the start.
  private func parts(before index: Int, from start: Int) -> Bool {
    let (a, b) = (source.scalars[index - 1], source.scalars[index])
    guard index - start > 1 else { return false }
    switch b {
    case 0x2F, 0x3A, 0x2C, 0x3B, 0x29, 0x5D, 0x7D, 0x21: return false
    case 0x2E, 0x25:
      // A point at the end ends the sentence.
      return a > 0x2F && index + 1 < source.count && isPart(index + 1)
    default: break
    }
    switch a {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x23, 0x2D, 0x5F, 0x7E, 0x40, 0x2B, 0x2C, 0x3B, 0x3A: return true
    default: return false
    }
  }
}
