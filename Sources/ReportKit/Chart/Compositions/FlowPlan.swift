/// Where the places and streams of a flow stand on a plane of 1 by 1.
struct FlowPlan {
  struct Node: Hashable {
    var name: String
    var x: Double
    var low: Double
    var high: Double
    var quantity: Double

    var said: String { NamedQuantity(name, quantity).said }
  }

  struct Stream: Hashable {
    var name: String
    var left: Double
    var right: Double
    var from: Double
    var to: Double
    var width: Double
    var said: String
  }

  static let nodeWidth = 0.025
  private static let gap = 0.04

  private(set) var nodes: [Node] = []
  /// From one column of places to the next.
  private(set) var step = 1.0
  private(set) var streams: [Stream] = []

  /// - Parameter links: without circles, see `circle(in:)`.
  init(_ links: [FlowLink]) {
    var names: [String] = []
    for link in links { for name in [link.from, link.to] where !names.contains(name) { names.append(name) } }
    guard !names.isEmpty else { return }
    // A place is one column right of the last that flows into it.
    var column = Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })
    for _ in names {
      for link in links { column[link.to] = min(names.count - 1, max(column[link.to] ?? 0, (column[link.from] ?? 0) + 1)) }
    }
    let last = max(1, column.values.max() ?? 1)
    step = 1 / Double(last)
    func sum(_ side: KeyPath<FlowLink, String>, _ name: String) -> Double {
      links.reduce(0) { $0 + ($1[keyPath: side] == name ? $1.quantity : 0) }
    }
    let size = Dictionary(uniqueKeysWithValues: names.map { ($0, max(sum(\.from, $0), sum(\.to, $0))) })
    let columns = (0...last).map { place in names.filter { column[$0] == place } }
    // Between many places there is less room, so that half of the height is left for the streams.
    let gap = min(Self.gap, 0.5 / Double(max(1, (columns.map(\.count).max() ?? 1) - 1)))
    let unit = columns.filter { !$0.isEmpty }.map { names -> Double in
      let total = names.reduce(0) { $0 + (size[$1] ?? 0) }
      return (1 - gap * Double(names.count - 1)) / max(total, 1e-12)
    }.min() ?? 1
    var place: [String: Node] = [:]
    for (index, names) in columns.enumerated() {
      let height = names.reduce(0) { $0 + (size[$1] ?? 0) * unit } + gap * Double(max(0, names.count - 1))
      var low = (1 - height) / 2
      for name in names {
        let high = low + (size[name] ?? 0) * unit
        let node = Node(name: name, x: Double(index) / Double(last), low: low, high: high, quantity: size[name] ?? 0)
        place[name] = node
        nodes.append(node)
        low = high + gap
      }
    }
    var (out, into) = (place.mapValues(\.low), place.mapValues(\.low))
    for link in links {
      guard let a = place[link.from], let b = place[link.to] else { continue }
      let width = link.quantity * unit
      streams.append(
        Stream(
          name: link.from, left: a.x + Self.nodeWidth, right: b.x, from: out[link.from] ?? a.low,
          to: into[link.to] ?? b.low, width: width,
          said: NamedQuantity("\(link.from)到\(link.to)", link.quantity).said))
      out[link.from, default: a.low] += width
      into[link.to, default: b.low] += width
    }
  }

  /// The ways to write a place's name, with its quantity beside or below it where there is room.
  func ways(_ node: Node) -> [[String]] {
    [[Lettering.beside(node.name, node.quantity)]] + Lettering.ways(node.name, value: PlainPlane.words(node.quantity), among: Set(nodes.map(\.name)))
  }

  /// The names along a circle of streams, the first again at its end; nil where every stream leads on.
  static func circle(in links: [FlowLink]) -> [String]? {
    let next = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
    var finished: Set<String> = []
    for start in links.map(\.from) where !finished.contains(start) {
      // Where the walk stands, and the ways that it has yet to try from each place on it.
      var path = [start]
      var open = [next[start] ?? []]
      while var ways = open.popLast() {
        guard let name = ways.popLast() else {
          finished.insert(path.removeLast())
          continue
        }
        open.append(ways)
        if let index = path.firstIndex(of: name) { return path[index...] + [name] }
        if finished.contains(name) { continue }
        path.append(name)
        open.append(next[name] ?? [])
      }
    }
    return nil
  }
}
