import Testing

@testable import Painting

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("https://例子.cn/数", "https://%E4%BE%8B%E5%AD%90.cn/%E6%95%B0"),
    ("https://e.org/)>>/S/JavaScript", "https://e.org/%29%3E%3E/S/JavaScript"),
    ("https://e.org/a b\n\"<\\", "https://e.org/a%20b%0A%22%3C%5C"),
    ("https://e.org/%E6%9", "https://e.org/%E6%259"),
  ])
  func isWrittenInVisibleASCII(address: String, written: String) throws {
    #expect(try Address(address).description == written)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "data:text/html,x", "page2.html", "", ":",
    "https:", " https://e.org", "java\nscript:x", "ftp://e.org",
  ])
  func hasAnAllowedScheme(address: String) {
    #expect(throws: PaintingError.forbiddenAddress(address)) { try Address(address) }
  }
}
