import Frames

/// Keeps the words among the marks of a plot apart from each other, from legends in the plot and from marks that are not
/// theirs: a label that would touch another moves up or down or turns, and values that the house adds go all together,
/// so that their axis can say them.
struct LabelRoom {
  let labels: Labels
  /// What stands in the plot before any words do, such as a legend.
  var occupied: [Rect] = []

  /// Between words in a line, in points: closer they would be read as one.
  private static let gap = 2.0

  /// Of more words than these each stands where it is placed, or nowhere: no page can show them all.
  var most = 20_000

  /// Leaves out words that have no room anywhere, and counts those of the author in the view.
  /// - Returns: whether values of bars were left out, so that their axis has to say them.
  func clear(_ view: inout SceneView) throws -> Bool {
    let words = view.marks.indices.filter { view.marks[$0].kind == "text" && !view.marks[$0].items.isEmpty }
    let count = words.reduce(0) { $0 + view.marks[$1].items.count }
    guard count > 0 else { return false }
    if count > most {
      for index in words { try thinOut(&view.marks[index].items, &view.leftOut, TakenRoom(view.size)) }
      return false
    }
    let ink = MarkInk(view, labels: count)
    var taken = TakenRoom(view.size)
    for box in occupied { taken.take(box) }
    var dropped = false
    // Words that the author placed come before those that the house adds.
    for index in words where !view.marks[index].items.contains(where: \.isExtra) {
      let before = view.marks[index].items
      let items = try placed(before, ink, &taken)
      view.marks[index].items = items ?? []
      view.leftOut += before.count(where: \.hasWords) - (items ?? []).count(where: \.hasWords)
      if items == nil { dropped = true }
    }
    for index in words where view.marks[index].items.contains(where: \.isExtra) {
      let before = taken
      guard let items = try together(view.marks[index].items, ink, &taken) else {
        taken = before
        view.marks[index].items = []
        dropped = true
        continue
      }
      view.marks[index].items = items
    }
    return dropped
  }

  /// Keeps of a crowd of words, in their order, those that touch none before them.
  private func thinOut(_ items: inout [SceneItem], _ leftOut: inout Int, _ room: TakenRoom) throws {
    var room = room
    let before = items.count
    items = try items.filter { item in
      guard case .text(let text) = item.shape, text.hasWords else { return true }
      // Most have no room where they begin; only the others are measured.
      let spot = Rect(x: text.at.x - 1, y: text.at.y - 1, width: 2, height: 2)
      guard text.at.isOnPaper, room.isFree(spot) else { return false }
      let box = try box(text).wider(1.5)
      guard room.isFree(box) else { return false }
      room.take(box)
      return true
    }
    leftOut += before - items.count
  }

  /// Values of bars, if all of them have room where they are.
  private func together(_ items: [SceneItem], _ ink: MarkInk, _ taken: inout TakenRoom) throws -> [SceneItem]? {
    for item in items {
      guard case .text(let text) = item.shape, text.hasWords else { continue }
      let box = try box(text)
      guard taken.isFree(box.wider(1.5)), ink.isFree(box) else { return nil }
      taken.take(box.wider(1.5))
    }
    return items
  }

  /// The words where they have most room; those of upright bars turn all together where one of them has none, and are left
  /// to their axis where bars are thinner than a line.
  private func placed(_ items: [SceneItem], _ ink: MarkInk, _ taken: inout TakenRoom) throws -> [SceneItem]? {
    if items.contains(where: \.mayTurn) {
      var trial = taken
      if let upright = try together(items, ink, &trial) {
        taken = trial
        return upright
      }
      for size in [1, 0.8] {
        trial = taken
        if let turned = try together(items.map { $0.turned(size: size) }, ink, &trial) {
          taken = trial
          return turned
        }
      }
      return nil
    }
    // The cells of a table keep their places: their words are set smaller where they would touch.
    if !items.contains(where: \.mayMove) {
      for size in [1, 0.85, 0.7] {
        var trial = taken
        let smaller = items.map { $0.sized(size) }
        guard try smaller.allSatisfy({ try take($0, ink, &trial) != nil }) else { continue }
        taken = trial
        return smaller
      }
    }
    return try items.compactMap { try take($0, ink, &taken) }
  }

