/// An angle, as shapes and turns are written with it.
public struct Angle: Hashable, Sendable, Comparable {
  public var radians: Double
  public var degrees: Double {
    get { radians * 180 / .pi }
    set { radians = newValue * .pi / 180 }
  }

  public init() { radians = 0 }
  public init(radians: Double) { self.radians = radians }
  public init(degrees: Double) { radians = degrees * .pi / 180 }

  public static let zero = Angle()
  public static func radians(_ radians: Double) -> Angle { Angle(radians: radians) }
  public static func degrees(_ degrees: Double) -> Angle { Angle(degrees: degrees) }
  public static func < (first: Angle, second: Angle) -> Bool { first.radians < second.radians }
}

/// The outline of a shape: lines and curves from point to point, y running down.
public struct Path: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case move(CGPoint), line(CGPoint), curve(CGPoint, CGPoint, CGPoint), close
  }

  private(set) var steps: [Step] = []
  /// Where the pen is; nil before the first point.
  public private(set) var currentPoint: CGPoint?
  /// Where the piece began that `closeSubpath` ends.
  private var start = CGPoint.zero

  public init() {}
  public init(_ draw: (inout Path) -> Void) { draw(&self) }
  public init(_ rect: CGRect) { addRect(rect) }
  public init(ellipseIn rect: CGRect) { addEllipse(in: rect) }
  public init(roundedRect rect: CGRect, cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) {
    addRoundedRect(in: rect, cornerSize: CGSize(width: cornerRadius, height: cornerRadius))
  }

  public var isEmpty: Bool { steps.isEmpty }

  /// The box of all points, those that pull at curves among them.
  public var boundingRect: CGRect {
    let points = steps.flatMap { step -> [CGPoint] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return .zero }
    return CGRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  public mutating func move(to point: CGPoint) {
    steps.append(.move(point))
    (currentPoint, start) = (point, point)
  }

  /// A line without a point before it starts at its own end.
  public mutating func addLine(to point: CGPoint) {
    guard currentPoint != nil else { return move(to: point) }
    steps.append(.line(point))
    currentPoint = point
  }

  public mutating func addLines(_ points: [CGPoint]) {
    guard let first = points.first else { return }
    move(to: first)
    for point in points.dropFirst() { addLine(to: point) }
  }

  public mutating func addCurve(to end: CGPoint, control1: CGPoint, control2: CGPoint) {
    if currentPoint == nil { move(to: end) }
    steps.append(.curve(control1, control2, end))
    currentPoint = end
  }

  /// A curve that one point pulls at, written as the same curve with two.
  public mutating func addQuadCurve(to end: CGPoint, control: CGPoint) {
    let begin = currentPoint ?? end
    func pulled(_ point: CGPoint) -> CGPoint {
      CGPoint(x: point.x + (control.x - point.x) * 2 / 3, y: point.y + (control.y - point.y) * 2 / 3)
    }
    addCurve(to: end, control1: pulled(begin), control2: pulled(end))
  }

  /// A piece of a circle, after a line from where the pen is to its start.
  /// - Parameter clockwise: as Apple counts it, with y running up: false is clockwise on the page.
  public mutating func addArc(center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool) {
    let turn = 2 * Double.pi
    var sweep = endAngle.radians - startAngle.radians
    if abs(sweep) >= turn {
      sweep = clockwise ? -turn : turn
    } else if clockwise, sweep > 0 {
      sweep -= turn
    } else if !clockwise, sweep < 0 {
      sweep += turn
    }
    addRelativeArc(center: center, radius: radius, startAngle: startAngle, delta: Angle(radians: sweep))
  }

  public mutating func addRelativeArc(center: CGPoint, radius: CGFloat, startAngle: Angle, delta: Angle) {
    // Pieces of a quarter turn at most, which one curve each draws to within a thousandth of the radius.
    let count = max(1, Int((abs(delta.radians) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = delta.radians / Double(count)
    let reach = 4 / 3 * tan(step / 4) * Double(radius)
    func point(_ angle: Double, along: Double = 0) -> CGPoint {
      CGPoint(
        x: Double(center.x) + Double(radius) * cos(angle) - along * sin(angle), y: Double(center.y) + Double(radius) * sin(angle) + along * cos(angle))
    }
    addLine(to: point(startAngle.radians))
    for index in 0..<count {
      let (from, to) = (startAngle.radians + Double(index) * step, startAngle.radians + Double(index + 1) * step)
      addCurve(to: point(to), control1: point(from, along: reach), control2: point(to, along: -reach))
    }
  }

  public mutating func addRect(_ rect: CGRect) {
    addLines([
      CGPoint(x: rect.minX, y: rect.minY), CGPoint(x: rect.maxX, y: rect.minY), CGPoint(x: rect.maxX, y: rect.maxY),
      CGPoint(x: rect.minX, y: rect.maxY),
    ])
    closeSubpath()
  }

  public mutating func addRects(_ rects: [CGRect]) { for rect in rects { addRect(rect) } }

  public mutating func addEllipse(in rect: CGRect) {
    addRoundedRect(in: rect, cornerSize: CGSize(width: rect.width / 2, height: rect.height / 2))
  }

  public mutating func addRoundedRect(in rect: CGRect, cornerSize: CGSize, style: RoundedCornerStyle = .continuous) {
    let (width, height) = (min(cornerSize.width, rect.width / 2), min(cornerSize.height, rect.height / 2))
    // How far the points lie that pull a quarter of an ellipse: of its half axis.
    let pull = 1 - 0.552_284_75
    func corner(_ x: CGFloat, _ y: CGFloat, _ before: CGSize, _ after: CGSize) {
      addLine(to: CGPoint(x: x + before.width, y: y + before.height))
      addCurve(
        to: CGPoint(x: x + after.width, y: y + after.height),
        control1: CGPoint(x: x + before.width * pull, y: y + before.height * pull),
        control2: CGPoint(x: x + after.width * pull, y: y + after.height * pull))
    }
    move(to: CGPoint(x: rect.minX + width, y: rect.minY))
    corner(rect.maxX, rect.minY, CGSize(width: -width, height: 0), CGSize(width: 0, height: height))
    corner(rect.maxX, rect.maxY, CGSize(width: 0, height: -height), CGSize(width: -width, height: 0))
    corner(rect.minX, rect.maxY, CGSize(width: width, height: 0), CGSize(width: 0, height: -height))
    corner(rect.minX, rect.minY, CGSize(width: 0, height: height), CGSize(width: width, height: 0))
    closeSubpath()
  }

  public mutating func addPath(_ path: Path) {
    steps += path.steps
    (currentPoint, start) = (path.currentPoint ?? currentPoint, path.start)
  }

  public mutating func closeSubpath() {
    guard currentPoint != nil else { return }
    steps.append(.close)
    currentPoint = start
  }
}

extension Path {
  /// The path of a unit square in a rectangle.
  func mapped(to rect: CGRect) -> Path {
    mapped { CGPoint(x: rect.minX + $0.x * rect.width, y: rect.minY + $0.y * rect.height) }
  }

  /// The path with each of its points at another place.
  func mapped(_ place: (CGPoint) -> CGPoint) -> Path {
    Path { path in
      for step in steps {
        switch step {
        case .move(let point): path.move(to: place(point))
        case .line(let point): path.addLine(to: place(point))
        case .curve(let first, let second, let end): path.addCurve(to: place(end), control1: place(first), control2: place(second))
        case .close: path.closeSubpath()
        }
      }
    }
  }

  /// The path as SVG writes it, the rectangle becoming the square from -1 to 1, as outlines of symbols are written.
  func outline(in rect: CGRect) -> String {
    func number(_ value: Double) -> String {
      let rounded = (value * 1000).rounded() / 1000
      return rounded.isFinite ? PlainPlane.key(rounded) : "0"
    }
    func place(_ point: CGPoint) -> String {
      let (width, height) = (max(Double(rect.width), 1e-9), max(Double(rect.height), 1e-9))
      return "\(number(Double(point.x - rect.minX) / width * 2 - 1)),\(number(Double(point.y - rect.minY) / height * 2 - 1))"
    }
    return steps.map { step in
      switch step {
      case .move(let point): "M\(place(point))"
      case .line(let point): "L\(place(point))"
      case .curve(let first, let second, let end): "C\(place(first)),\(place(second)),\(place(end))"
      case .close: "Z"
      }
    }.joined()
  }
}
