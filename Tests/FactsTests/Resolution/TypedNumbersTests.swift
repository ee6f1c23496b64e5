import Testing

@testable import Facts

@Suite struct TypedNumbersTests {
  @Test(arguments: [
    ("投入2.82亿元建设", ["2.82亿元"]), ("有200多名医生", ["200多名"]), ("占18.9％", ["18.9％"]), ("工作8个年头", ["8个"]),
    ("每年400万元和12个", ["400万元", "12个"]), ("诊疗8.7万余人次", ["8.7万余人"]),
  ])
  func numberWithAUnitIsFound(text: String, numbers: [String]) {
    #expect(TypedNumbers.found(in: text) == numbers)
  }

  @Test(arguments: ["2019年12月", "3月8日", "第3章", "图2所示", "三年多来", "表1、表2", "GB18030标准", "f020，", "8.7", "共12，"])
  func datesAndPlacesAreNot(text: String) {
    #expect(TypedNumbers.found(in: text).isEmpty)
  }
}
