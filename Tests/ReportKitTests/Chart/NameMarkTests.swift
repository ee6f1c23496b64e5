import Testing

@testable import ReportKit

@Suite struct NameMarkTests {
  @Test func shortNamesAreTheirMarks() {
    let names = ["", "a", "aa", "aaa", "aaaa", "aaaab", "aaaaaa", "aaaaaaa", "baaaaaa", "aaaaaab", "\u{0}", "\u{0}\u{0}", "年份", "年分", "年份a"]
    #expect(Set(names.map(NameMark.init)).count == names.count && names.allSatisfy { NameMark($0).isWhole })
  }

  @Test func longNamesDifferInEachOfTheirBytes() {
    for length in 8...40 {
      let plain = String(repeating: "a", count: length)
      let others = (0..<length).map { place in String(plain.prefix(place)) + "b" + plain.dropFirst(place + 1) }
      #expect(Set((others + [plain]).map(NameMark.init)).count == length + 1)
      #expect(!NameMark(plain).isWhole)
    }
  }

  /// Parts of a name have bytes of their own elsewhere.
  @Test func equalNamesHaveEqualMarks() {
    let whole = "对外援助金额总计（万元）"
    for name in [whole, String(whole.prefix(3)), "field"] {
      var other = ""
      for scalar in name.unicodeScalars { other.unicodeScalars.append(scalar) }
      #expect(NameMark(name) == NameMark(other) && name.isSpelled(like: other) && Spelling(name).hashValue == Spelling(other).hashValue)
    }
    #expect(!"\u{E9}".isSpelled(like: "e\u{301}") && !"ab".isSpelled(like: "ac"))
  }
}
