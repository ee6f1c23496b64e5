import Frames

/// Thins a line of many points without a change that an eye could see: of all points in a device column, the first, the
/// last, the lowest and the highest stay (M4: Jugel and others, 2014). Lines that run downwards are thinned by device rows.
struct LineReduction {
  /// Of the plot.
  let size: Size

  /// The width of a device column, in points.
  static let column = 0.25
  /// What lies further than this from the plot is on no sheet, in points.
  private static let margin = 200.0

  func reduced(_ runs: [[Point]]) -> [[Point]] {
    reduced(runs, x: { $0.x }, y: { $0.y }, across: [{ $0.y }], down: [{ $0.x }])
  }

  /// An area keeps the extremes of both its edges.
  func reduced(_ runs: [[EdgePair]]) -> [[EdgePair]] {
    reduced(
      runs, x: { $0.first.x }, y: { $0.first.y }, across: [{ $0.first.y }, { $0.second.y }], down: [{ $0.first.x }, { $0.second.x }])
  }

  /// A trail keeps its thickest and its thinnest place too.
  func reduced(_ runs: [[TrailPoint]]) -> [[TrailPoint]] {
    reduced(runs, x: { $0.point.x }, y: { $0.point.y }, across: [{ $0.point.y }, { $0.width }], down: [{ $0.point.x }, { $0.width }])
  }

  private func reduced<Place>(
    _ runs: [[Place]], x: @escaping (Place) -> Double, y: @escaping (Place) -> Double, across: [(Place) -> Double], down: [(Place) -> Double]
  ) -> [[Place]] {
    for (along, length, heights) in [(x, size.width, across), (y, size.height, down)] {
      guard length > 0, Double(runs.reduce(0) { $0 + $1.count }) > 4 * length / Self.column, runsOneWay(runs, along) else { continue }
      let near = runs.compactMap { visible($0, along, length) }
      return joined(near, along).map { thinned($0, along, heights) }
    }
    return runs
  }

  /// Whether the places of all runs follow each other, forwards or backwards.
  private func runsOneWay<Place>(_ runs: [[Place]], _ along: (Place) -> Double) -> Bool {
    var (rises, falls) = (true, true)
    var last: Double?
    for run in runs {
      for place in run {
        let next = along(place)
        if let last {
          if next < last { rises = false }
          if next > last { falls = false }
          if !rises, !falls { return false }
        }
        last = next
      }
    }
    return true
  }

  /// The part of a run that can be seen, with the places before and after it to which its line leads.
  private func visible<Place>(_ run: [Place], _ along: (Place) -> Double, _ length: Double) -> [Place]? {
    let isNear = { (place: Place) in along(place) >= -Self.margin && along(place) <= length + Self.margin }
    guard let first = run.firstIndex(where: isNear), let last = run.lastIndex(where: isNear) else {
      // A line from one side to the other without a place between.
      return run.isEmpty ? nil : [run[0], run[run.count - 1]]
    }
    return Array(run[max(0, first - 1)...min(run.count - 1, last + 1)])
  }

  /// Runs whose gaps are narrower than a device column as one: nobody sees the gap.
  private func joined<Place>(_ runs: [[Place]], _ along: (Place) -> Double) -> [[Place]] {
    var joined: [[Place]] = []
    for run in runs {
      if let last = joined.last?.last, let first = run.first, abs(along(first) - along(last)) < Self.column {
        joined[joined.count - 1] += run
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private func thinned<Place>(_ places: [Place], _ along: (Place) -> Double, _ heights: [(Place) -> Double]) -> [Place] {
    let columns = places.map { (along($0) / Self.column).rounded(.down) }
    let measures = heights.map { places.map($0) }
    var result: [Place] = []
    var start = 0
    while start < places.count {
      var end = start
      while end < places.count, columns[end] == columns[start] { end += 1 }
      var kept = [start, end - 1]
      for measure in measures {
        var (low, high) = (start, start)
        for index in start..<end {
          if measure[index] < measure[low] { low = index }
          if measure[index] > measure[high] { high = index }
        }
        kept += [low, high]
      }
      var last = -1
      for index in kept.sorted() where index != last {
        result.append(places[index])
        last = index
      }
      start = end
    }
    return result
  }
}
