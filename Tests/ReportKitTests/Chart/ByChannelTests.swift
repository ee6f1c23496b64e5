import ReportKit
import Testing

@Suite struct ByChannelTests {
  @Test func channelsStandInTheOrderOfTheVocabulary() {
    var values: ByChannel<Int> = [.color: 3, .x: 1, .y: 2]
    #expect(values.keys == [.x, .y, .color] && values.values == [1, 2, 3])
    values[.y] = nil
    values[.x2] = 4
    values[.x] = 5
    #expect(values == [.x: 5, .x2: 4, .color: 3] && values[.y] == nil && values[.y, default: 7] == 7)
    values[.y] = nil
    #expect(values.merging([.x: 6, .size: 8]) { $0 + $1 } == [.x: 11, .x2: 4, .color: 3, .size: 8])
    #expect(values.mapValues { $0 * 2 } == [.x: 10, .x2: 8, .color: 6])
  }
}
