import Testing

@testable import Layout

@Suite struct NumberPartsTests {
  @Test(arguments: [
    ("650.19", "650", ".19"), ("8.7万余", "8", ".7万余"), ("200多", "200", "多"), ("1,234,567", "1,234,567", ""),
    ("近1000", "近1000", ""), ("—", "—", ""), ("", "", ""), ("5.8倍", "5", ".8倍"), ("12, 13", "12", ", 13"),
  ])
  func cutsAfterTheUnitsDigit(text: String, whole: String, rest: String) {
    let parts = NumberParts(text)
    #expect(parts.whole == whole)
    #expect(parts.rest == rest)
  }
}
