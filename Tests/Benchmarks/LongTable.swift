import Foundation
import ReportKit

/// A table that runs over hundreds of pages: a stub, three columns of words and four of numbers.
struct LongTable {
  let rows: Int

  var report: Report {
    let columns: [Table.Column] = [
      .init("编号"), .init("项目"), .init("地区"), .init("单位"), .init("2022年", alignment: .decimal),
      .init("2023年", alignment: .decimal), .init("2024年", alignment: .decimal), .init("增速（％）", alignment: .decimal),
    ]
    let names = ["医疗人才“组团式”援疆", "富民安居工程", "职业技能培训", "林果业提质增效", "乡村道路改造"]
    let places = ["库尔勒市", "轮台县", "尉犁县", "若羌县", "且末县"]
    let made = (0..<rows).map { row in
      let cells = [
        "\(row + 1)", names[row % names.count], places[row / 5 % places.count], "万元", "\(row * 37 % 9001).\(row % 10)",
        "\(row * 41 % 9103).\(row % 7)", "\(row * 43 % 9203).\(row % 9)", "\(row % 31).\(row % 10)",
      ]
      return Table.Row(cells.map { Prose([.text($0)]) })
    }
    let table = Table(anchor: "tab", caption: "项目明细", columns: columns, rows: made, notes: ["模拟数据。"])
    return Report(
      information: .init(title: "长表", date: "2026-01-01"),
      sections: [Section(id: "long", title: "项目明细", blocks: [.table(table)])])
  }
}

/// What the process has taken of memory.
enum Memory {
  /// The most that was resident at one time, in bytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
