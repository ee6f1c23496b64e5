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
  /// Changes a colour wherever styles and charts use it.
  mutating func recolor(from old: Color, to new: Color) {
    forEachTextStyle { if $0.color == old { $0.color = new } }
    if chart.accent == old { chart.accent = new }
    if chart.axis == old { chart.axis = new }
    chart.palette = chart.palette.map { $0 == old ? new : $0 }
    chart.ramp = chart.ramp.map { $0 == old ? new : $0 }
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

  /// Changes one style: `body`, `heading 1` …, or any other by its name. A new name begins as body text.
  mutating func change(_ name: String, by entry: ThemeFile.StyleEntry) throws(ThemeError) {
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
    if let indent = entry.indent { style.paragraph.firstLineIndent = indent }
    if let line = entry.line {
      guard (2...600).contains(line) else { throw ThemeError(key: "styles.\(name).line", message: "\(line) pt is no line height") }
      style.paragraph.lineHeight = line
    }
    if let before = entry.before { style.spaceBefore = before }
    if let after = entry.after { style.spaceAfter = after }
    if let spacing = entry.spacing { style.text.letterSpacing = spacing }
    self[style: name] = style
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
