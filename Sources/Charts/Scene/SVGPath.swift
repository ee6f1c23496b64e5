import Frames

/// Outlines in the path language of SVG.
enum SVGPath {
  /// Nil for what is no path; arcs are not read.
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
