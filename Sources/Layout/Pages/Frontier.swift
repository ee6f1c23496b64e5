/// The states of a galley that a search has reached: gives out the cheapest that is still open, each once (Dijkstra, A
/// Note on Two Problems in Connexion with Graphs, 1959). Of equals the one further on in the galley goes first.
struct Frontier {
  /// How a state was reached at the least cost known.
  struct Arrival {
    let state: PageState
    var cost: Double
    /// The number of the arrival that the page before it began with; −1 for the start.
    var from: Int
    fileprivate(set) var isSettled = false
  }

  private(set) var arrivals: [Arrival]
  /// For each place of the galley the number of the arrival there with which nothing waits; −1 for none.
  private var plain: [Int]
  /// The numbers of the other arrivals.
  private var laden: [PageState: Int] = [:]
  private var heap: [(cost: Double, next: Int, number: Int)] = []

  /// - Parameter length: how many slices the galley has.
  init(length: Int) {
    arrivals = []
    plain = Array(repeating: -1, count: length + 1)
    record(PageState(next: 0), cost: 0, from: -1)
  }

  /// Notes a way to a state unless one at no more cost is known.
  mutating func record(_ state: PageState, cost: Double, from: Int) {
    let number: Int
    let known = state.isPlain ? plain[state.next] : laden[state] ?? -1
    if known >= 0 {
      guard !arrivals[known].isSettled, cost < arrivals[known].cost else { return }
      arrivals[known].cost = cost
      arrivals[known].from = from
      number = known
    } else {
      number = arrivals.count
      arrivals.append(Arrival(state: state, cost: cost, from: from))
      if state.isPlain { plain[state.next] = number } else { laden[state] = number }
    }
    push((cost, state.next, number))
  }

  /// The number of the next arrival, whose cost is final.
  mutating func settle() -> Int? {
    while let (cost, _, number) = pop() {
      guard !arrivals[number].isSettled, cost == arrivals[number].cost else { continue }
      arrivals[number].isSettled = true
      return number
    }
    return nil
  }

  // MARK: Heap

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (heap[one], heap[other])
    if one.cost != other.cost { return one.cost < other.cost }
    return one.next != other.next ? one.next > other.next : one.number < other.number
  }

  private mutating func push(_ entry: (cost: Double, next: Int, number: Int)) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> (cost: Double, next: Int, number: Int)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, least) { least = child }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
