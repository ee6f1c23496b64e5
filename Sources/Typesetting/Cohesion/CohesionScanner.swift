/// Finds what a line end may not part although UAX #14 lets it: numbers and units, dates, ranges, ordinals, document
/// numbers, transliterated names. GB/T 15835—2011 asks it for numbers; for units it is the house's rule.
struct CohesionScanner {
  private let source: Source
  private var held: [Cohesion]

  /// How each character holds to the one before it; empty where nothing does.
  static func scan(_ source: Source) -> [Cohesion] {
    guard source.scalars.contains(where: isTrigger) else { return [] }
    var scanner = CohesionScanner(source: source, held: [])
    scanner.held = [Cohesion](repeating: .none, count: source.count + 1)
    scanner.scan()
    return scanner.held
  }

  /// A character that some token needs.
  private static func isTrigger(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0xFF10...0xFF19, 0x7B2C, 0x3014, 0xB7, 0x2F, 0x3001, 0x201C, 0xFF08, 0xB2, 0xB3, 0xB9, 0x2070...0x209F:
      true
    default: false
    }
  }

  private mutating func scan() {
    var index = 0
    while index < source.count {
      let scalar = source.scalars[index]
      switch scalar {
      case _ where Units.isDigit(scalar): index = scanNumber(from: index)
      case 0x7B2C: index = scanOrdinal(from: index)
      case 0x3014: index = scanDocumentNumber(from: index)
      case 0x201C:
        scanShortQuote(from: index)
        index += 1
      case 0xFF08:
        scanShortBracket(from: index)
        index += 1
      case 0x3001:
        scanListNumber(at: index)
        index += 1
      case 0xB7:
        NameScanner.hold(around: index, in: source.scalars, held: &held)
        index += 1
      case 0x2F:
        if isUpper(index - 1), isUpper(index + 1) { hold(index + 1, .hard) }
        index += 1
      case 0xB2, 0xB3, 0xB9, 0x2070...0x209F:
        hold(index, .hard)
        index += 1
      default: index += 1
      }
    }
  }

  private subscript(_ index: Int) -> UInt32 {
    source.scalars.indices.contains(index) ? source.scalars[index] : 0
  }

  private func isUpper(_ index: Int) -> Bool { (0x41...0x5A).contains(self[index]) }
  private func isLatin(_ index: Int) -> Bool { (0x61...0x7A).contains(self[index] | 0x20) }
  private func isHan(_ index: Int) -> Bool {
    source.traits.indices.contains(index) && source.traits[index].flags.contains(.han)
  }

  private mutating func hold(_ index: Int, _ strength: Cohesion) {
    if index > 0, index < held.count { held[index] = max(held[index], strength) }
  }

  private mutating func hold(_ range: Range<Int>, _ strength: Cohesion) {
    for index in range { hold(index, strength) }
  }
}

// MARK: - Numbers

extension CohesionScanner {
  /// A number with its sign, its range, its unit; returns the index after it.
  private mutating func scanNumber(from start: Int) -> Int {
    if Units.isPrefix(self[start - 1]) { hold(start, .hard) }
    if self[start - 1] == 0x7B2C || isLabel(before: start) { hold(start, .hard) }
    if self[start - 1] == 0x2D, isLatin(start - 2) { hold(start - 1, .hard) }
    var index = digits(from: start)
    while Units.isConnector(self[index]), self[index + 1] != self[index] {
      var next = index + 1
      if Units.isPrefix(self[next]) { next += 1 }
      guard Units.isDigit(self[next]) else { break }
      hold(index..<next + 1, .hard)
      index = digits(from: next)
    }
    index = telephone(from: start, to: index)
    if let end = spacedUnit(after: index) { return end }
    if Units.isConnector(self[index]), self[index + 1] == 0x7B2C, Units.isDigit(self[index + 2]) { return joined(index) }
    if Units.isPostfix(self[index]) {
      hold(index, .hard)
      index += 1
      return Units.isConnector(self[index]) && Units.isDigit(self[index + 1]) ? joined(index) : index
    }
    return scanUnit(from: index)
  }

  /// The far end of a range whose near end has a unit: `3％～5％`, `8月—9月`.
  private mutating func joined(_ connector: Int) -> Int {
    hold(connector, .hard)
    hold(connector + 1, .hard)
    return connector + 1
  }

  /// Digits with decimal point, thousands commas or thousands spaces.
  private mutating func digits(from start: Int) -> Int {
    var index = start
    while true {
      while Units.isDigit(self[index]) { index += 1 }
      let separator = self[index]
      if separator == 0x2E || separator == 0x2C || separator == 0xFF0E, Units.isDigit(self[index + 1]) {
        index += 1
      } else if source.traits.indices.contains(index), source.traits[index].kind == .space,
        (1...3).allSatisfy({ Units.isDigit(self[index + $0]) }), !Units.isDigit(self[index + 4]), index - start <= 3
          || Units.isDigit(self[index - 3]), index - start != 0
      {
        index += 1
      } else {
        break
      }
    }
    hold(start + 1..<max(start + 1, index), .hard)
    return index
  }

