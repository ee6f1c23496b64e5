import Testing

@testable import Painting

@Suite struct CharStringTests {
  @Test(arguments: [
    // 100 before a move of two numbers, and the same move without; 14 ends.
    ([239, 140, 141, 21, 14], 100.0), ([140, 141, 21, 14], nil), ([247, 0, 140, 22, 14], 108), ([251, 0, 14], -108),
    ([28, 3, 232, 140, 4, 14], 1000), ([255, 0, 1, 128, 0, 140, 22, 14], 1.5), ([14], nil),
  ] as [([UInt8], Double?)])
  func theWidthStandsBeforeTheFirstMove(bytes: [UInt8], width: Double?) throws {
    #expect(try #require(CharString(bytes[...])).width == width)
  }

  @Test(arguments: [0, 107, -107, 108, 1131, -1131, 2000, -32_768, 0.5])
  func aWidthIsReadAsItWasWritten(width: Double) throws {
    let program = try #require(CharString([140, 141, 21, 14][...]))
    let bytes = program.bytes(width: width)
    #expect(CharString(bytes[...])?.width == width)
    #expect(bytes.suffix(4) == [140, 141, 21, 14])
  }

  @Test(arguments: [[], [140], [28, 1], [10], [140, 1], [140, 141, 142, 143, 21], [12, 34]] as [[UInt8]])
  func otherBeginningsAreRefused(bytes: [UInt8]) {
    #expect(CharString(bytes[...]) == nil)
  }
}
