import Frames

/// Makes a page's content from a plan: slices at their places, boxes behind them, structure around them, notes below.
struct PageAssembly {
  let galley: [Slice]
  let size: Size
  /// The rule above notes.
  var noteRule: Stroke?
  /// Whether that rule stands at the right, where lines begin.
  var rightToLeft = false

  func frame(of plan: PagePlan) -> Frame {
    var frame = Frame(size: size)
    let body = plan.places.filter { $0.zone == .body }
    placeGrounds(of: body, in: &frame)
    if let first = body.first, let repeated = galley[first.slice].repeated {
      frame.place(
        .tag(.artifact, repeated.asPicture), at: Point(x: 0, y: first.top - repeated.size.height))
    }
    let pieces = plan.places.map(piece) + plan.notes.flatMap(pieces)
    for item in nested(pieces[...], depth: 0) { frame.items.append(item) }
    for piece in pieces { frame.lines += piece.frame.lines(at: Point(x: 0, y: piece.top)) }
    if let last = body.last, let closing = galley[last.slice].closing {
      frame.place(.tag(.artifact, closing), at: Point(x: 0, y: last.top + galley[last.slice].height))
    }
    if let first = plan.notes.first, let noteRule {
      var drawing = Frame(size: size)
      let y = first.top - PageFill.noteGap / 2
      let x = rightToLeft ? size.width * 3 / 4 : 0
      drawing.place(
        .stroke(.line(from: Point(x: x, y: y), to: Point(x: x + size.width / 4, y: y)), noteRule), at: .zero)
      frame.place(.tag(.artifact, drawing), at: .zero)
    }
    return frame
  }

  /// Content at its height, and the structure elements around it.
  private struct Piece {
    let path: [Tag]
    let frame: Frame
    let top: Double
  }

  private func piece(_ place: PagePlan.Place) -> Piece {
    let slice = galley[place.slice]
    guard let pour = slice.pour, let filling = place.filling else {
      return Piece(path: slice.path, frame: slice.frame, top: place.top)
    }
    var frame = Frame(size: Size(width: size.width, height: filling.height))
    for (index, places) in filling.columns.enumerated() {
      let column = PageAssembly(galley: pour.slices, size: Size(width: pour.width, height: filling.height))
      frame.place(
        column.frame(of: PagePlan(places: places, bottom: filling.height)),
        at: Point(x: pour.left + Double(index) * (pour.width + pour.gutter), y: 0))
    }
    return Piece(path: slice.path, frame: frame, top: place.top)
  }

  private func pieces(_ note: PagePlan.NotePlace) -> [Piece] {
    var top = note.top
    return galley[note.part.slice].notes[note.part.note].lines[note.lines].map { line in
      defer { top += line.height }
      return Piece(path: line.path, frame: line.frame, top: top)
    }
  }

  /// Neighbours that share a structure element at this depth become one tag around them.
  private func nested(_ pieces: ArraySlice<Piece>, depth: Int) -> [Placed] {
    var items: [Placed] = []
    var rest = pieces
    while let first = rest.first {
      guard depth < first.path.count else {
        items += first.frame.items(at: Point(x: 0, y: first.top))
        rest = rest.dropFirst()
        continue
      }
      let tag = first.path[depth]
      let family = rest.prefix { depth < $0.path.count && $0.path[depth] == tag }
      let members = tag.element == nil ? family.prefix(1) : family
      items.append(Placed(.tag(tag, enclosing(nested(members, depth: depth + 1), of: members)), at: .zero))
      rest = rest.dropFirst(members.count)
    }
    return items
  }

  private func enclosing(_ items: [Placed], of pieces: ArraySlice<Piece>) -> Frame {
    let bottom = pieces.map { $0.top + $0.frame.size.height }.max() ?? 0
    return Frame(size: Size(width: size.width, height: bottom), items: items)
  }

  private func placeGrounds(of places: [PagePlan.Place], in frame: inout Frame) {
    var rest = places[...]
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
        let x = ground.mirrored ? size.width - 3 : 0
        drawing.place(.fill(.rectangle(Rect(x: x, y: top, width: 3, height: bottom - top)), bar), at: .zero)
      }
      frame.place(.tag(.artifact, drawing), at: .zero)
    }
  }
}
