/// A pattern by which dates are read, in the words of d3-time-format.
struct TimePattern {
  let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  /// Milliseconds since 1970, UTC; nil where the text does not fit.
  func read(_ text: String) -> Double? {
    var rest = text[...]
    var time = CivilTime(year: 1900)
    var afternoon: Bool?
    var directives = pattern.makeIterator()
    func number(_ most: Int) -> Int? {
      let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    func name(_ names: [String]) -> Int? {
      guard let index = names.firstIndex(where: { rest.lowercased().hasPrefix($0.lowercased()) }) else { return nil }
      rest = rest.dropFirst(names[index].count)
      return index
    }
    let names = CalendarNames.english
    while let character = directives.next() {
      guard character == "%" else {
        guard rest.first == character else { return nil }
        rest.removeFirst()
        continue
      }
      var directive = directives.next() ?? "%"
      if directive == "-" || directive == "_" || directive == "0" { directive = directives.next() ?? "%" }
      if directive != "%" { while rest.first == " " { rest.removeFirst() } }
      var value: Int? = 0
      switch directive {
      case "Y":
        value = number(4)
        time.year = value ?? 0
      case "y":
        value = number(2)
        time.year = (value ?? 0) + ((value ?? 0) > 68 ? 1900 : 2000)
      case "m":
        value = number(2)
        time.month = (value ?? 1) - 1
      case "b", "h", "B":
        value = name(names.months) ?? name(names.shortMonths)
        time.month = value ?? 0
      case "d", "e":
        value = number(2)
        time.day = value ?? 1
      case "j":
        value = number(3)
        time.month = 0
        time.day = value ?? 1
      case "H", "I":
        value = number(2)
        time.hour = value ?? 0
      case "M":
        value = number(2)
        time.minute = value ?? 0
      case "S":
        value = number(2)
        time.second = value ?? 0
      case "L":
        value = number(3)
        time.millisecond = value ?? 0
      case "f":
        value = number(6)
        time.millisecond = (value ?? 0) / 1000
      case "p":
        value = name(["AM", "PM"])
        afternoon = value == 1
      case "a", "A": value = name(names.days) ?? name(names.shortDays)
      case "Q": return Double(rest)
      case "Z":
        rest = ""
      default:
        guard rest.first == directive else { return nil }
        rest.removeFirst()
      }
      guard value != nil else { return nil }
    }
    if afternoon == true, time.hour < 12 { time.hour += 12 }
    if afternoon == false, time.hour == 12 { time.hour = 0 }
    return rest.isEmpty ? time.moment : nil
  }
}
