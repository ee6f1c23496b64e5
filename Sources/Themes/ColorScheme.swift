import Frames

/// The colours of a report by their purpose.
public struct ColorScheme: Hashable, Sendable {
  public var ink: Color
  /// Second-rank text: captions, notes, folios.
  public var muted: Color
  public var accent: Color
  /// A second colour, used sparingly.
  public var highlight: Color
  public var rule: Color
  /// The ground of boxes.
  public var tint: Color
  public var warning: Color
  public var paper: Color

  public init(
    ink: Color, muted: Color, accent: Color, highlight: Color, rule: Color, tint: Color, warning: Color, paper: Color
  ) {
    self.ink = ink
    self.muted = muted
    self.accent = accent
    self.highlight = highlight
    self.rule = rule
    self.tint = tint
    self.warning = warning
    self.paper = paper
  }
}

/// The families of a report by their purpose, in order of preference.
public struct FontFamilies: Hashable, Sendable {
  public var serif: [String]
  public var sans: [String]
  /// More families by the names that a theme gives them, such as `fangsong`.
  public var others: [String: [String]]

  public init(serif: [String], sans: [String], others: [String: [String]] = [:]) {
    self.others = others
    self.serif = serif
    self.sans = sans
  }

  /// The families by the name that a theme file uses.
  public subscript(name: String) -> [String]? {
    switch name {
    case "serif": serif
    case "sans": sans
    default: others[name]
    }
  }
}
