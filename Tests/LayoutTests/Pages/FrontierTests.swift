import Testing

@testable import Layout

@Suite struct FrontierTests {
  private func state(_ next: Int, waiting: [Int] = []) -> PageState { PageState(next: next, waiting: waiting) }

  @Test func theCheapestStateIsSettledFirst() {
    var frontier = Frontier(length: 9)
    let start = frontier.settle()
    #expect(start.map { frontier.arrivals[$0].state } == state(0))
    for (next, cost) in [(3, 5.0), (4, 1), (5, 3), (6, 2), (7, 4)] { frontier.record(state(next), cost: cost, from: 0) }
    var order: [Int] = []
    while let number = frontier.settle() { order.append(frontier.arrivals[number].state.next) }
    #expect(order == [4, 6, 5, 7, 3])
  }

  @Test func aCheaperWayTakesTheDearerOnesPlaceUntilTheStateIsSettled() throws {
    var frontier = Frontier(length: 9)
    _ = frontier.settle()
    frontier.record(state(3), cost: 5, from: 0)
    frontier.record(state(3), cost: 2, from: 7)
    frontier.record(state(3), cost: 4, from: 8)
    let settled = frontier.settle()
    let number = try #require(settled)
    #expect(frontier.arrivals[number].cost == 2)
    #expect(frontier.arrivals[number].from == 7)
    frontier.record(state(3), cost: 1, from: 9)
    #expect(frontier.settle() == nil)
  }

  @Test func ofEqualsTheOneFurtherOnGoesFirst() throws {
    var frontier = Frontier(length: 9)
    _ = frontier.settle()
    for next in [2, 8, 5] { frontier.record(state(next), cost: 1, from: 0) }
    let settled = frontier.settle()
    let number = try #require(settled)
    #expect(frontier.arrivals[number].state.next == 8)
  }

  @Test func whatWaitsTellsStatesApart() {
    var frontier = Frontier(length: 9)
    _ = frontier.settle()
    frontier.record(state(4), cost: 1, from: 0)
    frontier.record(state(4, waiting: [2]), cost: 2, from: 0)
    var count = 0
    while frontier.settle() != nil { count += 1 }
    #expect(count == 2)
  }
}