  /// The words in the first of their places that is free, where they stand as well off other marks if one is; nil where
  /// none is.
  private func take(_ item: SceneItem, _ ink: MarkInk, _ taken: inout TakenRoom) throws -> SceneItem? {
    guard case .text(let text) = item.shape, text.hasWords else { return item }
    var item = item
    if let seat = taken.seat(of: text) {
      item.shape = .text(text.moved(to: seat))
      return item
    }
    let first = try box(text)
    let others = item.mayMove ? text.others(beside: item.anchor, step: text.font.size + 1) : []
    // Within the plot rather than among the words of its axes.
    let inside = try others.map { try taken.holds(box($0)) }
    let places = [text] + zip(others, inside).filter(\.1).map(\.0) + zip(others, inside).filter { !$0.1 }.map(\.0)
    let free = try places.filter { try taken.isFree(box($0).wider(Self.gap)) }
    var best: (place: SceneText, covered: Int)?
    for place in free {
      let covered = try ink.covered(box(place), besides: first.middle)
      if covered < best?.covered ?? .max { best = (place, covered) }
      if covered == 0 { break }
    }
    guard let place = best?.place else { return nil }
    taken.take(try box(place))
    taken.remember(text, at: place)
    item.shape = .text(place)
    return item
  }

  /// The box of a label's ink, a little smaller than its line, so that lines may stand close.
  private func box(_ text: SceneText) throws -> Rect {
    text.ink(of: try LabelBox(text, labels: labels).plain)
  }
}

/// The room that words take in a plot, and where each of them went: words that are drawn twice, once as a ground for
/// themselves, stay together.
struct TakenRoom {
  private struct Words: Hashable {
    var lines: [String]
    var at: Point
  }

  private var occupancy: Occupancy
  private var seats: [Words: SceneText] = [:]

  private let plot: Size

  init(_ size: Size) { (plot, occupancy) = (size, Occupancy(size)) }

  func isFree(_ box: Rect) -> Bool { occupancy.isFree(box) }
  mutating func take(_ box: Rect) { occupancy.take(box) }

  /// Whether a box lies in the plot.
  func holds(_ box: Rect) -> Bool { Rect(plot).holds(box, slack: 2) }

  func seat(of text: SceneText) -> SceneText? { seats[Words(lines: text.lines, at: text.at)] }
  mutating func remember(_ text: SceneText, at place: SceneText) { seats[Words(lines: text.lines, at: text.at)] = place }
}

/// Where marks are that words could not be read on, or would be taken for the words of.
struct MarkInk {
  private var solids: [Rect] = []
  private var lines: Occupancy
  private var all: Occupancy
  private var asks = true

  /// Comparisons of marks with labels beyond which a chart would take longer to draw than to read.
  private static let most = 2_000_000

  /// - Parameter labels: how many labels will ask.
  init(_ view: SceneView, labels: Int) {
    lines = Occupancy(view.size)
    all = lines
    for marks in view.marks where marks.items.count <= 5_000 {
      for item in marks.items where item.style.opacity > 0.2 { add(item) }
    }
    asks = solids.count * labels <= Self.most
  }

  private mutating func add(_ item: SceneItem) {
    switch item.shape {
    case .rect(let rect, _) where item.style.fill != nil: add(rect)
    case .symbol(let at, let area, _, _):
      let side = max(0, area).squareRoot()
      add(Rect(x: at.x - side / 2, y: at.y - side / 2, width: side, height: side))
    case .line(let runs, _):
      for run in runs { for (a, b) in zip(run, run.dropFirst()) { add(a, b) } }
    case .rule(let a, let b): add(a, b)
    // Words stand on areas, slices, maps and pictures as on a ground.
    case .rect, .text, .arc, .area, .trail, .path, .image, .raster: break
    }
  }

  private mutating func add(_ rect: Rect) {
    solids.append(rect)
    all.take(rect)
  }

  /// A line from point to point, a step a point.
  private mutating func add(_ a: Point, _ b: Point) {
    let length = max(abs(b.x - a.x), abs(b.y - a.y))
    guard length.isFinite, length < 10_000 else { return }
    let steps = max(1, Int(length))
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let dot = Rect(x: a.x + (b.x - a.x) * share - 0.5, y: a.y + (b.y - a.y) * share - 0.5, width: 1, height: 1)
      lines.take(dot)
      all.take(dot)
    }
  }

  /// How much of a box marks cover but those on which its words stand on purpose, in square points.
  func covered(_ box: Rect, besides anchor: Point? = nil) -> Int {
    if isFree(box, besides: anchor) { return 0 }
    return max(1, solids.contains { $0.overlaps(box) && anchor.map($0.contains) ?? false } ? lines.taken(of: box) : all.taken(of: box))
  }

  /// Whether no mark is in a box but those on which its words stand on purpose.
  /// - Parameter anchor: where the words stand at first; a mark below it is their ground. Nil where they stand on none.
  func isFree(_ box: Rect, besides anchor: Point? = nil) -> Bool {
    if !asks || all.isFree(box) { return true }
    guard lines.isFree(box) else { return false }
    return !solids.contains { solid in solid.overlaps(box) && !(anchor.map(solid.contains) ?? false) }
  }
}

