import Foundation
import ReportKit
import Testing

/// What `jianbao check` says of a manuscript's content names the manuscript's line.
@Suite struct CheckPlacesTests {
  private struct Answer: Decodable {
    var diagnostics: [Diagnostic]
  }

  private func check(_ report: String, _ manuscript: String, statuses: Set<Int32> = [2]) throws -> [String] {
    let folder = try PrintedBrief.folder("places")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(report.utf8).write(to: folder.appending(path: "report.yaml"))
    try Data(manuscript.utf8).write(to: folder.appending(path: "a.md"))
    let figures = """
      id,section,label,indicator,value,unit,qualifier,numeral,kind,basis,period,words,source,note
      f001,s,人数,人数,3,人,,arabic,count,state,2020,,s1,
      """
    try Data(figures.utf8).write(to: folder.appending(path: "figures.csv"))
    try Data("id,quote\ns1,三人\n".utf8).write(to: folder.appending(path: "sources.csv"))
    let data = try PrintedBrief.jianbao(["check", "--json"], in: folder, statuses: statuses)
    return try JSONDecoder().decode(Answer.self, from: data).diagnostics.map(\.description)
  }

  private static let report = """
    title: 测试
    date: 2026-01-01
    figures: figures.csv
    sources: sources.csv
    sections:
      - id: s
        title: 节
        text: a.md

    """

  private static let manuscript = """
    # 节

    一段{f001}。

    又{f999}。

    - 甲

      - 乙{f998}

    见{#nowhere}。

    ```case 盒

    盒中{f997}。

    ```

    | 甲 | 乙 |
    |----|----|
    | 一 | 二 |
    | 三 | {f996} |

    ```timeline
    2020年 | 一
    2021年 | 二{f995}
    ```

    ```key-figures
    f001
    f994
    ```

    ![图](no.png "图")

    这里有5人。

    ```chart fig-a
    {"caption": "图", "spec": {"data": {"values": [{"a": "甲", "b": 1}]}, "mark": "bar",
     "encoding": {"x": {"field": "a"}, "y": {"field": "c", "type": "quantitative"}}}}
    ```

    > - 引中{f993}

    ```table tab-b 题
    | 甲 | 乙 |
    |---|---|
    | 一 | {f992} |
    ```
    """

  @Test func everySlipIsNamedByFileAndLine() throws {
    let said = try check(Self.report, Self.manuscript)
    for (line, code) in [
      (5, "figure.unknown"), (9, "figure.unknown"), (11, "reference.unknown"), (15, "figure.unknown"),
      (22, "figure.unknown"), (26, "figure.unknown"), (31, "figure.unknown"), (34, "file.missing"), (36, "number.typed"),
      (38, "chart.field"), (43, "figure.unknown"), (48, "figure.unknown"),
    ] {
      #expect(said.contains { $0.hasPrefix("a.md:\(line): ") && $0.hasSuffix("[\(code)]") }, "\(line) \(code)\n\(said.joined(separator: "\n"))")
    }
    #expect(said.allSatisfy { $0.hasPrefix("a.md:") }, "\(said)")
  }

  @Test func aTextThatIsMissingIsToldWithTheLineThatNamesIt() throws {
    let folder = try PrintedBrief.folder("missing")
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = "title: 测试\ndate: 2026-01-01\nsections:\n  - id: s\n    title: 节\n    text: sections/no.md\n"
    try Data(report.utf8).write(to: folder.appending(path: "report.yaml"))
    let data = try PrintedBrief.jianbao(["check", "--json"], in: folder, statuses: [66])
    struct Fault: Decodable { var diagnostics: [Diagnostic] }
    let said = try JSONDecoder().decode(Fault.self, from: data).diagnostics.map(\.description)
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("report.yaml:6: error: sections/no.md: there is no such file") == true, "\(said)")
  }
}
