import Foundation
import ReportKit
import Synchronization

/// A regular expression of a formula: a literal such as `/^a+/i`, or one that `regexp` makes of a text (ECMA-262, 22.2).
/// Patterns are those that ICU shares with ECMAScript.
struct RegularExpression: Hashable, Sendable {
  let source: String
  let flags: String

  /// No text longer than this is searched.
  private static let longest = 10_000
  /// So often a search may report that it goes on, about every 10,000 steps of ICU's matcher: a pattern that would try
  /// without end is given up at the same place on every machine.
  private static let patience = 100

  private static let markers = (source: "__regexp", flags: "__flags")

  /// What formulas pass about.
  var value: DataValue { .object([Self.markers.source: .string(source), Self.markers.flags: .string(flags)]) }

  init(source: String, flags: String) {
    self.source = source
    self.flags = flags
  }

  /// Nil for a value that is no regular expression.
  init?(_ value: DataValue) {
    guard case .object(let object) = value, object.count == 2, let source = object[Self.markers.source]?.string,
      let flags = object[Self.markers.flags]?.string
    else { return nil }
    self.init(source: source, flags: flags)
  }

  /// Whether `replace` replaces all that matches, not only what comes first.
  var isGlobal: Bool { flags.contains("g") }

  /// The pattern, ready to search with.
  /// - Throws: `ExpressionError` for what is no pattern.
  func check() throws(ExpressionError) { _ = try compiled() }

  private static let known = Mutex<[RegularExpression: NSRegularExpression]>([:])

  private func compiled() throws(ExpressionError) -> NSRegularExpression {
    if let ready = Self.known.withLock({ $0[self] }) { return ready }
    if let flag = flags.first(where: { !"dgimsuy".contains($0) }) {
      throw ExpressionError("a regular expression has no flag “\(flag)”; there are d, g, i, m, s, u, y")
    }
    var options: NSRegularExpression.Options = []
    if flags.contains("i") { options.insert(.caseInsensitive) }
    if flags.contains("m") { options.insert(.anchorsMatchLines) }
    if flags.contains("s") { options.insert(.dotMatchesLineSeparators) }
    guard source.utf16.count <= 1_000, let made = try? NSRegularExpression(pattern: source.isEmpty ? "(?:)" : source, options: options) else {
      throw ExpressionError("“/\(source.prefix(40))/” is no regular expression")
    }
    Self.known.withLock {
      if $0.count >= 100 { $0.removeAll() }
      $0[self] = made
    }
    return made
  }

  /// Where the pattern and its groups match, in order.
  /// - Throws: `ExpressionError` for a text that is too long, and for a pattern that tries without end.
  private func matches(_ text: String, atMost most: Int) throws(ExpressionError) -> [NSTextCheckingResult] {
    let pattern = try compiled()
    guard text.utf16.count <= Self.longest else {
      throw ExpressionError("a text of more than \(Self.longest) characters is not searched for “/\(source)/”")
    }
    var (found, reports, isGivenUp) = ([NSTextCheckingResult](), 0, false)
    pattern.enumerateMatches(in: text, options: .reportProgress, range: NSRange(location: 0, length: text.utf16.count)) { match, flags, stop in
      if let match {
        found.append(match)
        if found.count >= most { stop.pointee = true }
      } else {
        reports += 1
        if reports > Self.patience { (isGivenUp, stop.pointee) = (true, true) }
      }
      if flags.contains(.internalError) { isGivenUp = true }
    }
    if isGivenUp { throw ExpressionError("“/\(source)/” takes too long to search “\(text.prefix(40))”; write a simpler pattern") }
    return found
  }

  func matches(_ text: String) throws(ExpressionError) -> Bool { try !matches(text, atMost: 1).isEmpty }

  func replaced(in text: String, by template: String) throws(ExpressionError) -> String {
    let whole = Array(text.utf16)
    var (result, place) = ([UInt16](), 0)
    for match in try matches(text, atMost: isGlobal ? .max : 1) {
      result += whole[place..<match.range.location]
      let groups = (0..<match.numberOfRanges).map { index -> [UInt16] in
        let range = match.range(at: index)
        return range.location == NSNotFound ? [] : Array(whole[range.location..<range.location + range.length])
      }
      result += try ReplacementTemplate(template).filled(groups)
      try Work.check(bytes: result.count)
      place = match.range.location + match.range.length
    }
    return String(decoding: result + whole[place...], as: UTF16.self)
  }

  /// The pieces between all that matches, with what groups matched among them (ECMA-262, 22.2.6.14).
  func pieces(of text: String) throws(ExpressionError) -> [String] {
    let whole = Array(text.utf16)
    var (pieces, place) = ([String](), 0)
    for match in try matches(text, atMost: .max) {
      let range = match.range
      if range.length == 0, range.location == place || range.location == whole.count { continue }
      pieces.append(String(decoding: whole[place..<range.location], as: UTF16.self))
      for index in 1..<max(1, match.numberOfRanges) {
        let group = match.range(at: index)
        pieces.append(group.location == NSNotFound ? "" : String(decoding: whole[group.location..<group.location + group.length], as: UTF16.self))
      }
      place = range.location + range.length
    }
    return pieces + [String(decoding: whole[place...], as: UTF16.self)]
  }
}

/// What `replace` puts in the place of a match: `$&` is the match, `$1` its first group, `$$` the sign (ECMA-262, 22.1.3.19.1).
struct ReplacementTemplate {
  private let units: [UInt16]

  init(_ text: String) { units = Array(text.utf16) }

  private static let dollar = UInt16(UInt8(ascii: "$"))

  /// - Parameter groups: the match itself and what its groups matched.
  /// - Throws: `ExpressionError` for what would be longer than any text.
  func filled(_ groups: [[UInt16]]) throws(ExpressionError) -> [UInt16] {
    var (result, place) = ([UInt16](), 0)
    while place < units.count {
      try Work.check(bytes: result.count)
      guard units[place] == Self.dollar, place + 1 < units.count else {
        result.append(units[place])
        place += 1
        continue
      }
      let next = units[place + 1]
      if next == Self.dollar {
        result.append(Self.dollar)
      } else if next == UInt16(UInt8(ascii: "&")), let whole = groups.first {
        result += whole
      } else if (49...57).contains(next), groups.indices.contains(Int(next) - 48) {
        result += groups[Int(next) - 48]
      } else {
        result += [Self.dollar, next]
      }
      place += 2
    }
    return result
  }
}