extension Rect {
  var middle: Point { Point(x: midX, y: midY) }

  /// With more room at both sides, and above and below.
  func wider(_ by: Double, higher: Double = 0) -> Rect {
    Rect(x: minX - by, y: minY - higher, width: size.width + 2 * by, height: size.height + 2 * higher)
  }

  /// Whether another rectangle lies within this one, or reaches over its edges by no more than some slack.
  func holds(_ other: Rect, slack: Double = 0) -> Bool {
    minX <= other.minX + slack && other.maxX <= maxX + slack && minY <= other.minY + slack && other.maxY <= maxY + slack
  }

  func moved(_ down: Double) -> Rect { Rect(x: minX, y: minY + down, width: size.width, height: size.height) }

  func contains(_ point: Point) -> Bool { minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY }

  /// Whether the rectangles share more than an edge.
  func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX - 0.01 && other.minX < maxX - 0.01 && minY < other.maxY - 0.01 && other.minY < maxY - 0.01
  }
}

extension SceneText {
  /// The box of the words' ink: characters are a little smaller than their em, and so may stand close.
  func ink(of size: Size) -> Rect {
    let box = box(of: size)
    let stands = abs(TurnMath.sine(angle * .pi / 180)) > 0.7
    let inset = font.size * 0.07
    let (x, y) = stands ? (inset, 0.5) : (0.5, inset)
    return Rect(x: box.minX + x, y: box.minY + y, width: max(0, box.size.width - 2 * x), height: max(0, box.size.height - 2 * y))
  }

  /// Where the words may stand as well: on the other sides of what they name, or a line or two higher or lower.
  func others(beside anchor: Point?, step: Double) -> [SceneText] {
    var places: [SceneText] = []
    func add(_ x: Double, _ y: Double, _ align: Align, _ baseline: Baseline) {
      var copy = self
      (copy.at, copy.align, copy.baseline) = (Point(x: x, y: y), align, baseline)
      if copy != self { places.append(copy) }
    }
    if let anchor {
      let reach = max(abs(at.x - anchor.x), abs(at.y - anchor.y))
      add(anchor.x + reach, anchor.y, .left, .middle)
      add(anchor.x - reach, anchor.y, .right, .middle)
      add(anchor.x, anchor.y - reach, .center, .bottom)
      add(anchor.x, anchor.y + reach, .center, .top)
      for (x, y) in [(1.0, -1.0), (1, 1), (-1, -1), (-1, 1)] {
        add(anchor.x + x * reach * 0.7, anchor.y + y * reach * 0.7, x > 0 ? .left : .right, y > 0 ? .top : .bottom)
      }
    }
    // Away from what they name they would be taken for the name of something else.
    guard anchor == nil else { return places }
    for lines in [-1.0, 1, -2, 2] { add(at.x, at.y + lines * step, align, baseline) }
    return places
  }

  var hasWords: Bool { lines.contains { !$0.isEmpty } }

  func moved(to seat: SceneText) -> SceneText {
    var copy = self
    (copy.at, copy.align, copy.baseline) = (seat.at, seat.align, seat.baseline)
    return copy
  }
}

extension SceneItem {
  var hasWords: Bool { if case .text(let text) = shape { text.hasWords } else { false } }

  /// Words in a share of their size.
  func sized(_ share: Double) -> SceneItem {
    guard share != 1, case .text(var text) = shape else { return self }
    text.font.size *= share
    text.lineHeight = text.lineHeight.map { $0 * share }
    var item = self
    item.shape = .text(text)
    return item
  }

  /// Words that stand over their bar, turned to run upwards from it.
  func turned(size: Double) -> SceneItem {
    guard mayTurn, case .text(var text) = shape else { return self }
    (text.angle, text.align, text.baseline) = (270, text.baseline == .top ? .right : .left, .middle)
    text.font.size *= size
    var item = self
    item.shape = .text(text)
    return item
  }
}
