import Foundation
import Frames

/// Where the labels of slices stand around their circle: each beside its slice, in the order of the slices; one that has to
/// give way to others goes towards the top or the bottom and is tied to its slice by a line.
struct SliceLabels {
  /// Of the labels' type, in points.
  let size: Double
  /// The slices in any order, and how many lines each label has.
  let slices: [(arc: Arc, lines: Int)]

  struct Place {
    var at: Point
    var isRight: Bool
    /// From the slice to the label; nil where the label stands beside its slice.
    var leader: (Point, Point)?
  }

  /// Between the baselines of a label's lines.
  var leading: Double { size * 1.4 }

  private var centre: Point { slices.first?.arc.centre ?? .zero }
  private var outer: Double { slices.reduce(0) { max($0, $1.arc.outer) } }

  /// A label's place as far as it is known: an angle from the top and a height below the centre.
  private struct Spot {
    var index: Int
    var angle: Double
    var height: Double
    var ideal: Double
    var y: Double
  }

  /// Whether all labels stand beside their slices.
  var isRoomy: Bool { places.allSatisfy { $0.leader == nil } }

  /// In the order of the slices given.
  var places: [Place] {
    let spots = slices.enumerated().map { index, slice in
      let angle = (slice.arc.start + slice.arc.end) / 2
      // Above and below the circle the words' whole height stands outside it.
      let height = size + leading * Double(slice.lines - 1)
      let ideal = -(slice.arc.outer + 4 + height / 2) * cos(angle)
      return Spot(index: index, angle: angle, height: height, ideal: ideal, y: ideal)
    }
    let sides = [false, true].flatMap { side in Self.apart(spots.filter { (sin($0.angle) >= 0) == side }, gap: size * 0.6) }
    return sides.sorted { $0.index < $1.index }.map(place)
  }

  /// The spots of one side from the top to the bottom, each with its room: those above the centre go up, those below down.
  private static func apart(_ spots: [Spot], gap: Double) -> [Spot] {
    var spots = spots.stableSorted { cos($0.angle) > cos($1.angle) }
    func distance(_ above: Int) -> Double { (spots[above].height + spots[above + 1].height) / 2 + gap }
    let upper = spots.firstIndex { cos($0.angle) < 0 } ?? spots.count
    if upper > 0, upper < spots.count {
      let lack = distance(upper - 1) - (spots[upper].y - spots[upper - 1].y)
      if lack > 0 { (spots[upper - 1].y, spots[upper].y) = (spots[upper - 1].y - lack / 2, spots[upper].y + lack / 2) }
    }
    for index in spots.indices.prefix(upper).dropLast().reversed() { spots[index].y = min(spots[index].y, spots[index + 1].y - distance(index)) }
    for index in spots.indices.dropFirst(upper + 1) { spots[index].y = max(spots[index].y, spots[index - 1].y + distance(index - 1)) }
    return spots
  }

  private func place(_ spot: Spot) -> Place {
    let arc = slices[spot.index].arc
    let isRight = sin(spot.angle) >= 0
    let (across, down) = (abs(sin(spot.angle)), -cos(spot.angle))
    let isMoved = abs(spot.y - spot.ideal) > 3
    // Outside the circle, and the line outside it too: on the outer side of the tangent at its slice.
    let rise = max(0, abs(spot.y) - spot.height / 2)
    var x = max(4, (arc.outer + 9) * across, max(0, (outer + 6) * (outer + 6) - rise * rise).squareRoot())
    if isMoved, across > 0.05 { x = max(x, min((outer + 3 - spot.y * down) / across + 2, outer * 1.5)) }
    let side: Double = isRight ? 1 : -1
    func point(_ x: Double, _ y: Double) -> Point { Point(x: centre.x + side * x, y: centre.y + y) }
    let leader = (point((arc.outer + 1) * across, (arc.outer + 1) * down), point(x - 2, spot.y))
    return Place(at: point(x, spot.y), isRight: isRight, leader: isMoved ? leader : nil)
  }
}
