import ReportKit
import Testing
import Themes

@testable import Layout

@Suite struct DirectoryTests {
  private let sections = [
    Section(id: "overview", kind: .front, title: "总览", blocks: [.heading(Heading("概况"))]),
    Section(
      id: "medical", title: "医疗援疆",
      blocks: [
        .heading(Heading("队伍", anchor: "sec-team")),
        .chart(ChartFigure(anchor: "fig-team", spec: ChartSpec(view: .layer([])), caption: "医疗队")),
        .callout(
          Callout(
            .note, title: "注",
            blocks: [.table(Table(anchor: "tab-in-box", caption: "表", columns: [], rows: []))])),
        .heading(Heading("成效")),
      ]),
    Section(id: "culture", title: "文化润疆", blocks: [.chart(ChartFigure(anchor: "fig-two", spec: ChartSpec(view: .layer([])), caption: "演出"))]),
  ].map { $0.anchored() }

  private var directory: Directory { Directory(sections, words: .chinese) }

  @Test func numbersRunThroughTheReport() {
    #expect(directory["medical"]?.number == "第一章")
    #expect(directory["culture"]?.number == "第二章")
    #expect(directory["overview"]?.number == "")
    #expect(directory["fig-two"]?.number == "图2")
    #expect(directory["tab-in-box"]?.number == "表1")
    #expect(directory["sec-team"]?.number == "一、")
    #expect(directory["medical.5"]?.number == "二、")
  }

  @Test func referencesPrintNumberPageOrTitle() throws {
    var directory = directory
    #expect(try directory.words(for: Reference("fig-team")) == "图1")
    #expect(try directory.words(for: Reference("sec-team")) == "一")
    #expect(try directory.words(for: Reference("fig-team", form: .title)) == "医疗队")
    #expect(try directory.words(for: Reference("overview")) == "「总览」")
    directory.folios["fig-team"] = "12"
    #expect(try directory.words(for: Reference("fig-team", form: .page)) == "第12页")
  }

  @Test func unknownReferenceNamesItsNeighbour() {
    #expect(throws: LayoutError.unknownReference(anchor: "fig-taem", near: "fig-team")) {
      try directory.words(for: Reference("fig-taem"))
    }
    #expect(throws: LayoutError.unknownReference(anchor: "zzzzzz", near: nil)) {
      try directory.words(for: Reference("zzzzzz"))
    }
  }
}
