import Frames

/// Slices that are poured into columns beside each other: page by page to the foot, and to like heights at the end.
public struct Pour: Hashable, Sendable {
  public var count: Int
  /// Where the first begins, and how wide each is, in points.
  public var left: Double
  public var width: Double
  public var gutter: Double
  /// As wide as a column.
  public var slices: [Slice]

  /// What stands in the columns on one page.
  struct Filling: Hashable, Sendable {
    var columns: [[PagePlan.Place]]
    /// The first slice that is left for the next page.
    var end: Int
    var height: Double
  }

  /// Fills columns of a height from a slice on; to the least height if everything fits. Nil where not even one slice does.
  func fill(from start: Int, height: Double, grid: Double, forced: Bool) -> Filling? {
    let metrics = slices.metrics
    guard let most = columns(metrics, from: start, height: height, grid: grid, forced: forced) else { return nil }
    guard most.end == slices.count else { return most }
    let total = (start..<slices.count).reduce(0) { $0 + metrics[$1].height }
    var least = max(grid, (total / Double(count) / grid).rounded(.down) * grid)
    while least < height {
      if let filling = columns(metrics, from: start, height: least, grid: grid, forced: false),
        filling.end == slices.count
      {
        return filling
      }
      least += grid
    }
    return most
  }

  private func columns(
    _ metrics: [SliceMetrics], from start: Int, height: Double, grid: Double, forced: Bool
  ) -> Filling? {
    var filling = Filling(columns: [], end: start, height: 0)
    for column in 0..<count where filling.end < slices.count {
      var page = PageFill(depth: height, grid: grid)
      var places: [PagePlan.Place] = []
      while filling.end < slices.count {
        let slice = metrics[filling.end]
        if case .forced = slice.breakBefore, !places.isEmpty { break }
        let mayStand = page.top(of: slice) + slice.height + slice.insetBottom <= height + 0.01
        guard mayStand || (forced && column == 0 && places.isEmpty), let top = page.place(slice) else { break }
        places.append(.init(slice: filling.end, top: top))
        filling.end += 1
      }
      trim(&places, metrics, end: &filling.end)
      guard !places.isEmpty else { break }
      let bottom = places.last.map { $0.top + metrics[$0.slice].height + metrics[$0.slice].insetBottom } ?? 0
      filling.height = max(filling.height, bottom)
      filling.columns.append(places)
    }
    return filling.columns.isEmpty ? nil : filling
  }

  /// Takes slices back until the next column may begin with what follows.
  private func trim(_ places: inout [PagePlan.Place], _ metrics: [SliceMetrics], end: inout Int) {
    guard end < metrics.count else { return }
    var kept = places.count
    while kept > 0 {
      switch metrics[places[kept - 1].slice + 1].breakBefore {
      case .allowed(let cost) where cost < Cost.widow:
        end = places[kept - 1].slice + 1
        places.removeLast(places.count - kept)
        return
      case .forced:
        end = places[kept - 1].slice + 1
        places.removeLast(places.count - kept)
        return
      case .allowed, .forbidden: kept -= 1
      }
    }
  }
}
