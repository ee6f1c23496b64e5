import Testing

@testable import Painting

@Suite struct FingerprintTests {
  @Test func isTheSameForTheSameContent() {
    #expect(Fingerprint("援疆").text == Fingerprint("援疆").text)
    #expect(Fingerprint("a").text != Fingerprint("b").text)
  }

  @Test func partsAreKeptApart() {
    var first = Fingerprint("ab")
    first.add("c")
    var second = Fingerprint("a")
    second.add("bc")
    #expect(first.text != second.text)
  }
}
