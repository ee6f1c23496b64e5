import Testing

@testable import Painting

@Suite struct ColorProfileTests {
  private let profile = ColorProfile.sRGB

  private func number(at offset: Int) -> Int { profile[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

  @Test func theHeaderSaysWhatItIs() {
    #expect(number(at: 0) == profile.count)
    #expect(String(decoding: profile[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
    #expect(profile.count < 600)
  }

  @Test func everyTagLiesInsideOnAMultipleOfFour() {
    for tag in 0..<number(at: 128) {
      let offset = number(at: 132 + 12 * tag + 4), size = number(at: 132 + 12 * tag + 8)
      #expect(offset % 4 == 0)
      #expect(offset + size <= profile.count)
    }
  }

  @Test func thePrimariesAddUpToWhite() {
    func sum(_ offset: Int) -> Double {
      ["rXYZ", "gXYZ", "bXYZ"].reduce(0) { total, name in
        let tag = (0..<number(at: 128)).first {
          String(decoding: profile[(132 + 12 * $0)..<(136 + 12 * $0)], as: UTF8.self) == name
        }
        guard let tag else { return total }
        return total + Double(number(at: number(at: 132 + 12 * tag + 4) + 8 + offset)) / 65_536
      }
    }
    #expect(abs(sum(0) - 0.9642) < 0.001)
    #expect(abs(sum(4) - 1) < 0.001)
    #expect(abs(sum(8) - 0.8249) < 0.001)
  }
}
