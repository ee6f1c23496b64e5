import Facts
import Frames
import Testing
import Themes

@testable import jianbao

@Suite struct AnnualBriefTests {
  @Test func itsThemeSaysWhatIsBuiltIn() throws {
    let folder = try ReportFolder(ReportFolder.annualBrief())
    #expect(folder.theme.colors == Theme.annualBrief.colors)
    #expect(folder.theme.text == Theme.annualBrief.text)
    #expect(folder.theme.chart == Theme.annualBrief.chart)
    #expect(abs(folder.theme.page.margins.top - Theme.annualBrief.page.margins.top) < 1e-9)
    #expect(abs(folder.theme.page.measure - Theme.annualBrief.page.measure) < 1e-9)
  }

  @Test func itHasAllFigures() throws {
    let folder = try ReportFolder(ReportFolder.annualBrief())
    #expect(folder.facts.figures.count { $0.source != nil } == 54)
    #expect(folder.facts.events.count == 9)
  }
}
