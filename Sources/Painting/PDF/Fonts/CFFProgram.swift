/// A CFF font program of one face, taken apart so that copies of glyphs can join it (Adobe Technical Note 5176).
struct CFFProgram {
  let source: FontBytes
  let names: CFFIndex
  let top: CFFDictionary
  let strings: CFFIndex
  let subroutines: CFFIndex
  let glyphs: CFFIndex
  /// The identifier or the name of each glyph.
  let charset: [Int]
  let fontDicts: [CFFDictionary]
  /// The font dictionary of each glyph; empty for a font that is not keyed by characters.
  let selected: [Int]

  /// Nil for bytes that are no such program, or one with subroutines.
  init?(_ bytes: [UInt8]) {
    source = FontBytes(bytes: bytes)
    guard let header = source.number(at: 2, size: 1), let names = CFFIndex(source, at: header),
      let tops = CFFIndex(source, at: names.end), let top = tops.items.first.flatMap({ CFFDictionary($0) }),
      let strings = CFFIndex(source, at: tops.end), let subroutines = CFFIndex(source, at: strings.end),
      let start = top.numbers(CFFDictionary.charStrings)?.first, let glyphs = CFFIndex(source, at: start),
      let charset = CFFProgram.charset(
        source, at: top.numbers(CFFDictionary.charset)?.first ?? 0, count: glyphs.items.count)
    else { return nil }
    (self.names, self.top, self.strings, self.subroutines) = (names, top, strings, subroutines)
    (self.glyphs, self.charset) = (glyphs, charset)
    if let select = top.numbers(CFFDictionary.fontDictSelect)?.first,
      let array = top.numbers(CFFDictionary.fontDictIndex)?.first, let index = CFFIndex(source, at: array),
      let selected = CFFProgram.selection(source, at: select, count: glyphs.items.count)
    {
      fontDicts = index.items.compactMap { CFFDictionary($0) }
      self.selected = selected
      guard selected.allSatisfy(fontDicts.indices.contains) else { return nil }
    } else {
      fontDicts = []
      selected = []
    }
  }

  private static func charset(_ source: FontBytes, at start: Int, count: Int) -> [Int]? {
    guard start > 2, let format = source.number(at: start, size: 1) else { return nil }
    var charset = [0]
    var at = start + 1
    while charset.count < count {
      guard let first = source.number(at: at, size: 2) else { return nil }
      let size = format
      guard size <= 2, let left = source.number(at: at + 2, size: size) else { return nil }
      charset += first...first + left
      at += 2 + size
    }
    return charset.count == count ? charset : nil
  }

  private static func selection(_ source: FontBytes, at start: Int, count: Int) -> [Int]? {
    switch source.number(at: start, size: 1) {
    case 0: return source.slice(start + 1..<start + 1 + count)?.map { Int($0) }
    case 3:
      guard let ranges = source.number(at: start + 1, size: 2) else { return nil }
      var selected: [Int] = []
      for range in 0..<ranges {
        guard let dict = source.number(at: start + 5 + range * 3, size: 1),
          let next = source.number(at: start + 6 + range * 3, size: 2), next >= selected.count, next <= count
        else { return nil }
        selected += Array(repeating: dict, count: next - selected.count)
      }
      return selected.count == count ? selected : nil
    default: return nil
    }
  }

  /// The program with copies of glyphs, each beside its original, where compression finds it.
  ///
  /// Nil for a glyph that the program has not.
  func adding(_ copies: [GlyphCopy]) -> [UInt8]? {
    var wanted: [Int: [GlyphCopy]] = [:]
    for copy in copies { wanted[Int(copy.original), default: []].append(copy) }
    let isKeyed = !selected.isEmpty
    var programs: [[UInt8]] = [], identifiers: [Int] = [], dicts: [Int] = []
    var late: [(code: Int, program: [UInt8], name: Int)] = []
    for glyph in glyphs.items.indices {
      programs.append(Array(glyphs.items[glyph]))
      identifiers.append(charset[glyph])
      if isKeyed { dicts.append(selected[glyph]) }
      let mine = wanted.removeValue(forKey: isKeyed ? charset[glyph] : glyph) ?? []
      guard !mine.isEmpty else { continue }
      guard let program = CharString(glyphs.items[glyph]), let widths = widths(of: glyph) else { return nil }
      for copy in mine {
        let width = program.width ?? widths.usual - widths.nominal
        let bytes = program.bytes(width: width + copy.extra)
        if isKeyed {
          programs.append(bytes)
          identifiers.append(Int(copy.code))
          dicts.append(selected[glyph])
        } else {
          late.append((Int(copy.code), bytes, charset[glyph]))
        }
      }
    }
    guard wanted.isEmpty else { return nil }
    // Without identifiers a glyph's number is its code.
    for copy in late.sorted(by: { $0.code < $1.code }) {
      while programs.count < copy.code {
        programs.append([14])
        identifiers.append(1)
      }
      programs.append(copy.program)
      identifiers.append(copy.name)
    }
    return bytes(programs: programs, identifiers: identifiers, dicts: dicts)
  }

  /// The width that a glyph has unless it says otherwise, and the one that it counts from.
  private func widths(of glyph: Int) -> (usual: Double, nominal: Double)? {
    guard let own = privateDict(of: selected.isEmpty ? top : fontDicts[selected[glyph]]) else { return (0, 0) }
    guard let dict = CFFDictionary(own), dict.numbers(CFFDictionary.subrs) == nil else { return nil }
    func width(_ key: Int) -> Double { Double(dict.numbers(key)?.first ?? 0) }
    return (width(CFFDictionary.defaultWidth), width(CFFDictionary.nominalWidth))
  }

  func privateDict(of dict: CFFDictionary) -> ArraySlice<UInt8>? {
    guard let place = dict.numbers(CFFDictionary.privateDict), place.count == 2, place[0] >= 0 else { return nil }
    return source.slice(place[1]..<place[1] + place[0])
  }
}
