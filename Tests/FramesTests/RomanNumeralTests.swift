import Frames
import Testing

@Suite struct RomanNumeralTests {
  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1999, "mcmxcix")])
  func roman(number: Int, letters: String) {
    #expect(romanNumeral(number) == letters)
  }
}
