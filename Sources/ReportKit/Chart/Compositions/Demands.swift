/// What a composition asks of its data before it draws any of them. No length shows “not a number”, no area less than
/// nothing, and two things of one name would be drawn as one: such data are refused by name, never left out.
struct Demands {
  /// The composition, as its function is called: paths of faults begin with it.
  let chart: String

  func fault(_ place: String, _ problem: String) -> SpecError { SpecError(path: "\(chart).\(place)", problem: problem) }

  /// Quantities that lengths and areas can show: finite, and not negative.
  func sizes(_ things: [NamedQuantity], in list: String) throws(SpecError) {
    for (index, thing) in things.enumerated() { try size(thing.quantity, of: thing.name, "\(list)[\(index)].quantity") }
  }

  func size(_ quantity: Double, of name: String, _ place: String) throws(SpecError) {
    try finite(quantity, of: name, place)
    if quantity < 0 { throw fault(place, "“\(name)” is negative (\(PlainPlane.words(quantity))); this chart shows parts of a whole or amounts, from 0 on") }
  }

  func finite(_ quantity: Double, of name: String, _ place: String) throws(SpecError) {
    if !quantity.isFinite { throw fault(place, "the quantity of “\(name)” is no number") }
  }

  /// Names that are told apart.
  func distinct(_ names: [String], in list: String) throws(SpecError) {
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where !seen.insert(name).inserted {
      throw fault("\(list)[\(index)]", "there are two of the name “\(name)”; give each a name of its own")
    }
  }

  /// Both values of each pair, and the two words for them.
  func pairs(_ pairs: [BeforeAfter], _ words: (String, String), in list: String) throws(SpecError) {
    try distinct(pairs.map(\.name), in: list)
    if words.0 == words.1 { throw fault(list, "both ends are called “\(words.0)”; call them differently") }
    for (index, pair) in pairs.enumerated() {
      try finite(pair.before, of: "\(pair.name) \(words.0)", "\(list)[\(index)].before")
      try finite(pair.after, of: "\(pair.name) \(words.1)", "\(list)[\(index)].after")
    }
  }
}
