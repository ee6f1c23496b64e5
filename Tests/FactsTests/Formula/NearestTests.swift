import ReportKit
import Testing

@testable import Facts

@Suite struct NearestTests {
  @Test func nearestNameIsFound() {
    #expect(Nearest.name(to: "f0020", among: ["f001", "f002", "g002"]) == "f002")
    #expect(Nearest.name(to: "zzzz", among: ["f001"]) == nil)
    #expect(Nearest.name(to: "feild", among: ["field", "filled"]) == "field")
    #expect(Nearest.name(to: "", among: []) == nil)
  }

  @Test func hugeNamesTakeNoTime() {
    let huge = String(repeating: "f", count: 1_000_000)
    #expect(Nearest.name(to: huge, among: [huge + "x"]) != nil)
  }
}
