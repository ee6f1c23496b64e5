import Frames
import ReportKit

/// What may stand in one place of a specification.
indirect enum Shape: Sendable {
  case anything
  case flag
  case text
  case number(Bounds)
  case word(Set<String>)
  /// A value that is read by a type of its own: what an author should write there, and whether it can be read.
  case value(String, @Sendable (DataValue) -> Bool)
  /// A symbol: by its name, as an outline, or as a picture.
  case symbol
  /// A formula over rows and parameters.
  case expression
  /// What chooses rows: a formula, a comparison, a parameter, or several of them.
  case predicate
  case list(Shape, atLeast: Int = 0, atMost: Int = .max)
  case object(Words)
  case either([Shape])
  /// A value of its own for single ticks: `{"condition": …, "value": …}`.
  case conditional(Shape)
  /// What Vega-Lite knows and no painter here draws: the values that ask for nothing, and what to do instead.
  case undrawn(unless: Set<DataValue> = [], String)

  /// The numbers that a property may have.
  struct Bounds: Sendable {
    var least = -Double.infinity
    var most = Double.infinity
    /// Whether the least number itself is too small.
    var isOpen = false
    var isWhole = false

    func holds(_ number: Double) -> Bool {
      guard number.isFinite, number <= most, isOpen ? number > least : number >= least else { return false }
      return !isWhole || number == number.rounded()
    }

    var words: String {
      let kind = isWhole ? "a whole number" : "a number"
      let low = isOpen ? "above \(NumberReading.plain(least))" : "of at least \(NumberReading.plain(least))"
      return switch (least.isFinite, most.isFinite) {
      case (true, true): isOpen ? "\(kind) \(low) and of at most \(NumberReading.plain(most))" : "\(kind) from \(NumberReading.plain(least)) to \(NumberReading.plain(most))"
      case (true, false): "\(kind) \(low)"
      case (false, true): "\(kind) of at most \(NumberReading.plain(most))"
      case (false, false): kind
      }
    }
  }

  /// What an author would read after “expected”.
  var expectation: String {
    switch self {
    case .anything: return "a value"
    case .flag: return "true or false"
    case .text: return "a text"
    case .number(let bounds): return bounds.words
    case .word(let words): return words.sorted().joined(separator: ", ")
    case .value(let words, _): return words
    case .symbol: return "a symbol"
    case .expression: return "a formula"
    case .predicate: return "a condition"
    case .list(let element, let least, let most):
      return "a list of \(Self.several(element.expectation, least, most))"
    case .object: return "an object"
    case .either(let shapes): return shapes.map(\.expectation).joined(separator: " or ")
    case .conditional(let shape): return shape.expectation
    case .undrawn: return "nothing"
    }
  }

  /// So many of a thing: “at least one text”, “2 numbers”, “texts”.
  private static func several(_ thing: String, _ least: Int, _ most: Int) -> String {
    let bare = ["a ", "an "].first(where: thing.hasPrefix).map { String(thing.dropFirst($0.count)) } ?? thing
    // Of a plain noun the plural is known; other things are counted as they are called.
    let noun = ["text", "number", "whole number", "list", "object", "value", "formula"].first { bare == $0 || bare.hasPrefix("\($0) ") }
    let plural = noun.map { "\($0)s\(bare.dropFirst($0.count))" }
    func counted(_ count: Int) -> String {
      guard let plural else { return count == 1 ? "one: \(thing)" : "\(count), each \(thing)" }
      return count == 1 ? "one \(bare)" : "\(count) \(plural)"
    }
    if least == most { return counted(least) }
    if least > 0 { return most == .max ? "at least \(counted(least))" : "\(least) to \(counted(most))" }
    return plural ?? thing
  }

  /// Whether a value is of this shape's kind, though it may be wrong in itself.
  func admits(_ value: DataValue) -> Bool {
    switch self {
    case .anything, .value, .predicate, .undrawn: true
    case .flag: value.bool != nil
    case .text, .word, .symbol, .expression: value.string != nil
    case .number: value.number != nil
    case .list: value.list != nil
    case .object: value.object != nil
    case .either(let shapes): shapes.contains { $0.admits(value) }
    case .conditional(let shape): shape.admits(value) || value["condition"] != nil
    }
  }
}

/// The properties that an object may have, and the shape of each.
struct Words: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var shapes: [String: Shape]
  /// The properties without which the object means nothing.
  private(set) var needed: [String] = []
  /// Whether an empty object means nothing.
  private(set) var needsAny = false
  /// The shape of properties with names of the author's own; nil where there are none.
  private(set) var others: Shape?

  /// Several names, separated by spaces, to each shape.
  init(dictionaryLiteral elements: (Shape, String)...) {
    shapes = [:]
    for (shape, names) in elements {
      for name in names.words { shapes[name] = shape }
    }
  }

  /// - Parameter names: separated by spaces.
  func needing(_ names: String) -> Words {
    var words = self
    words.needed = names.words
    return words
  }

  var needingAny: Words {
    var words = self
    words.needsAny = true
    return words
  }

  func withOthers(_ shape: Shape) -> Words {
    var words = self
    words.others = shape
    return words
  }

  static func + (words: Words, more: Words) -> Words {
    var sum = words
    sum.shapes.merge(more.shapes) { $1 }
    sum.needed += more.needed
    return sum
  }
}

