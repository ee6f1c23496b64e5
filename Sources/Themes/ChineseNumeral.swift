/// A whole number in Chinese numerals: 十二, 一百零五. Used for chapters and headings, so 1 to 9999.
public func chineseNumeral(_ number: Int) -> String {
  guard (1...9999).contains(number) else { return String(number) }
  let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let places = ["", "十", "百", "千"]
  var text = ""
  var owesZero = false
  for place in stride(from: 3, through: 0, by: -1) {
    var divisor = 1
    for _ in 0..<place { divisor *= 10 }
    let digit = number / divisor % 10
    if digit == 0 {
      owesZero = !text.isEmpty
    } else {
      if owesZero { text += digits[0] }
      owesZero = false
      let silentOne = digit == 1 && place == 1 && text.isEmpty
      text += (silentOne ? "" : digits[digit]) + places[place]
    }
  }
  return text
}
