/// Names that have less room than they need: each ends in an ellipsis, and those that would then be alike lose their middle
/// instead, since names of one kind often begin alike.
struct NameCutting {
  let wrapping: LabelWrapping
  /// So many lines a name has at most.
  let most: Int

  /// The names in lines that are no longer than a width; where one of them needs it, the lines of all may be as long as a
  /// wider one.
  func lines(_ names: [String], width: Double, upTo wide: Double) throws -> [[String]] {
    // Most names are short.
    if try names.allSatisfy({ try isOneLine($0, width) }) { return names.map { [$0] } }
    let isEnough = try wide <= width || names.allSatisfy { try fits($0, width) }
    return try lines(names, width: isEnough ? width : wide)
  }

  /// The names in lines that are no longer than a width.
  func lines(_ names: [String], width: Double) throws -> [[String]] {
    let names = most == 1 ? names.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } : names
    return try Self.distinct(names) { name in try fitted(name, width) { name.ending(after: $0) } } byMiddle: { name in
      try fitted(name, width) { name.parted(into: $0) }
    }
  }

  /// The names with so many characters at most.
  static func short(_ names: [String], characters most: Int) -> [String] {
    guard names.contains(where: { $0.utf8.count > most }) else { return names }
    return distinct(names) { $0.count > most ? $0.ending(after: most) : $0 } byMiddle: { $0.count > most ? $0.parted(into: most) : $0 }
  }

  /// Names cut at their end, but at their middle where two would be alike.
  private static func distinct<Short: Hashable>(
    _ names: [String], byEnd: (String) throws -> Short, byMiddle: (String) throws -> Short
  ) rethrows -> [Short] {
    let short = try names.map(byEnd)
    var meanings: [Short: Set<String>] = [:]
    for (name, short) in zip(names, short) { meanings[short, default: []].insert(name) }
    return try zip(names, short).map { name, short in
      guard let alike = meanings[short], alike.count > 1 else { return short }
      return try byMiddle(name)
    }
  }

  private func length(_ name: String) throws -> Double { try wrapping.labels.width(name, wrapping.font) }

  private func isOneLine(_ name: String, _ width: Double) throws -> Bool {
    try !name.utf8.contains(10) && length(name) <= width
  }

  private func fits(_ name: String, _ width: Double) throws -> Bool {
    if try isOneLine(name, width) { return true }
    return try hasRoom(name, width) && wrapping.keepsWords(name, width: width) && wrapping.balanced(name, width: width).count <= most
  }

  /// Whether a name is no longer than all its lines: breaking one that is would be work for nothing.
  private func hasRoom(_ name: String, _ width: Double) throws -> Bool { try length(name) <= Double(most) * width }

  /// The lines of a name, or of as many of its characters as have room.
  /// - Parameter cut: makes a name of so many of its characters.
  private func fitted(_ name: String, _ width: Double, _ cut: (Int) -> String) throws -> [String] {
    if try hasRoom(name, width) {
      let whole = try wrapping.balanced(name, width: width)
      if whole.count <= most { return whole.isEmpty ? [""] : whole }
    }
    // More characters than their share of the length have room only where they are narrow.
    let share = Double(most) * width / max(try length(name), 1)
    var (low, high) = (1, min(name.count - 1, Int(saturating: Double(name.count) * share * 2) + 2))
    while low < high {
      let middle = (low + high + 1) / 2
      if try shows(cut(middle), width) { low = middle } else { high = middle - 1 }
    }
    return most == 1 ? [cut(low)] : try wrapping.balanced(cut(low), width: width)
  }

  private func shows(_ name: String, _ width: Double) throws -> Bool {
    try most == 1 ? length(name) <= width : hasRoom(name, width) && wrapping.balanced(name, width: width).count <= most
  }
}

extension String {
  fileprivate func ending(after count: Int) -> String { prefix(count) + "…" }
  fileprivate func parted(into count: Int) -> String { prefix((count + 1) / 2) + "…" + suffix(count / 2) }
}

/// Names that an axis or a legend does not say as they are: those that were cut, and those that had no room at all.
struct ShortenedNames {
  let scene: Scene

  /// What is to say of the axes and legends whose names are not whole; once for those of which the same is to say.
  var remarks: [String] {
    let axes = scene.axes.filter(\.hasNames).map { $0.labels.map { (text: $0.text, isShown: $0.visible) } }
    let legends = scene.legends.map { $0.entries.map { (text: $0.text, isShown: $0.visible) } }
    return Self.remarks(on: ("an axis", "axes"), axes) + Self.remarks(on: ("a legend", "legends"), legends)
  }

  private static func remarks(on place: (one: String, many: String), _ all: [[(text: SceneText, isShown: Bool)]]) -> [String] {
    let problems = all.compactMap { names -> String? in
      let shown = names.filter(\.isShown).map(\.text)
      let cut = shown.filter(\.isCut)
      var parts: [String] = []
      if names.count > shown.count { parts.append("\(names.count - shown.count) of \(names.count) names are left out") }
      if !cut.isEmpty { parts.append("\(cut.count) of \(names.count) names \(cut.count == 1 ? "is" : "are") cut") }
      if let alike = alike(shown) { parts.append("some look the same (“\(alike)”)") }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    var once: [String] = []
    for problem in problems where !once.contains(problem) { once.append(problem) }
    return once.map { problem in
      let count = problems.count { $0 == problem }
      return "on \(count == 1 ? place.one : "each of \(count) \(place.many)") \(problem); give the chart more room, or the names fewer characters"
    }
  }

  private static func alike(_ texts: [SceneText]) -> String? {
    var meanings: [[String]: [String]] = [:]
    for text in texts where text.uncut != nil {
      let whole = meanings[text.lines] ?? text.whole
      if whole != text.whole { return text.lines.joined() }
      meanings[text.lines] = whole
    }
    return nil
  }
}

extension SceneText {
  /// Whether the words end or break off with an ellipsis that is not theirs.
  fileprivate var isCut: Bool {
    func dots(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.count(where: { $0 == "…" }) } }
    return uncut.map { dots(lines) > dots($0) } ?? false
  }
}
