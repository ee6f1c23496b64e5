import Frames

extension [Slice] {
  /// The slices as one that no page break cuts, with their structure inside it.
  ///
  /// - Parameter outer: how many elements of their paths enclose them all; these become the whole's path.
  func joined(below outer: Int, width: Double) -> Slice? {
    guard let first, let last else { return nil }
    let inner = map { slice in
      var slice = slice
      slice.path = Array<Tag>(slice.path.dropFirst(outer))
      slice.repeated = nil
      return slice
    }
    var page = PageFill(depth: .infinity, grid: 1)
    let metrics = inner.metrics
    let places = inner.indices.compactMap { index in
      page.place(metrics[index]).map { PagePlan.Place(slice: index, top: $0) }
    }
    let plan = PagePlan(places: places, bottom: page.closedBottom)
    let size = Size(width: width, height: page.closedBottom)
    var whole = Slice(PageAssembly(galley: inner, size: size).frame(of: plan), path: Array<Tag>(first.path.prefix(outer)))
    whole.spaceBefore = first.spaceBefore
    whole.spaceAfter = last.spaceAfter
    whole.attachments = flatMap(\.attachments)
    whole.remarks = flatMap(\.remarks)
    return whole
  }
}
