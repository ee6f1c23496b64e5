extension Document {
  /// The document in words, page by page.
  public func dump() -> String {
    pages.enumerated().map { number, page in
      "page \(number + 1) “\(page.label)”\n" + page.frame.dump(indent: 1)
    }.joined(separator: "\n")
  }
}

extension Frame {
  /// The frame in words, one item a line: the form of golden files. Lengths are rounded to hundredths of a point.
  public func dump(indent: Int = 0) -> String {
    var lines: [String] = []
    let margin = String(repeating: "  ", count: indent)
    var head = "\(margin)frame \(number(size.width)) × \(number(size.height))"
    if let baseline { head += " baseline \(number(baseline))" }
    lines.append(head)
    for placed in items { placed.dump(indent: indent + 1, into: &lines) }
    return lines.joined(separator: "\n")
  }
}

extension Placed {
  fileprivate func dump(indent: Int, into lines: inout [String]) {
    let margin = String(repeating: "  ", count: indent)
    let place = "\(number(position.x)),\(number(position.y))"
    func line(_ text: String) { lines.append("\(margin)\(place) \(text)") }
    switch item {
    case .glyphs(let run):
      line("glyphs \(run.face.file) \(number(run.size)) \(run.color.hex) +\(number(run.advance)) “\(run.text)”")
    case .shape(let path, let fill, let stroke):
      line("shape \(path.words)\(fill.map { " fill \($0.words)" } ?? "")\(stroke.map { " stroke \($0.words)" } ?? "")")
    case .image(let image, let size):
      line("image \(image.format.rawValue) \(image.pixelWidth)×\(image.pixelHeight) \(size.words)")
    case .bitmap(let bitmap, let size):
      line("bitmap \(bitmap.width)×\(bitmap.height) \(size.words)")
    case .flattened(let frame):
      line("flattened \(frame.size.words)")
      for placed in frame.items { placed.dump(indent: indent + 1, into: &lines) }
    case .group(let frame, let transform, let clip):
      let turn = transform == .identity ? "" : " \(transform.words)"
      line("group\(turn)\(clip.map { " clip \($0.words)" } ?? "")")
      for placed in frame.items { placed.dump(indent: indent + 1, into: &lines) }
    case .link(let link, let size):
      line("link \(link.words) \(size.words)")
    case .tag(let tag, let frame):
      line("tag \(tag.words)")
      for placed in frame.items { placed.dump(indent: indent + 1, into: &lines) }
    }
  }
}

/// A length to hundredths, without trailing zeros and without a negative zero.
private func number(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  let hundredths = (value * 100).rounded()
  guard abs(hundredths) < 1e15 else { return "\(value)" }
  let whole = Int(hundredths)
  let sign = whole < 0 ? "-" : ""
  let (units, rest) = abs(whole).quotientAndRemainder(dividingBy: 100)
  switch rest {
  case 0: return "\(sign)\(units)"
  case let tens where tens % 10 == 0: return "\(sign)\(units).\(tens / 10)"
  default: return "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Point { fileprivate var words: String { "\(number(x)),\(number(y))" } }
extension Size { fileprivate var words: String { "\(number(width))×\(number(height))" } }

extension Transform {
  fileprivate var words: String { "[\([a, b, c, d, tx, ty].map(number).joined(separator: " "))]" }
}

extension Path {
  fileprivate var words: String {
    elements.map { element in
      switch element {
      case .move(let point): "M\(point.words)"
      case .line(let point): "L\(point.words)"
      case .curve(let first, let second, let end): "C\(first.words) \(second.words) \(end.words)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Paint {
  fileprivate var words: String {
    switch self {
    case .solid(let color): color.hex
    case .gradient(let gradient):
      "gradient(\(gradient.start.words) \(gradient.end.words)\(gradient.radius.map { " r\(number($0))" } ?? "") "
        + gradient.stops.map { "\(number($0.offset)):\($0.color.hex)" }.joined(separator: " ") + ")"
    }
  }
}

extension Stroke {
  fileprivate var words: String {
    "\(paint.words) \(number(width))\(dash.isEmpty ? "" : " dash \(dash.map(number).joined(separator: ","))")"
  }
}

extension Link {
  fileprivate var words: String {
    switch target {
    case .address(let address): "<\(address)> “\(title)”"
    case .anchor(let anchor): "#\(anchor) “\(title)”"
    }
  }
}

extension Tag {
  fileprivate var words: String {
    var words = role.rawValue
    if let element { words += " \(element)" }
    if let anchor { words += " #\(anchor)" }
    if let language { words += " lang=\(language)" }
    if let alternative { words += " alt=“\(alternative)”" }
    if let actualText { words += " text=“\(actualText)”" }
    if let scope { words += " scope=\(scope.rawValue)" }
    if columnSpan > 1 { words += " columns=\(columnSpan)" }
    if rowSpan > 1 { words += " rows=\(rowSpan)" }
    if let attachment { words += " data=\(attachment)" }
    return words
  }
}