  /// `138 0000 1234`, whose first group was read; returns the index after the last.
  private mutating func telephone(from start: Int, to end: Int) -> Int {
    guard end - start == 3, isSpace(end), isSpace(end + 5), (1...4).allSatisfy({ Units.isDigit(self[end + $0]) }),
      (6...9).allSatisfy({ Units.isDigit(self[end + $0]) }), !Units.isDigit(self[end + 10])
    else { return end }
    hold(end + 1..<end + 10, .hard)
    return end + 10
  }

  /// `5 kg`, `8000 米`: the index after a unit that stands behind a space.
  private mutating func spacedUnit(after end: Int) -> Int? {
    guard isSpace(end) else { return nil }
    let length = Units.length(in: source.scalars, at: end + 1)
    if length > 0 {
      hold(end + 1..<end + 1 + length, .hard)
      return end + 1 + length
    }
    var next = end + 1
    while isLatin(next) { next += 1 }
    guard Units.isSymbol(source.scalars[end + 1..<next]) else { return nil }
    hold(end + 1, .hard)
    return next
  }

  private func isSpace(_ index: Int) -> Bool {
    source.traits.indices.contains(index) && source.traits[index].kind == .space
  }

  /// What follows a number: `万余人次`, `年12月`, `个`.
  private mutating func scanUnit(from start: Int) -> Int {
    guard isHan(start) else { return max(start, 1) }
    var index = start
    while Units.isApproximation(self[index]) || Units.isMagnitude(self[index]) {
      hold(index, .hard)
      index += 1
    }
    let length = Units.length(in: source.scalars, at: index)
    guard length > 0 else {
      if index == start { hold(start, .firm) }
      return Units.isConnector(self[index]) && Units.isDigit(self[index + 1]) ? joined(index) : index
    }
    hold(index..<index + length, .hard)
    let end = index + length
    let unit = self[end - 1]
    let isMonth = unit == 0x6708, isTime = unit == 0x65F6 || unit == 0x70B9 || unit == 0x5206
    if isMonth || isTime, Units.isDigit(self[end]) { hold(end, .hard) }
    if Units.isApproximation(self[end]), self[end] != 0x6765 { hold(end, .hard) }
    if Units.isConnector(self[end]), Units.isDigit(self[end + 1]) { return joined(end) }
    return end
  }
}

// MARK: - Ordinals, document numbers, headings

extension CohesionScanner {
  /// `第九批`, `第22集`.
  private mutating func scanOrdinal(from start: Int) -> Int {
    var index = start + 1
    if Units.isDigit(self[index]) { return index }
    while Units.isNumeral(self[index]) { index += 1 }
    guard index > start + 1 else { return index }
    let length = Units.length(in: source.scalars, at: index)
    hold(start + 1, .hard)
    hold(start + 2..<max(start + 2, index), length > 0 || index < start + 4 ? .hard : .slight)
    hold(index..<index + length, .hard)
    return index + length
  }

  /// `〔2023〕12号`.
  private mutating func scanDocumentNumber(from start: Int) -> Int {
    var index = start + 1
    while Units.isDigit(self[index]) { index += 1 }
    guard index > start + 1, self[index] == 0x3015 else { return start + 1 }
    index += 1
    while Units.isDigit(self[index]) { index += 1 }
    if self[index] == 0x53F7 { index += 1 }
    hold(start + 1..<index, .hard)
    hold(start, .firm)
    return index
  }

  /// `“十四五”`: a quoted run of up to four numerals.
  private mutating func scanShortQuote(from start: Int) {
    var index = start + 1
    while Units.isNumeral(self[index]), index - start <= 4 { index += 1 }
    if index > start + 1, self[index] == 0x201D { hold(start + 1..<index + 1, .slight) }
  }

  /// `（测算）`: two characters in brackets.
  private mutating func scanShortBracket(from start: Int) {
    if isHan(start + 1), isHan(start + 2), self[start + 3] == 0xFF09 { hold(start + 2, .firm) }
  }

  /// Whether a number is that of a figure, a table, a formula, an annex: 图1, 表2-3, 附件1.
  private func isLabel(before number: Int) -> Bool {
    switch self[number - 1] {
    case 0x56FE, 0x8868, 0x5F0F: true
    case 0x4EF6, 0x5F55: self[number - 2] == 0x9644
    default: false
    }
  }

  /// `一、` at the start of a line of its own.
  private mutating func scanListNumber(at index: Int) {
    var start = index
    while start > 0, Units.isNumeral(self[start - 1]) { start -= 1 }
    if start < index, start == 0 || source.traits[start - 1].kind == .lineEnd { hold(index + 1, .hard) }
  }
}
