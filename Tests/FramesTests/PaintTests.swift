import Frames
import Testing

@Suite struct PaintTests {
  @Test(arguments: [
    ("#fff", "#ffffff"), ("#0a4", "#00aa44"), ("#12345678", "#12345678"), ("#C8102E", "#c8102e"),
    ("#123456ff", "#123456"),
  ])
  func readsAndWritesHexadecimalColors(written: String, read: String) throws {
    #expect(try #require(Color(hex: written)).hex == read)
  }

  @Test(arguments: ["", "#", "fff", "#ff", "#ffff", "#fffff", "#gggggg", "#fff ", "# fff", "#１２３"])
  func refusesWhatIsNoColor(text: String) {
    #expect(Color(hex: text) == nil)
  }

  @Test func holdsChannelsToTheirRange() {
    #expect(Color(red: -1, green: 2, blue: 0.5).hex == "#00ff80")
  }

  @Test func mixesBetweenTwoColors() {
    #expect(Color.black.mixed(with: .white, share: 0.25).hex == "#404040")
    #expect(Color.black.withOpacity(0).mixed(with: .black, share: 0.5).opacity == 0.5)
  }
}
