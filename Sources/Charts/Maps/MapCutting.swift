import Foundation
import Frames

/// Cuts lines and rings on the turned globe where the map ends: at the far meridian, or at the horizon.
struct MapCutting {
  let raw: RawProjection

  /// Edges longer than this (radians) are drawn along the shortest way on the globe.
  private static let finest = 2.0 * Double.pi / 180

  func pieces(_ places: [Bearing], isRing: Bool) -> [[Bearing]] {
    let fine = refined(isRing && places.first != places.last ? places + places.prefix(1) : places)
    if let horizon = raw.horizon { return isRing ? [held(fine, horizon)].filter { !$0.isEmpty } : visible(fine, horizon) }
    return atMeridian(fine, isRing: isRing)
  }

  /// The edge of the map.
  var sphere: [Bearing] {
    if let horizon = raw.horizon {
      return (0..<180).map { step in
        let angle = Double(step) * .pi / 90
        return Self.rim(horizon, cos(angle), sin(angle))
      }
    }
    let top = Double.pi / 2 - 1e-6
    let up = stride(from: -top, through: top, by: top / 90)
    return up.map { Bearing(-.pi, $0) } + up.reversed().map { Bearing(.pi, $0) }
  }

  private func refined(_ places: [Bearing]) -> [Bearing] {
    guard var last = places.first else { return [] }
    var fine = [last]
    for next in places.dropFirst() {
      let steps = min(180, (last.distance(to: next) / Self.finest).rounded(.up))
      if steps > 1 { for step in stride(from: 1, to: steps, by: 1) { fine.append(last.toward(next, step / steps)) } }
      fine.append(next)
      last = next
    }
    return fine
  }

  // MARK: At the horizon

  private static func rim(_ horizon: Double, _ across: Double, _ up: Double) -> Bearing {
    Bearing(atan2(sin(horizon) * across, cos(horizon)), asin(min(1, max(-1, sin(horizon) * up))))
  }

  private func visible(_ places: [Bearing], _ horizon: Double) -> [[Bearing]] {
    var runs: [[Bearing]] = [[]]
    for place in places {
      if Bearing(0, 0).distance(to: place) <= horizon {
        runs[runs.count - 1].append(place)
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs
  }

  /// A ring whose hidden stretches run along the horizon; empty where nothing of it is seen.
  private func held(_ places: [Bearing], _ horizon: Double) -> [Bearing] {
    var seesAny = false
    let ring = places.map { place -> Bearing in
      if Bearing(0, 0).distance(to: place) <= horizon {
        seesAny = true
        return place
      }
      let (across, up) = (cos(place.latitude) * sin(place.longitude), sin(place.latitude))
      let length = hypot(across, up)
      return length < 1e-9 ? Self.rim(horizon, 1, 0) : Self.rim(horizon, across / length, up / length)
    }
    return seesAny ? ring : []
  }

  // MARK: At the far meridian

  private func atMeridian(_ places: [Bearing], isRing: Bool) -> [[Bearing]] {
    guard let first = places.first else { return [] }
    // Longitudes without jumps.
    var unrolled = [first]
    for place in places.dropFirst() {
      let before = unrolled[unrolled.count - 1].longitude
      var longitude = place.longitude
      longitude += ((before - longitude) / (2 * .pi)).rounded() * 2 * .pi
      unrolled.append(Bearing(longitude, place.latitude))
    }
    let last = unrolled[unrolled.count - 1]
    if isRing, abs(last.longitude - first.longitude) > .pi {
      // The ring goes round a pole: it is closed along that pole.
      let mean = unrolled.reduce(0) { $0 + $1.latitude } / Double(unrolled.count)
      let pole = mean < 0 ? -Double.pi / 2 + 1e-6 : Double.pi / 2 - 1e-6
      unrolled += [Bearing(last.longitude, pole), Bearing(first.longitude, pole), first]
    }
    let longitudes = unrolled.map(\.longitude)
    guard let low = longitudes.min(), let high = longitudes.max() else { return [] }
    if low >= -.pi - 1e-9, high <= .pi + 1e-9 { return [unrolled] }
    var pieces: [[Bearing]] = []
    for turn in stride(from: ((low + .pi) / (2 * .pi)).rounded(.down), through: ((high + .pi) / (2 * .pi)).rounded(.down), by: 1) {
      let moved = unrolled.map { Bearing($0.longitude - turn * 2 * .pi, $0.latitude) }
      if isRing {
        let piece = Self.clipped(Self.clipped(moved, -.pi, keepsEast: true), .pi, keepsEast: false)
        if piece.count > 2 { pieces.append(piece) }
      } else {
        var run: [Bearing] = []
        for place in moved {
          if abs(place.longitude) <= .pi + 1e-9 { run.append(place) } else if !run.isEmpty {
            pieces.append(run)
            run = []
          }
        }
        if !run.isEmpty { pieces.append(run) }
      }
    }
    return pieces
  }

  /// The part of a ring on one side of a meridian (Sutherland and Hodgman).
  private static func clipped(_ ring: [Bearing], _ edge: Double, keepsEast: Bool) -> [Bearing] {
    var result: [Bearing] = []
    for (index, place) in ring.enumerated() {
      let before = ring[index == 0 ? ring.count - 1 : index - 1]
      let inside = keepsEast ? place.longitude >= edge : place.longitude <= edge
      let wasInside = keepsEast ? before.longitude >= edge : before.longitude <= edge
      if inside != wasInside, place.longitude != before.longitude {
        let share = (edge - before.longitude) / (place.longitude - before.longitude)
        result.append(Bearing(edge, before.latitude + share * (place.latitude - before.latitude)))
      }
      if inside { result.append(place) }
    }
    return result
  }
}
