import Frames
import Testing

@testable import Layout

@Suite struct PaginatorTests {
  let paginator = Paginator(depth: 100, grid: 10)

  private func slices(_ plans: [PagePlan]) -> [[Int]] { plans.map { $0.places.map(\.slice) } }

  @Test func fillsPagesToTheFoot() throws {
    let plans = try paginator.cut(Array(repeating: slab(10), count: 25))
    #expect(plans.map(\.places.count) == [10, 10, 5])
  }

  @Test func emptyGalleyHasNoPages() throws {
    #expect(try paginator.cut([]).isEmpty)
  }

  @Test func headingMovesWithItsText() throws {
    var galley = Array(repeating: slab(10), count: 9)
    galley.append(slab(10))
    galley.append(slab(10, breakBefore: .forbidden))
    #expect(try slices(paginator.cut(galley)) == [Array(0...8), [9, 10]])
  }

  @Test func widowCostsMoreThanAnEmptyLine() throws {
    var galley = Array(repeating: slab(10), count: 10)
    galley.append(slab(10, breakBefore: .allowed(cost: Cost.widow)))
    let last = Array(repeating: slab(10), count: 7)
    #expect(try slices(paginator.cut(galley + last)).first == Array(0...8))
  }

  @Test func forcedBreakEndsThePage() throws {
    let galley = [slab(10), slab(10, breakBefore: .forced), slab(10)]
    #expect(try slices(paginator.cut(galley)) == [[0], [1, 2]])
  }

  @Test func floatWaitsAndTextFillsThePage() throws {
    var galley = Array(repeating: slab(10), count: 8)
    galley.append(slab(50, floats: true))
    galley += Array(repeating: slab(10), count: 10)
    let plans = try paginator.cut(galley)
    #expect(slices(plans) == [Array(0...7) + [9, 10], [8] + Array(11...15), Array(16...18)])
    #expect(plans[1].places[0] == .init(slice: 8, top: 0, zone: .head))
  }

  @Test func floatsKeepTheirOrder() throws {
    var galley = Array(repeating: slab(10), count: 7)
    galley += [slab(60, floats: true), slab(10), slab(30, floats: true)]
    galley += Array(repeating: slab(10), count: 6)
    let order = try slices(paginator.cut(galley)).joined()
    #expect(order.firstIndex(of: 7)! < order.firstIndex(of: 9)!)
  }

  @Test func slabTallerThanThePageStandsAlone() throws {
    let plans = try paginator.cut([slab(10), slab(250), slab(10)])
    #expect(slices(plans) == [[0], [1], [2]])
  }

  @Test func forbiddenBreaksGiveWayWhenNothingFits() throws {
    let galley = [slab(10)] + Array(repeating: slab(10, breakBefore: .forbidden), count: 14)
    let plans = try paginator.cut(galley)
    #expect(Array(slices(plans).joined()) == Array(0...14))
    #expect(plans.count == 2)
  }

  @Test func floatsAtTheEndGetAPage() throws {
    let galley = Array(repeating: slab(10), count: 8) + [slab(40, floats: true)]
    #expect(try slices(paginator.cut(galley)) == [Array(0...7), [8]])
  }

  /// The least cost of cutting a galley without floats and passages, by trying every row of page ends.
  private func leastCost(of galley: [Slice]) -> Double {
    let metrics = galley.metrics
    var best = [Double](repeating: .infinity, count: galley.count + 1)
    best[0] = 0
    for start in galley.indices where best[start] < .infinity {
      var fill = PageFill(depth: paginator.depth, grid: paginator.grid)
      for next in start + 1...galley.count {
        guard fill.place(metrics[next - 1]) != nil else { break }
        let isLast = next == galley.count
        let before = isLast ? Slice.Break.allowed(cost: 0) : metrics[next].breakBefore
        guard let cost = Cost.end(of: fill, before: before, isLast: isLast) else { continue }
        best[next] = min(best[next], best[start] + cost)
        if before == .forced { break }
      }
    }
    return best[galley.count]
  }

  private func cost(of plans: [PagePlan], _ galley: [Slice]) -> Double {
    let metrics = galley.metrics
    return plans.reduce(0) { sum, plan in
      var fill = PageFill(depth: paginator.depth, grid: paginator.grid)
      for place in plan.places { _ = fill.place(metrics[place.slice]) }
      let next = (plan.places.last?.slice ?? -1) + 1
      let isLast = next == galley.count
      let before = isLast ? Slice.Break.allowed(cost: 0) : metrics[next].breakBefore
      return sum + (Cost.end(of: fill, before: before, isLast: isLast) ?? Cost.illegal)
    }
  }

  @Test("F7: no other row of page ends costs less", arguments: 0..<200)
  func leastCost(seed: UInt64) throws {
    var dice = Dice(seed)
    let galley = (0..<Int.random(in: 1...70, using: &dice)).map { index -> Slice in
      let breakBefore: Slice.Break =
        switch Int.random(in: 0...9, using: &dice) {
        case 0: index > 0 ? .forbidden : .allowed(cost: 0)
        case 1: .allowed(cost: Cost.widow)
        default: .allowed(cost: 0)
        }
      return slab(Double(Int.random(in: 1...2, using: &dice) * 10), breakBefore: breakBefore)
    }
    #expect(try abs(cost(of: paginator.cut(galley), galley) - leastCost(of: galley)) < 1e-9)
  }

  @Test("Cutting loses nothing, keeps the order, and nothing is taller than its space", arguments: 0..<200)
  func laws(seed: UInt64) throws {
    var dice = Dice(seed)
    let galley = (0..<Int.random(in: 1...80, using: &dice)).map { index -> Slice in
      let breakBefore: Slice.Break =
        switch Int.random(in: 0...12, using: &dice) {
        case 0: .forbidden
        case 1: .forced
        case 2: .allowed(cost: Cost.widow)
        default: .allowed(cost: 0)
        }
      let ground: Ground? =
        Int.random(in: 0...4, using: &dice) == 0
        ? Ground(id: "box \(index / 5)", insets: Insets(top: 3, bottom: 4)) : nil
      return slab(
        Double.random(in: 0...45, using: &dice), before: Double.random(in: 0...9, using: &dice),
        after: Double.random(in: 0...9, using: &dice), breakBefore: breakBefore, ground: ground,
        floats: Int.random(in: 0...8, using: &dice) == 0, onGrid: Bool.random(using: &dice))
    }
    let plans = try paginator.cut(galley)
    let order = plans.flatMap(\.places).map(\.slice)
    #expect(order.sorted() == Array(galley.indices))
    #expect(order.filter { !galley[$0].floats } == galley.indices.filter { !galley[$0].floats })
    #expect(order.filter { galley[$0].floats } == galley.indices.filter { galley[$0].floats })
    for plan in plans {
      #expect(plan.bottom <= 100.01)
      var edge = 0.0
      for place in plan.places {
        #expect(place.top >= edge - 0.01)
        edge = place.top + galley[place.slice].height
      }
    }
  }
}
