/// Words on grounds: how much room they take, and how they are made to fit.
enum Lettering {
  static let size = 9.0
  /// From one line to the next, in points.
  static let leading = 11.0
  /// What stays free on both sides of words together, in points.
  static let margin = 4.0

  /// How wide words are at most, in points: a Chinese sign takes an em, letters and digits less, with a gap of a quarter em
  /// where the two meet.
  static func width(_ text: String, size: Double = size) -> Double {
    var (ems, before) = (0.0, Kind.blank)
    for scalar in text.unicodeScalars {
      let kind = Kind(scalar)
      ems += kind.rawValue
      if before.isLatin && kind == .han || before == .han && kind.isLatin { ems += 0.25 }
      before = kind
    }
    return ems * size
  }

  /// Signs by their width, in em.
  private enum Kind: Double {
    case blank = 0.34
    case narrow = 0.42
    case digit = 0.58
    case letter = 0.63
    case capital = 0.78
    case broad = 0.95
    case han = 1

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ": self = .blank
      case "f", "i", "j", "l", "r", "t", "I", ".", ",", ":", ";", "-", "'", "|", "!", "(", ")", "[", "]", "/": self = .narrow
      case "0"..."9": self = .digit
      case "m", "w", "M", "W", "%", "@": self = .broad
      case "A"..."Z", "&": self = .capital
      // An interpunct is as broad as the signs between which it stands.
      case "·": self = .han
      default: self = scalar.value < 0x2000 ? .letter : .han
      }
    }

    var isLatin: Bool { self != .han && self != .blank }
  }

  /// The ways to write a name, from the best to the shortest: whole on as few lines as may be, first with what stands below
  /// it, and shortened.
  /// - Parameters:
  ///   - value: what stands on a line of its own below the name, where there is room.
  ///   - others: the names beside which it stands: it is not shortened to what begins another of them too.
  static func ways(_ name: String, value: String? = nil, among others: Set<String> = []) -> [[String]] {
    let whole = (1...4).compactMap { lines(name, $0) }
    let signs = Array(name)
    let short = [8, 5, 3, 2].filter { signs.count > $0 + 1 }.map { String(signs[..<$0]) }
    let told = short.filter { start in !start.hasSuffix("（") && !others.contains { $0 != name && $0.hasPrefix(start) } }
    return (value.map { value in whole.filter { $0.count < 4 }.map { $0 + [value] } } ?? []) + whole + told.map { [$0 + "…"] }
  }

  /// The ways to write a name with its value after it, from the best to the value alone.
  static func ways(_ name: String, before value: Double, among others: Set<String>) -> [[String]] {
    ways(name, among: others).map { $0.dropLast() + $0.suffix(1).map { beside($0, value) } } + [[PlainPlane.words(value)]]
  }

  /// A name and its value on one line; after a digit a colon keeps them apart.
  static func beside(_ name: String, _ value: Double) -> String {
    "\(name)\(name.last?.isNumber == true ? "：" : " ")\(PlainPlane.words(value))"
  }

  /// A name on so many lines, as even as its words allow; nil where it needs fewer, or would have lines of a single sign.
  static func lines(_ name: String, _ count: Int) -> [String]? {
    if count == 1 { return [name] }
    guard name.count >= 2 * count else { return nil }
    let pieces = pieces(name)
    let narrowest = pieces.map { width($0) }.max() ?? 0
    var limit = max(narrowest, width(name) / Double(count))
    while true {
      let lines = filled(pieces, limit)
      if lines.count <= count { return lines.count == count ? lines : nil }
      limit += 1
    }
  }

  private static func filled(_ pieces: [String], _ limit: Double) -> [String] {
    var lines: [[String]] = [[]]
    for piece in pieces {
      let trial = lines[lines.count - 1] + [piece]
      if trial.count == 1 || width(trial.joined()) <= limit { lines[lines.count - 1] = trial } else { lines.append([piece]) }
    }
    // A sign that is left alone gets company.
    if lines.count > 1, lines[lines.count - 1].joined().count == 1, lines[lines.count - 2].count > 2 {
      lines[lines.count - 1].insert(lines[lines.count - 2].removeLast(), at: 0)
    }
    return lines.map { $0.joined().trimmed }.filter { !$0.isEmpty }
  }

  /// What no line is broken within: words and numbers, each with the sign that says of what it is the number; closing marks
  /// stay with what they close.
  private static func pieces(_ name: String) -> [String] {
    name.reduce(into: []) { pieces, sign in
      let joins = pieces.last?.last.map { last in
        let isWord = last.isASCII && last != " "
        return isWord && (sign.isASCII && sign != " " || last.isNumber) || "（《“「".contains(last) || "）》”」，、。：；！？·".contains(sign)
      } ?? false
      if joins { pieces[pieces.count - 1].append(sign) } else { pieces.append(String(sign)) }
    }
  }

  static func box(_ lines: [String]) -> (width: Double, height: Double) {
    (lines.map { width($0) }.max() ?? 0, size + Double(lines.count - 1) * leading)
  }
}

extension Lettering {
  /// Words of this size about the middle of their place, in an ink of their own or in one that the ground asks for.
  static func mark(_ properties: Properties = [:]) -> Mark {
    PlainPlane.silent(
      .text,
      (["align": "center", "baseline": "middle", "fontSize": .number(size), "lineHeight": .number(leading)] as Properties)
        .merging(properties) { $1 })
  }

  /// Places along a line, each as near to where it would stand as the others let it, and so far from the next at least:
  /// neighbours that are too near spread about their middle.
  static func apart(_ wanted: [Double], by step: Double) -> [Double] {
    // Without the steps they only may not pass each other (isotonic regression, by pooling neighbours).
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var pools: [(sum: Double, count: Int)] = []
    func mean(_ pool: (sum: Double, count: Int)) -> Double { pool.sum / Double(pool.count) }
    for (place, index) in order.enumerated() {
      pools.append((wanted[index] - Double(place) * step, 1))
      while pools.count > 1, mean(pools[pools.count - 2]) >= mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    var places = wanted
    let pooled = pools.flatMap { pool in Array(repeating: mean(pool), count: pool.count) }
    for (place, index) in order.enumerated() { places[index] = pooled[place] + Double(place) * step }
    return places
  }
}
