import Foundation
import Hosting
import ReportKit
import Testing

@Suite struct SectionHostTests {
  @Test func swiftSectionAnswers() async throws {
    let catalogue = Catalogue(report: nil, executables: Workshop.executables)
    let section = try #require(catalogue.sections["sample"])
    let narrative: [Block] = [.paragraph(Paragraph("开头。"))]
    let outcome = await Workshop.render(section, narrative: narrative)
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    #expect(outcome.section.title == "样例章节")
    #expect(outcome.section.blocks.map(\.kind) == [.paragraph, .table])
    guard case .table(let table) = outcome.section.blocks[1] else { return }
    #expect(table.rows.count == 2)
    #expect(table.rows[0].cells[1].text == Prose([.figure(FigureReference("f1"))]))
  }

  @Test func pythonSectionAnswers() async throws {
    let section = try InstalledSection(folder: Workshop.fixtures + "/python")
    let outcome = await Workshop.render(section)
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    #expect(outcome.section.blocks.map(\.kind) == [.paragraph, .table])
  }

  @Test func aKeptAliveSectionAnswersManyEditions() async throws {
    let section = try InstalledSection(folder: Workshop.fixtures + "/python")
    let host = SectionHost(cage: Workshop.cage)
    let first = await host.render([Workshop.request(section)])
    for _ in 0..<50 {
      let outcome = await host.render([Workshop.request(section)])
      #expect(outcome[0].section == first[0].section)
    }
    await host.close()
  }

  @Test func aFailureLeavesTheOthersAlone() async throws {
    let good = try InstalledSection(folder: Workshop.fixtures + "/python")
    let (bad, folder) = try Workshop.section(Workshop.polite + "os.abort()")
    let host = SectionHost(cage: Workshop.cage)
    let outcomes = await host.render([Workshop.request(bad, id: "bad"), Workshop.request(good, id: "good")])
    await host.close()
    #expect(outcomes.map(\.failed) == [true, false])
    #expect(outcomes.map(\.section.id) == ["bad", "good"])
    guard case .failure(let failure)? = outcomes[0].section.blocks.first else {
      Issue.record("no box")
      return
    }
    #expect(failure.code == "plugin.crashed")
    #expect(failure.place == "bad")
    withExtendedLifetime(folder) {}
  }

  @Test func progressIsTold() async throws {
    let script = Workshop.polite + """
      for done, whole in [(1, 4), (9, 4), (-1, 4), (1, 0), (2, 4)]:
        say({"type": "progress", "id": order["id"], "done": done, "of": whole})
      result(order["id"], []); line()
      """
    let (section, folder) = try Workshop.section(script)
    let (shares, told) = AsyncStream.makeStream(of: Double.self)
    let host = SectionHost(cage: Workshop.cage) { id, share in if id == "sample" { told.yield(share) } }
    let outcome = await host.render([Workshop.request(section)])[0]
    await host.close()
    told.finish()
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    var all: [Double] = []
    for await share in shares { all.append(share) }
    #expect(all == [0.25, 1, 0, 0.5])
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [("zh-Hans", true), ("zh-Hans-CN", true), ("zh", true), ("en", false), ("zh-Hant", false)])
  func aForeignLanguageIsAWarning(_ language: String, isKnown: Bool) async throws {
    let section = try InstalledSection(folder: Workshop.fixtures + "/python")
    let host = SectionHost(cage: Workshop.cage)
    let request = SectionRequest(
      id: "a", section: section, tables: ["figures": Workshop.figures], language: language)
    let outcome = await host.render([request])[0]
    await host.close()
    #expect(!outcome.failed)
    #expect(outcome.diagnostics.map(\.code) == (isKnown ? [] : ["plugin.language"]))
  }

  /// Names of notes are the host's, and so are the words of a figure.
  @Test func whatOnlyTheHostWritesIsLeftOut() async throws {
    let (section, folder) = try Workshop.section(
      Workshop.polite + """
        note = {'note': '注', 'anchor': 'contents'}
        forged = {'figure': 'f1', 'text': '999'}
        result(order['id'], [
          {'type': 'paragraph', 'text': ['甲', note, '乙', note, forged]},
          {'type': 'keyFigures', 'items': [{'figure': forged, 'number': '999', 'unit': '人'}]},
          {'type': 'table', 'columns': [{'title': 'a'}], 'head': [[{'text': [forged]}]], 'rows': [[forged]], 'notes': [[forged]]},
        ]); line()
        """)
    let outcome = await Workshop.render(section)
    #expect(!outcome.failed, "\(outcome.diagnostics)")
    #expect(outcome.section.blocks.flatMap(\.notes).map(\.anchor) == [nil, nil])
    let words = String(decoding: try JSONEncoder().encode(outcome.section.blocks), as: UTF8.self)
    #expect(!words.contains("999"))
    #expect(!words.contains("人"))
    withExtendedLifetime(folder) {}
  }

  @Test func aHostThatIsLentEndsItsProgramsOnBothWaysOut() async throws {
    struct Stop: Error {}
    let (section, folder) = try Workshop.section(
      Workshop.polite + "result(order['id'], [{'type': 'paragraph', 'text': str(os.getcwd())}]); line()")
    var scratch = ""
    do {
      try await SectionHost.with(cage: Workshop.cage) { host in
        let outcome = await host.render([Workshop.request(section)])[0]
        if case .paragraph(let paragraph)? = outcome.section.blocks.first { scratch = paragraph.text.plain }
        #expect(FileManager.default.fileExists(atPath: scratch))
        throw Stop()
      }
      Issue.record("nothing was thrown")
    } catch is Stop {}
    #expect(scratch.contains("jianbao-section-"))
    #expect(!FileManager.default.fileExists(atPath: scratch))
    withExtendedLifetime(folder) {}
  }

  @Test func aNameIsGivenOnce() async throws {
    let (section, folder) = try Workshop.section(
      Workshop.polite + "result(order['id'], [{'type': 'heading', 'level': 2, 'text': '甲', 'anchor': 'same'}]); line()")
    let host = SectionHost(cage: Workshop.cage)
    let requests = ["a", "b", "same"].map { Workshop.request(section, id: $0) }
    let both = await host.render(Array(requests.prefix(2)))
    #expect(both.map(\.failed) == [false, true])
    #expect(both[1].diagnostics.map(\.code) == ["result.anchor"])
    let taken = await host.render([requests[0]], anchors: ["same"])
    #expect(taken.map(\.failed) == [true])
    let own = await host.render([requests[2]])
    #expect(own.map(\.failed) == [true])
    await host.close()
    withExtendedLifetime(folder) {}
  }
}
