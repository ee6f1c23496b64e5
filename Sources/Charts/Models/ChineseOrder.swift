import ReportKit

/// The order of names that count: 第一产业 before 第二产业 before 第三产业, 周一 before 周二, 甲 before 乙, 2月 before 10月. By their
/// code points they would stand 一, 三, 二, and 10月 before 2月.
enum ChineseOrder {
  /// The values by the numbers in their names; nil where not all of them count in the same place.
  static func sorted(_ values: [DataValue]) -> [DataValue]? {
    guard values.count > 1 else { return nil }
    var counted: [(value: DataValue, stem: [Character], number: Int)] = []
    for value in values {
      guard let text = value.string, let place = place(text) else { return nil }
      counted.append((value, place.stem, place.number))
    }
    guard counted.allSatisfy({ $0.stem == counted[0].stem }), Set(counted.map(\.number)).count == counted.count else { return nil }
    return counted.sorted { $0.number < $1.number }.map(\.value)
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")

  /// What stands before the number, and the number.
  private static func place(_ text: String) -> (stem: [Character], number: Int)? {
    let characters = Array(text)
    if let first = characters.first, let number = stems.firstIndex(of: first) { return ([], number) }
    guard let start = characters.firstIndex(where: { digits[$0] != nil || isFigure($0) }) else {
      // The seventh day of the week has a name instead of a number.
      guard let last = characters.last, last == "日" || last == "天", ["周", "星期", "礼拜"].contains(String(characters.dropLast())) else { return nil }
      return (Array(characters.dropLast()), 7)
    }
    if isFigure(characters[start]) {
      let run = String(characters[start...].prefix(while: isFigure))
      return Int(run).map { (Array(characters[..<start]), $0) }
    }
    let run = characters[start...].prefix { digits[$0] != nil }
    return number(run.compactMap { digits[$0] }).map { (Array(characters[..<start]), $0) }
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// 十二, 二十, 三十四 and single digits; nil for all else.
  private static func number(_ digits: [Int]) -> Int? {
    switch digits.count {
    case 1: digits[0]
    case 2 where digits[0] == 10 && digits[1] < 10: 10 + digits[1]
    case 2 where digits[0] < 10 && digits[1] == 10: digits[0] * 10
    case 3 where digits[0] < 10 && digits[1] == 10 && digits[2] < 10: digits[0] * 10 + digits[2]
    default: nil
    }
  }
}
