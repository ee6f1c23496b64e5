import Charts
import Foundation
import Painting
import ReportKit
import Themes
import Typesetting

/// What charts take: the command from its start to its end, a hundred charts in one run, the public specifications one
/// after the other, a million points, and the rivals' charts where they are installed.
struct ChartTimings {
  let rounds: Int
  let repository: URL

  private var fonts: String { repository.appending(path: "Fonts").path }
  private var shared: URL { repository.deletingLastPathComponent().appending(path: "shared") }

  private static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "jianbao").path

  /// A grouped bar chart of Chinese categories, as most reports have them.
  private static func grouped(_ seed: Int) -> String {
    let rows = ["东港", "南坪", "西岭", "北川", "中原"].enumerated().flatMap { place, town in
      ["2021年", "2022年", "2023年"].enumerated().map { year, name in
        "{\"地区\": \"\(town)\", \"年份\": \"\(name)\", \"人次\": \((place * 37 + year * 53 + seed * 17) % 91 + 9)}"
      }
    }
    return
      "{\"title\": \"各地区人次\", \"data\": {\"values\": [\(rows.joined(separator: ","))]}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"地区\", \"type\": \"nominal\", \"sort\": null}, \"xOffset\": {\"field\": \"年份\"}, \"y\": {\"field\": \"人次\", \"type\": \"quantitative\"}, \"color\": {\"field\": \"年份\", \"type\": \"nominal\"}}}"
  }

  func lines() throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chart-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = (0..<100).map { "chart-\($0).json" }
    for (index, name) in names.enumerated() {
      try Data(Self.grouped(index).utf8).write(to: folder.appending(path: name))
    }
    var lines: [String] = []
    func add(_ name: String, _ words: [String]) throws {
      lines.append(try Timing(name, characters: 0, rounds: rounds) { try Self.run(words, in: folder) }.line)
    }
    try add("chart: cold, to SVG", [Self.command, "chart", names[0], "-o", "one.svg", "--fonts", fonts])
    if let memory = try? Self.memory(of: [Self.command, "chart", names[0], "-o", "one.svg", "--fonts", fonts], in: folder) {
      lines.append("  largest memory of it: \(memory) MB")
    }
    try add("chart: cold, to PDF", [Self.command, "chart", names[0], "-o", "one.pdf", "--fonts", fonts])
    try add("chart: 100 in one process", [Self.command, "chart"] + names + ["-o", "out/", "--fonts", fonts])
    let warm = try warm()
    if let warm { lines.append(warm.line) }
    lines += try points(in: folder)
    lines += try rivals(names, warm: warm, in: folder)
    return lines
  }

  /// The middle of the public specifications, each drawn a second time in a warm process.
  private func warm() throws -> Timing? {
    let specs = shared.appending(path: "charts/specs").path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: specs).sorted() else { return nil }
    let typesetter = Typesetter(fonts: try FontLibrary(folder: fonts))
    let painter = SVGPainter(fonts: fonts, text: .text)
    let (labels, open) = (LabelShelf(), SVGFonts(folder: fonts))
    var seconds: [Double] = []
    for name in names where name.hasSuffix(".vl.json") {
      guard let bytes = FileManager.default.contents(atPath: "\(specs)/\(name)") else { continue }
      func draw() throws {
        let spec = try ChartSpec(json: DataValue(json: [UInt8](bytes)))
        let drawing = try ChartDrawing(spec, width: nil, theme: .annualBrief, typesetter: typesetter, labels: labels)
        _ = try painter.paint(drawing.frame, title: name, description: drawing.sentence, language: "zh-Hans", fonts: open)
      }
      guard (try? draw()) != nil else { continue }
      seconds.append(try Timing("", characters: 0, rounds: 1) { try draw() }.median)
    }
    return Timing(name: "chart: warm, \(seconds.count) public ones", characters: 0, seconds: seconds)
  }

  /// A million points from a table and from JSON, as points and as a line.
  private func points(in folder: URL) throws -> [String] {
    var (table, list) = ("t,v\n", "")
    var value = 0
    for index in 0..<1_000_000 {
      value = (value &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      table += "\(index),\(value % 100_000)\n"
      list += "\(index == 0 ? "" : ","){\"t\":\(index),\"v\":\(value % 100_000)}"
    }
    try Data(table.utf8).write(to: folder.appending(path: "points.csv"))
    func spec(_ data: String, _ mark: String) -> Data {
      Data("{\"data\": {\(data)}, \"mark\": \"\(mark)\", \"encoding\": {\"x\": {\"field\": \"t\", \"type\": \"quantitative\"}, \"y\": {\"field\": \"v\", \"type\": \"quantitative\"}}}".utf8)
    }
    try spec("\"url\": \"points.csv\"", "point").write(to: folder.appending(path: "p.json"))
    try spec("\"url\": \"points.csv\"", "line").write(to: folder.appending(path: "l.json"))
    try spec("\"values\": [\(list)]", "point").write(to: folder.appending(path: "j.json"))
    return try [("points, CSV to SVG", "p", "svg"), ("points, CSV to PDF", "p", "pdf"), ("line, CSV to SVG", "l", "svg"), ("points, JSON to SVG", "j", "svg")].map { name, file, format in
      let timing = try Timing("chart: 1,000,000 \(name)", characters: 0, rounds: min(rounds, 3)) {
        try Self.run([Self.command, "chart", "\(file).json", "-o", "\(file).\(format)", "--fonts", fonts], in: folder)
      }
      let size = try Data(contentsOf: folder.appending(path: "\(file).\(format)")).count
      return timing.line + "  \(size / 1024) KB"
    }
  }

  /// The same jobs by the rivals, whole processes in turns with ours, so that each is said as a multiple of what we took
  /// beside it; those that are not installed say so.
  private func rivals(_ names: [String], warm: Timing?, in folder: URL) throws -> [String] {
    let peers = shared.appending(path: "bench/peers")
    guard FileManager.default.fileExists(atPath: peers.path) else { return [] }
    try Data("[\(Self.rivalChart(0))]".utf8).write(to: folder.appending(path: "C.json"))
    try Data("[\((0..<100).map(Self.rivalChart).joined(separator: ","))]".utf8).write(to: folder.appending(path: "B.json"))
    let scripts = [("vl-convert", "charts/vl.py"), ("typst", "typst/run.py"), ("matplotlib", "charts/mpl.py")]
    let jobs = [
      ("cold", "C.json", rounds, [Self.command, "chart", names[0], "-o", "one.svg", "--fonts", fonts]),
      ("100 in one", "B.json", min(rounds, 3), [Self.command, "chart"] + names + ["-o", "out/", "--fonts", fonts]),
    ]
    var lines: [String] = []
    for (name, script) in scripts {
      func theirs(_ file: String) throws {
        try Self.run(["python3", peers.appending(path: script).path, "charts", file, "rival-\(name)"], in: folder)
      }
      guard (try? theirs("C.json")) != nil else {
        lines.append("rival: \(name) is not installed")
        continue
      }
      for (job, file, rounds, ours) in jobs {
        var (own, other): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
          own.append(try Timing("", characters: 0, rounds: 1) { try Self.run(ours, in: folder) }.median)
          other.append(try Timing("", characters: 0, rounds: 1) { try theirs(file) }.median)
        }
        lines.append(Self.compared(Timing(name: "rival: \(name), \(job)", characters: 0, seconds: other), Timing(name: "", characters: 0, seconds: own)))
      }
    }
    if let warm { lines += try warmRival(warm, in: folder) }
    return lines
  }

  private static func rivalChart(_ seed: Int) -> String {
    let series = ["2021年", "2022年", "2023年"].map { name in "{\"name\": \"\(name)\", \"values\": [31, 52, 44, 27, \(60 + seed % 30)]}" }
    return "{\"kind\": \"bar\", \"title\": \"各地区人次\", \"cats\": [\"东港\", \"南坪\", \"西岭\", \"北川\", \"中原\"], \"series\": [\(series.joined(separator: ","))]}"
  }

  /// vl-convert with the public specifications, each drawn a second time, right after ours.
  private func warmRival(_ ours: Timing, in folder: URL) throws -> [String] {
    let script = repository.appending(path: "Tests/Benchmarks/Charts/warm.py").path
    guard let answer = try? Self.answer(of: ["python3", script, shared.appending(path: "charts/specs").path], in: folder) else { return [] }
    let seconds = answer.split(separator: "\n").compactMap { Double($0) }
    guard !seconds.isEmpty else { return [] }
    return [Self.compared(Timing(name: "rival: vl-convert, warm", characters: 0, seconds: seconds), ours)]
  }

  private static func compared(_ theirs: Timing, _ ours: Timing) -> String {
    theirs.line + "  \((theirs.median / ours.median * 10).rounded() / 10) × ours"
  }

  private struct Failed: Error {}

  /// The largest memory of a command, in megabytes, as a small process sees it: Linux counts that of the process which
  /// starts a command as the command's own.
  private static func memory(of words: [String], in folder: URL) throws -> Int {
    let script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
      + "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    let answer = try answer(of: ["python3", "-c", script] + words, in: folder)
    guard let memory = Int(answer.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw Failed() }
    return memory
  }

  /// What a command says on standard output.
  private static func answer(of words: [String], in folder: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: answer, as: UTF8.self)
  }

  private static func run(_ words: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
  }
}
