import ReportKit
import Testing

@Suite struct NarrativeTests {
  private let input = SectionInput(narrative: [
    .paragraph(Paragraph("导语")), .heading(Heading("一", anchor: "sec-a")), .paragraph(Paragraph("甲")),
    .heading(Heading("细目", level: 3)), .paragraph(Paragraph("乙")), .heading(Heading("二")),
  ])

  @Test func openingEndsAtTheFirstHeading() {
    #expect(input.opening == [.paragraph(Paragraph("导语"))])
    #expect(SectionInput().opening.isEmpty)
  }

  @Test func partIsAHeadingWithAllBelowIt() {
    #expect(input.part("一") == Array(input.narrative[1...4]))
    #expect(input.part("二") == [.heading(Heading("二"))])
    #expect(input.part("三").isEmpty)
  }
}
