import Frames
import Testing
import Typesetting

@Suite struct HyphenatorTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  private func hyphenated(_ text: String, language: String, measures: ClosedRange<Int> = 8...20) throws -> Set<String> {
    var found: Set<String> = []
    for measure in measures {
      let lines = try workshop.lines(text, measure: Double(measure), language: language)
      #expect(lines.map(\.line.frame.extracted).joined() == text, "a hyphen leaves no trace in the text")
      for (line, next) in zip(lines, lines.dropFirst()) where line.line.fit.isHyphenated {
        let head = line.text.split(separator: " ").last ?? "", tail = next.text.split(separator: " ").first ?? ""
        found.insert("\(head.filter(\.isASCII))-\(tail.filter(\.isLetter))")
        if line.text.contains(" ") { #expect(abs(line.width - Double(measure)) < 0.01) }
      }
    }
    return found
  }

  @Test("item 5: English words are hyphenated by their patterns in English text")
  func english() throws {
    let text = "International cooperation between provinces contributed considerably to the development of education and "
      + "employment opportunities, particularly in agricultural communities"
    let found = try hyphenated(text, language: "en")
    #expect(!found.isEmpty)
    let right: Set<String> = [
      "co-operation", "coop-eration", "cooper-ation", "coopera-tion", "In-ternational", "Inter-national", "Interna-tional",
      "Internation-al", "be-tween", "provinces", "con-tributed", "contrib-uted", "contribut-ed", "con-siderably",
      "consid-erably", "consider-ably", "considera-bly", "de-velopment", "devel-opment", "develop-ment", "ed-ucation", "edu-cation",
      "educa-tion", "em-ployment", "employ-ment", "op-portunities", "oppor-tunities", "opportu-nities", "opportuni-ties",
      "par-ticularly", "partic-ularly", "particu-larly", "particular-ly", "agri-cultural", "agricul-tural", "com-munities",
      "commu-nities", "communi-ties", "prov-inces",
    ]
    #expect(found.subtracting(right) == [], "each point is one of the dictionary")
  }

  @Test("item 5: English words in Chinese text too; acronyms, names with digits and addresses never")
  func chinese() throws {
    let text = "河北与巴州的合作采用internationalization和standardization两项原则并且涵盖telecommunications领域的全部工作"
    #expect(try !hyphenated(text, language: "zh-Hans").isEmpty)
    let whole = "参见ABCDEFGHIJKL与CX50development以及someone.development@administration.example.org所载的全部内容"
    #expect(try hyphenated(whole, language: "zh-Hans") == [])
  }

  @Test("C9: code takes no hyphen")
  func code() throws {
    var style = workshop.style(language: "en")
    style.isCode = true
    let text = StyledText("internationalization standardization communication development", style)
    for measure in stride(from: 60.0, to: 160, by: 10) {
      let lines = try workshop.typesetter.lines(text, measure: measure, style: ParagraphStyle(lineHeight: 18))
      #expect(lines.allSatisfy { !$0.fit.isHyphenated })
    }
  }

  @Test("hyphens are set only where the style lets them")
  func off() throws {
    let text = StyledText("International cooperation contributed considerably", workshop.style(language: "en"))
    for measure in stride(from: 60.0, to: 160, by: 10) {
      let lines = try workshop.typesetter.lines(
        text, measure: measure, style: ParagraphStyle(lineHeight: 18, hyphenates: false))
      #expect(lines.allSatisfy { !$0.fit.isHyphenated })
    }
  }
}
