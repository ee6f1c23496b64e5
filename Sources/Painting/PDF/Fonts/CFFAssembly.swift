/// A CFF program put together again, with more glyphs than it had (Adobe Technical Note 5176, 2).
extension CFFProgram {
  func bytes(programs: [[UInt8]], identifiers: [Int], dicts: [Int]) -> [UInt8]? {
    var top = top
    var fontDicts = fontDicts
    let isKeyed = !dicts.isEmpty
    // Once to learn the lengths, once with the right places.
    func head() -> [UInt8] {
      [1, 0, 4, 4] + CFFIndex.bytes(names.items) + CFFIndex.bytes([top.bytes]) + CFFIndex.bytes(strings.items)
        + CFFIndex.bytes(subroutines.items)
    }
    let keys = [CFFDictionary.charset, CFFDictionary.charStrings]
      + (isKeyed ? [CFFDictionary.fontDictSelect, CFFDictionary.fontDictIndex] : [])
    for key in keys { top.set(key, [0]) }
    let own = isKeyed ? nil : privateDict(of: top)
    if own != nil { top.set(CFFDictionary.privateDict, [0, 0]) }
    var place = head().count
    var body: [UInt8] = []
    func add(_ bytes: [UInt8], _ key: Int) {
      top.set(key, [place])
      place += bytes.count
      body += bytes
    }
    add([0] + identifiers.dropFirst().flatMap { FontBytes.number($0, size: 2) }, CFFDictionary.charset)
    add(CFFIndex.bytes(programs), CFFDictionary.charStrings)
    if let own {
      top.set(CFFDictionary.privateDict, [own.count, place])
      body += own
    }
    if isKeyed {
      add(CFFProgram.selection(dicts), CFFDictionary.fontDictSelect)
      for index in fontDicts.indices {
        guard let own = privateDict(of: fontDicts[index]) else { continue }
        fontDicts[index].set(CFFDictionary.privateDict, [own.count, place])
        place += own.count
        body += own
      }
      add(CFFIndex.bytes(fontDicts.map(\.bytes)), CFFDictionary.fontDictIndex)
    }
    return head() + body
  }

  /// The glyphs' font dictionaries as ranges.
  private static func selection(_ dicts: [Int]) -> [UInt8] {
    var ranges: [UInt8] = []
    var count = 0
    for index in dicts.indices where index == 0 || dicts[index] != dicts[index - 1] {
      ranges += FontBytes.number(index, size: 2) + [UInt8(truncatingIfNeeded: dicts[index])]
      count += 1
    }
    return [3] + FontBytes.number(count, size: 2) + ranges + FontBytes.number(dicts.count, size: 2)
  }
}
