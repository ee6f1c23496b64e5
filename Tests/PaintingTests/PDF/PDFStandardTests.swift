import Testing

@testable import Painting

@Suite struct PDFStandardTests {
  @Test func readsWhatTheCommandTakes() {
    #expect(PDFStandard("ua-1,a-3a") == .default)
    #expect(PDFStandard("none") == PDFStandard.none)
    #expect(PDFStandard("a-2u") == PDFStandard(universalAccess: false, archive: .a2u))
    #expect(PDFStandard("ua-1") == PDFStandard(universalAccess: true, archive: .none))
  }

  @Test(arguments: ["", "a-1b", "ua-2", "a-2a,a-3a", "none,ua-1", "ua-1,", "UA-1"])
  func refusesOtherWords(words: String) {
    #expect(PDFStandard(words) == nil)
  }

  @Test(arguments: ["ua-1,a-3a", "ua-1", "a-2u", "a-2a", "none"])
  func saysWhatItWasReadFrom(words: String) {
    #expect(PDFStandard(words)?.description == words)
  }

  @Test func onlyPDFA3CarriesFilesOfAnyKind() {
    #expect(PDFStandard("a-3a")?.carriesAttachments == true)
    #expect(PDFStandard("a-2a")?.carriesAttachments == false)
  }
}
