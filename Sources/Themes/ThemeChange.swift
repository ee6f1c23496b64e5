import Frames
import Typesetting

extension ColorScheme {
  /// The colours by the names that theme files use.
  static let purposes: [String: any WritableKeyPath<ColorScheme, Color> & Sendable] = [
    "ink": \.ink, "muted": \.muted, "accent": \.accent, "highlight": \.highlight, "rule": \.rule, "tint": \.tint,
    "warning": \.warning, "paper": \.paper,
  ]
}

extension Theme {
  /// Changes colours wherever styles and charts use them, all at once: a new one may be another's old one.
  mutating func recolor(_ changes: [Color: Color]) {
    func changed(_ color: Color) -> Color { changes[color] ?? color }
    forEachTextStyle { $0.color = changed($0.color) }
    chart.accent = changed(chart.accent)
    chart.axis = changed(chart.axis)
    chart.palette = chart.palette.map(changed)
    chart.ramp = chart.ramp.map(changed)
  }

  /// Changes families wherever styles and charts use them.
  mutating func refont(from old: [String], to new: [String]) {
    forEachTextStyle { if $0.families == old { $0.families = new } }
  }

  mutating func forEachTextStyle(_ body: (inout TextStyle) -> Void) {
    body(&text.body.text)
    for index in text.headings.indices { body(&text.headings[index].text) }
    text.others = text.others.mapValues { style in
      var style = style
      body(&style.text)
      return style
    }
    body(&chart.title)
    body(&chart.subtitle)
    body(&chart.label)
    body(&chart.value)
  }

  /// Changes one style: `body`, `heading 1` …, or any other by its name. A new name says which it is like.
  mutating func change(_ name: String, by entry: ThemeFile.StyleEntry) throws(ThemeError) {
    guard entry.like != nil || self[style: name] != nil || headingLevel(name) != nil else {
      let close = (["body"] + (1...6).map { "heading \($0)" } + text.others.keys).first {
        $0.filter { $0 != " " } == name.lowercased().filter { !" -_".contains($0) }
      }
      throw ThemeError(
        key: "styles.\(name)",
        message: "there is no such style; " + (close.map { "did you mean “\($0)”?" } ?? "one of your own begins with like: body"))
    }
    var style = self[style: name] ?? text.body
    if let like = entry.like {
      guard let other = self[style: like] else {
        throw ThemeError(key: "styles.\(name).like", message: "there is no style “\(like)”")
      }
      style = other
    }
    if let font = entry.font {
      guard let families = fonts[font] else {
        let known = (["serif", "sans"] + fonts.others.keys.sorted()).joined(separator: ", ")
        throw ThemeError(key: "styles.\(name).font", message: "there are no fonts “\(font)”; there are: \(known)")
      }
      style.text.families = families
    }
    if let bold = entry.bold { style.text.weight = bold ? .bold : .regular }
    if let size = entry.size {
      guard (2...400).contains(size) else { throw ThemeError(key: "styles.\(name).size", message: "\(size) pt is no size") }
      style.text.size = size
    }
    if let color = entry.color { style.text.color = try self.color(color, key: "styles.\(name).color") }
    if let align = entry.align { style.paragraph.alignment = align }
    if let wrap = entry.wrap { style.paragraph.wrapping = wrap }
    if let grid = entry.grid { style.paragraph.grid = grid }
    if let indent = entry.indent { style.paragraph.firstLineIndent = try held(indent, to: 0...40, "styles.\(name).indent") }
    if let line = entry.line {
      guard (2...600).contains(line) else { throw ThemeError(key: "styles.\(name).line", message: "\(line) pt is no line height") }
      style.paragraph.lineHeight = line
    }
    if let before = entry.before { style.spaceBefore = try held(before, to: 0...400, "styles.\(name).before") }
    if let after = entry.after { style.spaceAfter = try held(after, to: 0...400, "styles.\(name).after") }
    if let spacing = entry.spacing { style.text.letterSpacing = try held(spacing, to: -0.2...4, "styles.\(name).spacing") }
    self[style: name] = style
  }

  private func held(_ value: Double, to range: ClosedRange<Double>, _ key: String) throws(ThemeError) -> Double {
    guard range.contains(value) else {
      throw ThemeError(key: key, message: "\(value) is not between \(range.lowerBound) and \(range.upperBound)")
    }
    return value
  }

  private func color(_ name: String, key: String) throws(ThemeError) -> Color {
    if let path = ColorScheme.purposes[name] { return colors[keyPath: path] }
    guard let color = Color(hex: name) else {
      throw ThemeError(key: key, message: "“\(name)” is no colour; write a purpose such as accent, or \"#9E2A2B\"")
    }
    return color
  }

  /// A style by the name that theme files use.
  private subscript(style name: String) -> BlockStyle? {
    get {
      if name == "body" { return text.body }
      if let level = headingLevel(name) { return text.headings.indices.contains(level - 1) ? text.headings[level - 1] : nil }
      return text.others[name]
    }
    set {
      guard let newValue else { return }
      if name == "body" {
        text.body = newValue
      } else if let level = headingLevel(name) {
        while text.headings.count < level { text.headings.append(newValue) }
        text.headings[level - 1] = newValue
      } else {
        text.others[name] = newValue
      }
    }
  }

  private func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst("heading ".count)), (1...6).contains(level) else {
      return nil
    }
    return level
  }
}
