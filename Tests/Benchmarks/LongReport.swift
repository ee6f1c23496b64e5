import Foundation

/// A report of 110 sections with 220 tables, 220 charts and 0.6 million characters, for this command and for Typst: each
/// a cold process that is given the same words, tables and charts.
struct LongReport {
  let folder: URL
  private let paragraphs: [String]

  private static let years = ["2020年", "2021年", "2022年", "2023年一季度"]

  /// - Parameter folder: where both write; made new.
  init(_ corpus: Corpus, in folder: URL) throws {
    self.folder = folder
    paragraphs = corpus.paragraphs
    let parts = (0..<110).map(section)
    try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
    var report = """
      title: 长卷
      subtitle: 测速
      author: 编写组
      date: 2023-04-01
      marking: 模拟数据
      figures: data/figures.csv
      sources: data/sources.csv
      sections:

      """
    for (number, part) in parts.enumerated() {
      report += "  - {id: s\(number), title: \(part.title), text: s\(number).md}\n"
      try Data(part.markdown(number).utf8).write(to: folder.appending(path: "s\(number).md"))
    }
    try Data(report.utf8).write(to: folder.appending(path: "report.yaml"))
    let meta = [
      "title": "长卷", "subtitle": "——测速", "org": "编写组", "date": "2023年4月", "author": "编写组", "header": "长卷",
    ]
    let rival = Rival(meta: meta, sections: parts)
    try JSONEncoder().encode(rival).write(to: folder.appending(path: "L.json"))
  }

  struct Rival: Encodable {
    let meta: [String: String]
    let sections: [Part]
  }

  struct Part: Encodable {
    let title: String
    let blocks: [Block]
  }

  struct Block: Encodable {
    var t: String
    var text: String?
    var caption: String?
    var head: [String]?
    var rows: [[String]]?
    var chart: Chart?
  }

  struct Chart: Encodable {
    struct Series: Encodable {
      let name: String
      let values: [Double]
    }

    let kind: String
    let title: String
    let cats: [String]
    let series: [Series]
  }

  private func section(_ number: Int) -> Part {
    var blocks: [Block] = []
    var next = number * 20
    func paragraph() -> Block {
      defer { next += 1 }
      return Block(t: "p", text: paragraphs[next % paragraphs.count] + paragraphs[(next * 7 + 3) % paragraphs.count])
    }
    for half in 0..<2 {
      blocks.append(Block(t: "h2", text: "第\(number + 1)篇之\(half + 1)"))
      for _ in 0..<6 { blocks.append(paragraph()) }
      let rows = (0..<5).map { row in ["指标\(row + 1)", "\(100 + (number * 31 + row * 17) % 900)", "个", "三年多累计"] }
      blocks.append(
        Block(t: "table", caption: "第\(number + 1)篇主要指标之\(half + 1)", head: ["指标", "数值", "单位", "口径"], rows: rows))
      blocks.append(paragraph())
      let series = (0..<2).map { index in
        Chart.Series(
          name: "指标\(index + 1)",
          values: Self.years.indices.map { Double(20 + (number * 13 + index * 29 + $0 * 41 + half * 7) % 180) })
      }
      let chart = Chart(
        kind: half == 0 ? "bar" : "line", title: "第\(number + 1)篇分年对比之\(half + 1)（示意）", cats: Self.years, series: series)
      blocks.append(Block(t: "chart", chart: chart))
      blocks.append(paragraph())
    }
    return Part(title: "第\(number + 1)篇", blocks: blocks)
  }

  /// Wall time in seconds and the largest resident size in megabytes of a command, or nil where it fails.
  func run(_ command: [String]) throws -> (seconds: Double, megabytes: Double)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/time")
    process.arguments = ["-f", "%e %M"] + command
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let words = text.split(whereSeparator: \.isNewline).last?.split(separator: " ") ?? []
    guard process.terminationStatus == 0, words.count == 2, let seconds = Double(words[0]), let size = Double(words[1]) else {
      return nil
    }
    return (seconds, size / 1024)
  }

  /// Both in turn, round by round, and the medians of the ratios.
  func lines(rounds: Int, command: String, python: String, peer: String?) throws -> [String] {
    var own: [(seconds: Double, megabytes: Double)] = []
    var rival: [(seconds: Double, megabytes: Double)] = []
    for _ in 0..<max(rounds, 1) {
      if let result = try run([command, "build", folder.path, "-o", "own.pdf"]) { own.append(result) }
      if let peer, let result = try run([python, peer, "report", "L.json", "typst.pdf"]) { rival.append(result) }
    }
    func median(_ values: [Double]) -> Double { values.isEmpty ? .nan : Timing(name: "", characters: 0, seconds: values).median }
    func line(_ name: String, _ results: [(seconds: Double, megabytes: Double)]) -> String {
      let time = median(results.map(\.seconds))
      return "\(name): \(Int(time * 1000)) ms, \(Int(median(results.map(\.megabytes)))) MB"
    }
    var lines = own.isEmpty ? ["the command failed"] : [line("the command on 110 sections, 220 tables, 220 charts", own)]
    guard !own.isEmpty, own.count == rival.count else { return lines + ["Typst did not run: give --peer …/typst/run.py"] }
    lines.append(line("Typst on the same", rival))
    let time = median(zip(own, rival).map { $0.seconds / $1.seconds })
    let memory = median(zip(own, rival).map { $0.megabytes / $1.megabytes })
    lines.append(
      "the command takes \((time * 1000).rounded() / 1000) of Typst's time, \((memory * 1000).rounded() / 1000) of its memory")
    return lines
  }
}

extension LongReport.Part {
  /// The section as a manuscript.
  func markdown(_ number: Int) -> String {
    blocks.enumerated().map { index, block in
      if let chart = block.chart { return chart.markdown("fig-\(number)-\(index)") }
      guard let rows = block.rows, let head = block.head else { return (block.t == "h2" ? "## " : "") + (block.text ?? "") }
      let cells = [head, ["---", "---:", "---", "---"]] + rows
      let table = cells.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
      return table + "\n\n: \(block.caption ?? "") {#tab-\(number)-\(index)}"
    }.joined(separator: "\n\n") + "\n"
  }
}

extension LongReport.Chart {
  func markdown(_ anchor: String) -> String {
    let rows = series.flatMap { series in
      zip(cats, series.values).map { #"{"c":"\#($0)","v":\#($1),"s":"\#(series.name)"}"# }
    }
    let offset = kind == "bar" ? #","xOffset":{"field":"s"}"# : ""
    let spec = """
      {"mark":"\(kind)","data":{"values":[\(rows.joined(separator: ","))]},"encoding":{"x":{"field":"c","type":"nominal"},\
      "y":{"field":"v","type":"quantitative"},"color":{"field":"s","type":"nominal"}\(offset)}}
      """
    return "```chart \(anchor)\n{\"caption\":\"\(title)\",\"spec\":\(spec)}\n```"
  }
}
