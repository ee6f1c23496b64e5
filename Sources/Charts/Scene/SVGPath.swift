import Foundation
import Frames

/// Outlines in the path language of SVG.
enum SVGPath {
  /// Nil for what is no path.
  static func read(_ text: String) -> Path? {
    var scanner = Scanner(text)
    var path = Path()
    var (at, start, handle) = (Point.zero, Point.zero, Point.zero)
    var command: Character = " "
    while let next = scanner.command(after: command) {
      command = next
      let relative = command.isLowercase
      func point() -> Point? {
        guard let x = scanner.number(), let y = scanner.number() else { return nil }
        return relative ? Point(x: at.x + x, y: at.y + y) : Point(x: x, y: y)
      }
      switch command.lowercased() {
      case "m":
        guard let to = point() else { return nil }
        path.move(to: to)
        (at, start) = (to, to)
        command = relative ? "l" : "L"
      case "l":
        guard let to = point() else { return nil }
        path.line(to: to)
        at = to
      case "h", "v":
        guard let value = scanner.number() else { return nil }
        let isH = command.lowercased() == "h"
        at = isH ? Point(x: relative ? at.x + value : value, y: at.y) : Point(x: at.x, y: relative ? at.y + value : value)
        path.line(to: at)
      case "c":
        guard let a = point(), let b = point(), let to = point() else { return nil }
        path.curve(a, b, to: to)
        (at, handle) = (to, b)
      case "s":
        guard let b = point(), let to = point() else { return nil }
        path.curve(Point(x: 2 * at.x - handle.x, y: 2 * at.y - handle.y), b, to: to)
        (at, handle) = (to, b)
      case "q":
        guard let a = point(), let to = point() else { return nil }
        path.curve(
          Point(x: at.x + (a.x - at.x) * 2 / 3, y: at.y + (a.y - at.y) * 2 / 3),
          Point(x: to.x + (a.x - to.x) * 2 / 3, y: to.y + (a.y - to.y) * 2 / 3), to: to)
        at = to
      case "a":
        guard let rx = scanner.number(), let ry = scanner.number(), let turn = scanner.number(), let large = scanner.flag(),
          let sweep = scanner.flag(), let to = point()
        else { return nil }
        path.arc(from: at, to: to, radii: (abs(rx), abs(ry)), turn: turn * .pi / 180, isLarge: large, sweeps: sweep)
        at = to
      case "z":
        path.close()
        at = start
      default: return nil
      }
      if !"cs".contains(command.lowercased()) { handle = at }
    }
    return path.elements.isEmpty || !scanner.isAtEnd ? nil : path
  }

  private struct Scanner {
    private var rest: ArraySlice<Character>

    init(_ text: String) { rest = Array(text)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func skip() { while let first = rest.first, first.isWhitespace || first == "," { rest.removeFirst() } }

    /// The next command; numbers without one repeat the last.
    mutating func command(after last: Character) -> Character? {
      skip()
      guard let first = rest.first else { return nil }
      if first.isLetter {
        rest.removeFirst()
        return first
      }
      return last == " " || last.lowercased() == "z" ? nil : last
    }

    /// A digit that is 0 or 1, which may stand close to the next number.
    mutating func flag() -> Bool? {
      skip()
      guard let first = rest.first, first == "0" || first == "1" else { return nil }
      rest.removeFirst()
      return first == "1"
    }

    mutating func number() -> Double? {
      skip()
      var text = ""
      if let first = rest.first, first == "-" || first == "+" { text.append(rest.removeFirst()) }
      var seenPoint = false
      while let first = rest.first {
        if first.isASCII, first.isNumber {
          text.append(rest.removeFirst())
        } else if first == ".", !seenPoint {
          seenPoint = true
          text.append(rest.removeFirst())
        } else if first == "e" || first == "E" {
          text.append(rest.removeFirst())
          if let sign = rest.first, sign == "-" || sign == "+" { text.append(rest.removeFirst()) }
        } else {
          break
        }
      }
      return Double(text)
    }
  }
}

extension Path {
  /// A piece of an ellipse between two points (SVG 1.1, appendix F.6.5), in cubic pieces of at most a quarter turn.
  fileprivate mutating func arc(from start: Point, to end: Point, radii: (Double, Double), turn: Double, isLarge: Bool, sweeps: Bool) {
    var (rx, ry) = radii
    guard rx > 0, ry > 0, start != end else { return line(to: end) }
    let (c, s) = (cos(turn), sin(turn))
    let (dx, dy) = ((start.x - end.x) / 2, (start.y - end.y) / 2)
    let (x, y) = (c * dx + s * dy, c * dy - s * dx)
    // Radii that are too small for the distance grow until they reach.
    let excess = (x * x) / (rx * rx) + (y * y) / (ry * ry)
    if excess > 1 { (rx, ry) = (rx * excess.squareRoot(), ry * excess.squareRoot()) }
    let rest = max(0, (rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x) / (rx * rx * y * y + ry * ry * x * x))
    let root = rest.squareRoot() * (isLarge == sweeps ? -1 : 1)
    let (cx, cy) = (root * rx * y / ry, -root * ry * x / rx)
    let centre = Point(x: c * cx - s * cy + (start.x + end.x) / 2, y: s * cx + c * cy + (start.y + end.y) / 2)
    let first = atan2((y - cy) / ry, (x - cx) / rx)
    var span = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweeps, span < 0 { span += 2 * .pi } else if !sweeps, span > 0 { span -= 2 * .pi }
    let pieces = max(1, Int((abs(span) / (.pi / 2)).rounded(.up)))
    let step = span / Double(pieces)
    let handle = 4 / 3 * tan(step / 4)
    func map(_ x: Double, _ y: Double) -> Point {
      Point(x: centre.x + c * rx * x - s * ry * y, y: centre.y + s * rx * x + c * ry * y)
    }
    for piece in 0..<pieces {
      let (a, b) = (first + Double(piece) * step, first + Double(piece + 1) * step)
      curve(
        map(cos(a) - handle * sin(a), sin(a) + handle * cos(a)), map(cos(b) + handle * sin(b), sin(b) - handle * cos(b)),
        to: piece == pieces - 1 ? end : map(cos(b), sin(b)))
    }
  }
}
