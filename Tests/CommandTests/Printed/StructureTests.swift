import Foundation
import Golden
import Testing

/// What a screen reader is told of the brief.
@Suite struct StructureTests {
  @Test func theStructureReadsAsTheReportDoes() throws {
    let path = try PrintedBrief.shared.get().path
    let dump = String(decoding: try PrintedBrief.run("pdfinfo", "-struct-text", path), as: UTF8.self)
    var joined: [String] = []
    for line in dump.split(separator: "\n") {
      let words = String(line.drop { $0 == " " })
      // What one element says is a line, in however many stretches of content it says it.
      let margin = line.prefix { $0 == " " }
      if words.hasPrefix("\""), let last = joined.last, last.hasSuffix("\""), last.hasPrefix(margin + "\"") {
        joined[joined.count - 1] = String(last.dropLast()) + String(words.dropFirst())
      } else if !words.hasPrefix("Object ") {
        joined.append(margin + words)
      }
    }
    let difference = try Golden("brief-structure").difference(from: joined.joined(separator: "\n"))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func headingsGoDownWithoutAGap() throws {
    let path = try PrintedBrief.shared.get().path
    let dump = String(decoding: try PrintedBrief.run("pdfinfo", "-struct", path), as: UTF8.self)
    var depth = 0
    for line in dump.split(separator: "\n") {
      let word = line.drop { $0 == " " }
      guard word.first == "H", let level = word.dropFirst().first?.wholeNumberValue, (1...6).contains(level) else { continue }
      #expect(level <= depth + 1, "\(line)")
      depth = level
    }
    #expect(depth > 0)
  }
}
