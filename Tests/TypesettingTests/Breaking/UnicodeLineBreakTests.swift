import Foundation
import Testing

@testable import Typesetting

/// Unicode's own test of UAX #14 (Debian's unicode-data).
@Suite struct UnicodeLineBreakTests {
  private static let file = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  /// The characters of a line of the file, and the places before which a line may end.
  private func parse(_ line: Substring) -> (scalars: [Unicode.Scalar], breaks: Set<Int>)? {
    var scalars: [Unicode.Scalar] = []
    var breaks: Set<Int> = []
    for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      switch word {
      case "÷": breaks.insert(scalars.count)
      case "×": continue
      default:
        guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
        scalars.append(scalar)
      }
    }
    return scalars.isEmpty ? nil : (scalars, breaks.subtracting([0, scalars.count]))
  }

  @Test(
    "B11: UAX #14's own cases, in Western text", .enabled(if: FileManager.default.fileExists(atPath: UnicodeLineBreakTests.file)))
  func uax14() throws {
    let workshop = try Workshop(reckonsMissing: true)
    let style = ParagraphStyle(lineHeight: 18, lineBreaking: .cssStrict, hyphenates: false)
    let text = String(decoding: try #require(FileManager.default.contents(atPath: Self.file)), as: UTF8.self)
    var held = 0
    var wrong: [String] = []
    for line in text.split(separator: "\n") {
      // Addresses have rules of their own (C9).
      guard !line.contains("002F × 002F"), let (scalars, breaks) = parse(line) else { continue }
      let string = String(String.UnicodeScalarView(scalars))
      guard let paragraph = try? Paragraph(
        StyledText(string, workshop.style(language: "en")), style: style, resources: workshop.typesetter.resources)
      else { continue }
      held += 1
      var found: Set<Int> = []
      for (index, atom) in paragraph.list.atoms.enumerated() where index > 0 {
        if paragraph.penalties[index] < .infinity { found.insert(Int(atom.first)) }
      }
      for (index, trait) in paragraph.source.traits.enumerated() where trait.kind == .lineEnd {
        let crlf = scalars[index].value == 0x0D && index + 1 < scalars.count && scalars[index + 1].value == 0x0A
        if !crlf { found.insert(index + 1) } else { found.remove(index + 1) }
        if index == 0 || paragraph.source.traits[index - 1].kind != .lineEnd { found.remove(index) }
      }
      found.remove(scalars.count)
      found.remove(0)
      for place in found.symmetricDifference(breaks) {
        // A combining mark is of its base's class (LB9).
        let base = scalars[..<place].last { BreakClass($0.value) != .combiningMark } ?? scalars[place - 1]
        let (a, b) = (base, scalars[place])
        let allows = found.contains(place)
        guard !isMeant(BreakClass(a.value), BreakClass(b.value), a, b, allows: allows) else { continue }
        let words = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        wrong.append("\(words) at \(place): \(BreakClass(a.value)) \(allows ? "÷" : "×") \(BreakClass(b.value))")
      }
    }
    #expect(held > 6000, "\(held)")
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
  }

  /// Where the engine means to differ: a sign stays with the number or bracket beside it, a number with the Han after
  /// it, a blank between them or none, and every tab is a space.
  private func isMeant(
    _ a: BreakClass, _ b: BreakClass, _ first: Unicode.Scalar, _ second: Unicode.Scalar, allows: Bool
  ) -> Bool {
    if first == "\t" || second == "\t" { return true }
    switch (a, b) {
    case (.close, .postfix), (.close, .prefix), (.closeParenthesis, .postfix), (.closeParenthesis, .prefix),
      (.postfix, .open), (.prefix, .open), (.infix, .numeric), (.symbol, .numeric), (.numeric, .ideographic),
      (.space, .ideographic):
      return !allows
    default: return false
    }
  }
}
