/// The SHA-256 digest of bytes (FIPS 180-4).
public struct SHA256: Hashable, Sendable {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  public init() {}

  /// The digest of some bytes as 64 hexadecimal digits.
  public static func digest(_ bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.digest()
  }

  public mutating func add(_ bytes: some Collection<UInt8>) {
    length += UInt64(bytes.count)
    pending.append(contentsOf: bytes)
    var start = 0
    while pending.count - start >= 64 {
      mix(block: start)
      start += 64
    }
    pending.removeFirst(start)
  }

  /// Adds a text and an end mark, so that texts one after the other stay apart.
  public mutating func add(_ text: String) {
    add(Array(text.utf8) + [0])
  }

  /// The digest of all that was added, as 64 hexadecimal digits.
  public func digest() -> String {
    var last = self
    last.pending.append(0x80)
    while last.pending.count % 64 != 56 { last.pending.append(0) }
    for place in (0..<8).reversed() { last.pending.append(UInt8(truncatingIfNeeded: (length &* 8) >> (place * 8))) }
    for start in stride(from: 0, to: last.pending.count, by: 64) { last.mix(block: start) }
    return last.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Section 6.2.2 for the 64 pending bytes from a start on.
  private mutating func mix(block start: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for index in 0..<16 {
        let at = start + index * 4
        words[index] =
          UInt32(pending[at]) << 24 | UInt32(pending[at + 1]) << 16 | UInt32(pending[at + 2]) << 8
          | UInt32(pending[at + 3])
      }
      for index in 16..<64 {
        let early = words[index - 15]
        let late = words[index - 2]
        let first = early.turned(7) ^ early.turned(18) ^ early >> 3
        let second = late.turned(17) ^ late.turned(19) ^ late >> 10
        words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let choice = (e & f) ^ (~e & g)
        let first = h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ choice &+ Self.constants[index] &+ words[index]
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ majority
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ second)
      }
      for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
    }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, section 4.2.2.
  private static let constants: [UInt32] = {
    func isPrime(_ number: UInt64) -> Bool { !(2..<number).contains { $0 * $0 <= number && number % $0 == 0 } }
    // The 64th prime is 311.
    return (2...311).filter(isPrime).map(cubeRootFraction)
  }()

  /// Floor of the cube root of `number` shifted left by 96 bits, of which the lowest 32 bits are the fraction.
  private static func cubeRootFraction(_ number: UInt64) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 8 << 32
    while high - low > 1 {
      let middle = (low + high) / 2
      let square = middle.multipliedFullWidth(by: middle)
      let cube = Self.times(square.high, square.low, middle)
      // number · 2⁹⁶ in words of 64 bits: number · 2³² above one empty word.
      if cube.high < number << 32 { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// The middle word of a product of 128 by 64 bits, and the lowest.
  private static func times(_ high: UInt64, _ low: UInt64, _ factor: UInt64) -> (high: UInt64, low: UInt64) {
    let below = low.multipliedFullWidth(by: factor)
    return (high &* factor &+ below.high, below.low)
  }
}

extension UInt32 {
  /// Rotated right.
  fileprivate func turned(_ places: UInt32) -> UInt32 { self >> places | self << (32 - places) }
}
