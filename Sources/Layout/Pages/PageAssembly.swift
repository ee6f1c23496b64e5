import Frames

/// Makes a page's content from a plan: slices at their places, boxes behind them, structure around them.
struct PageAssembly {
  let galley: [Slice]
  let size: Size

  func frame(of plan: PagePlan) -> Frame {
    var frame = Frame(size: size)
    placeGrounds(of: plan, in: &frame)
    if let first = plan.places.first, let repeated = galley[first.slice].repeated {
      frame.place(
        .tag(.artifact, repeated), at: Point(x: 0, y: first.top - repeated.size.height))
    }
    for item in nested(plan.places[...], depth: 0) { frame.items.append(item) }
    for place in plan.places { frame.lines += galley[place.slice].frame.lines(at: Point(x: 0, y: place.top)) }
    if let last = plan.places.last, let closing = galley[last.slice].closing {
      frame.place(.tag(.artifact, closing), at: Point(x: 0, y: last.top + galley[last.slice].height))
    }
    return frame
  }

  /// Neighbours that share a structure element at this depth become one tag around them.
  private func nested(_ places: ArraySlice<PagePlan.Place>, depth: Int) -> [Placed] {
    var items: [Placed] = []
    var rest = places
    while let first = rest.first {
      let path = galley[first.slice].path
      guard depth < path.count else {
        items += galley[first.slice].frame.items(at: Point(x: 0, y: first.top))
        rest = rest.dropFirst()
        continue
      }
      let tag = path[depth]
      let family = rest.prefix { place in
        let other = galley[place.slice].path
        return depth < other.count && other[depth] == tag
      }
      let members = tag.element == nil ? family.prefix(1) : family
      items.append(Placed(.tag(tag, enclosing(nested(members, depth: depth + 1), of: members)), at: .zero))
      rest = rest.dropFirst(members.count)
    }
    return items
  }

  private func enclosing(_ items: [Placed], of places: ArraySlice<PagePlan.Place>) -> Frame {
    let bottom = places.map { $0.top + galley[$0.slice].height }.max() ?? 0
    return Frame(size: Size(width: size.width, height: bottom), items: items)
  }

  private func placeGrounds(of plan: PagePlan, in frame: inout Frame) {
    var rest = plan.places[...]
    while let first = rest.first {
      guard let ground = galley[first.slice].ground else {
        rest = rest.dropFirst()
        continue
      }
      let members = rest.prefix { galley[$0.slice].ground?.id == ground.id }
      rest = rest.dropFirst(members.count)
      guard let last = members.last else { continue }
      let top = first.top - ground.insets.top
      let bottom = last.top + galley[last.slice].height + ground.insets.bottom
      let box = Rect(x: 0, y: top, width: size.width, height: bottom - top)
      var drawing = Frame(size: size)
      if ground.fill != nil || ground.stroke != nil {
        drawing.place(.shape(.rectangle(box), fill: ground.fill.map(Paint.solid), stroke: ground.stroke), at: .zero)
      }
      if let bar = ground.bar {
        drawing.place(.fill(.rectangle(Rect(x: 0, y: top, width: 3, height: bottom - top)), bar), at: .zero)
      }
      frame.place(.tag(.artifact, drawing), at: .zero)
    }
  }
}
