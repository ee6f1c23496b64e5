import Testing

@testable import Painting

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("]]>", "]]&gt;"), ("\"'", "&quot;'"),
    ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\t\n", "&#9;&#10;"), ("援疆𠀀", "援疆𠀀"),
  ])
  func isFitForXML(text: String, written: String) {
    #expect(XMLText(text).description == written)
  }
}