// MARK: Shapes by name

extension Shape {
  static func words(_ text: String) -> Shape { .word(Set(text.words)) }

  /// The longest side of a page in PDF 1.7, in points: no length of a chart is longer.
  private static let longest = 14_400.0

  static let anyNumber = number(Bounds())
  static let positive = number(Bounds(least: 0, isOpen: true))
  static let atLeastZero = number(Bounds(least: 0))
  static let share = number(Bounds(least: 0, most: 1))
  static let count = number(Bounds(least: 0, isWhole: true))
  /// How many rows, bins or keys a chart makes of its data: no more than a page could show.
  static func amount(from least: Double) -> Shape { number(Bounds(least: least, most: mostOfData)) }
  static let mostOfData = 10_000.0
  static let counting = number(Bounds(least: 1, isWhole: true))
  /// A width, a thickness, a gap: points, of which there are none below zero.
  static let size = number(Bounds(least: 0, most: longest))
  /// A shift to either side, in points.
  static let shift = number(Bounds(least: -longest, most: longest))
  static let area = number(Bounds(least: 0, most: longest * longest))
  static let numbers = list(.anyNumber)
  static let pair = list(.anyNumber, atLeast: 2, atMost: 2)
  static let texts = list(.text)
  /// One line, or several.
  static let lines = either([.text, .texts])
  static let dash = list(.number(Bounds(least: 0, most: longest)))
  static let dates = either([.anyNumber, .text, .flag, .object(date)])

  private static func part(_ least: Double, _ most: Double) -> Shape { number(Bounds(least: least, most: most, isWhole: true)) }
  private static func name(_ what: String, among names: [String]) -> Shape {
    let short = Set(names.map { $0.lowercased() })
    return value("the name of a \(what) such as \(names[0])") { short.contains(String(($0.string ?? "").prefix(3)).lowercased()) }
  }
  /// A date as Vega-Lite writes it; the years are those that a calendar reaches.
  private static let date = ([
    part(-271_820, 275_760): "year", part(1, 4): "quarter", either([part(1, 12), name("month", among: CalendarNames.english.shortMonths)]): "month",
    part(1, 31): "date", either([part(0, 7), name("day", among: CalendarNames.english.shortDays)]): "day", part(0, 24): "hours",
    part(0, 59): "minutes", part(0, 60): "seconds", part(0, 999): "milliseconds", either([.flag, .anyNumber, .text]): "utc",
  ] as Words).needingAny


  static let color = value("a colour: write #9E2A2B, rgb(158, 42, 43), or a name of CSS such as steelblue") { value in
    value.string.map { $0.isEmpty || $0 == "transparent" || Frames.Color(css: $0) != nil } ?? false
  }
  static let paint = either([.color, .object(gradient)])
  static let address = value("an address such as https://example.org") { $0.string.map(Inline.allowsAddress) ?? false }
  static let spoken = undrawn(unless: [true], "its words are read out as they stand; leave it out")
  private static let unitName = value("a time unit: year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds, or such as yearmonth, the longer one first") { value in
    value.string != nil && TimeUnit(value) != nil
  }
  private static let unit: Words = [unitName: "unit", .flag: "utc binned", .counting: "step", .amount(from: 1): "maxbins"]
  static let timeUnit = either([unitName, .object(unit.needingAny)])
  static let numberFormat = value("a format of numbers such as ,.1f or .0%") { value in
    value.string.map { NumberFormat($0) != nil } ?? false
  }

  static let fontWeight = either([
    .words("normal bold lighter bolder 100 200 300 400 500 600 700 800 900"), .number(Bounds(least: 1, most: 1000)),
  ])
  static let fontStyle = words("normal italic oblique")
  static let align = words("left center right")
  static let baseline = words("alphabetic top middle bottom line-top line-bottom")
  static let anchor = words("start middle end")
  static let cap = words("butt round square")
  static let join = words("miter round bevel")
  static let sides = words("left right top bottom")
  static let direction = words("horizontal vertical")
  static let overlap = either([.flag, .words("parity greedy")])
  static let order = words("ascending descending")
  static let resolution = words("shared independent")
  static let layoutAlign = words("all each none")
  static let aggregate = word(Summary.operations.union(["argmax", "argmin"]))

  private static let stop: Words = [.share: "offset", .color: "color"]
  private static let gradient = ([
    .words("linear radial"): "gradient", .anyNumber: "x1 x2 y1 y2 r2", .text: "id", .words("plot"): "extent",
    .undrawn(unless: [0], "a radial gradient starts at its middle; leave it out"): "r1",
    .list(.object(stop.needing("offset color")), atLeast: 1): "stops",
  ] as Words).needing("gradient stops")
}

extension String {
  /// The words of a text that spaces separate. The grammar is made of some thousand of them each time the command starts, so
  /// they are found byte by byte.
  var words: [String] { utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }
}
