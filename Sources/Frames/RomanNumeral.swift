/// A whole number in small roman numerals: iv, xii. Used for the folios of the front matter.
public func romanNumeral(_ number: Int) -> String {
  let values = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  var rest = number
  var text = ""
  for (value, letters) in values {
    while rest >= value {
      text += letters
      rest -= value
    }
  }
  return text
}
