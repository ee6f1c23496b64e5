/// A short name made of content (FNV-1a, 64 bits): equal content has equal names, in every run and file.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ text: String = "") {
    add(text)
  }

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  mutating func add(_ text: String) { add(text.utf8) }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // A byte that UTF-8 never has parts what is added one after the other.
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  var value: UInt64 { hash }

  /// Digits and small letters.
  var text: String { String(hash, radix: 36) }
}
