import Foundation
import Testing

/// What readers of SVG see is what the PDF shows: every mark and every manner of text, in rsvg and in Chromium.
@Suite struct ChartPicturesTests {
  /// A page in grey values, in blocks of so many pixels.
  private struct Picture {
    static let side = 8
    var width = 0
    var height = 0
    var blocks: [[Double]] = []

    /// The most that any block differs, and how much all of them do on average, over the size that both have.
    func difference(_ other: Picture) -> (most: Double, average: Double) {
      var (most, sum, count) = (0.0, 0.0, 0.0)
      for (a, b) in zip(blocks, other.blocks) {
        for (x, y) in zip(a, b) {
          most = max(most, abs(x - y))
          sum += abs(x - y)
          count += 1
        }
      }
      return (most, sum / max(1, count))
    }
  }

  /// The pages of a PDF at 96 dots an inch, where a point of a chart is 4/3 of a pixel.
  private func pictures(_ pdf: String, in folder: URL) throws -> [Picture] {
    let data = try PrintedBrief.run(["pdftoppm", "-r", "96", "-gray", pdf], in: folder)
    var pictures: [Picture] = []
    data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var place = 0
      func word() -> Int {
        while place < bytes.count, bytes[place] <= 32 { place += 1 }
        var number = 0
        while place < bytes.count, bytes[place] > 32 {
          number = number * 10 + Int(bytes[place]) - 48
          place += 1
        }
        return number
      }
      while place + 10 < bytes.count {
        _ = word()
        var picture = Picture(width: word(), height: word())
        _ = word()
        place += 1
        let side = Picture.side
        for top in stride(from: 0, to: picture.height - side + 1, by: side) {
          var row = Array(repeating: 0, count: picture.width / side)
          for y in top..<top + side {
            let start = place + y * picture.width
            for x in 0..<row.count * side { row[x / side] += Int(bytes[start + x]) }
          }
          picture.blocks.append(row.map { Double($0) / Double(side * side) })
        }
        place += picture.width * picture.height
        pictures.append(picture)
      }
    }
    return pictures
  }

  private func expectAlike(_ printed: [Picture], _ shown: [Picture], _ how: String, average least: Double = 1.5) {
    #expect(printed.count == shown.count, "\(how)")
    for ((chart, a), b) in zip(zip(PictureSpecs.all, printed), shown) {
      let (most, average) = a.difference(b)
      // Edges are softened in their own ways, those of pixels most of all; a letter out of place or a mark of another colour differs by more.
      #expect(average < least && most < 45, "\(how), \(chart.name): \(average) on average, \(most) at most")
    }
  }

  @Test func everyFormatLooksTheSame() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = PictureSpecs.all.map { "\($0.name).json" }
    for chart in PictureSpecs.all { try Data(chart.spec.utf8).write(to: folder.appending(path: "\(chart.name).json")) }
    func drawn(_ kind: String, _ options: [String]) throws -> [String] {
      _ = try PrintedBrief.jianbao(["chart"] + names + ["-o", "\(kind)/"] + options, in: folder)
      return PictureSpecs.all.map { "\(kind)/\($0.name)" }
    }
    func printedPages(_ kind: String, _ options: [String] = []) throws -> [Picture] {
      let pages = try drawn(kind, ["--format", "pdf"] + options).map { "\($0).pdf" }
      _ = try PrintedBrief.run(["pdfunite"] + pages + ["\(kind).pdf"], in: folder)
      return try pictures("\(kind).pdf", in: folder)
    }
    let printed = try printedPages("pdf")
    expectAlike(printed, try printedPages("flat", ["--rasterize", "always"]), "as pixels", average: 4)
    for (picture, chart) in zip(printed, PictureSpecs.all) {
      #expect(picture.blocks.joined().contains { $0 < 235 }, "\(chart.name) is empty")
    }

    let fonts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fonts").path
    try Data("<?xml version=\"1.0\"?><fontconfig><dir>\(fonts)</dir><cachedir>\(folder.path)/cache</cachedir></fontconfig>".utf8)
      .write(to: folder.appending(path: "fonts.conf"))
    for (kind, options) in [("text", [String]()), ("outlines", ["--outlines"]), ("pixels", ["--rasterize", "always"])] {
      let files = try drawn(kind, options).map { "\($0).svg" }
      _ = try PrintedBrief.run(
        ["rsvg-convert", "-f", "pdf", "-o", "\(kind).pdf"] + files, in: folder,
        environment: ["FONTCONFIG_FILE": folder.appending(path: "fonts.conf").path])
      expectAlike(printed, try pictures("\(kind).pdf", in: folder), "rsvg, \(kind)", average: kind == "pixels" ? 4 : 1.5)
    }

    // One run of the browser for all: a page for each chart, first with fonts of its own, then as outlines.
    let widest = printed.map(\.width).max() ?? 0
    let highest = printed.map(\.height).max() ?? 0
    var page = "<meta charset=utf-8><style>@page{size:\(widest)px \(highest)px;margin:0}body{margin:0}svg{display:block}"
    page += "div{height:\(highest)px;overflow:hidden;break-after:page}div:last-child{break-after:auto}</style>"
    let files = try drawn("fonts", ["--embed-fonts"]) + PictureSpecs.all.map { "outlines/\($0.name)" }
    for (index, file) in files.enumerated() {
      var svg = try String(contentsOf: folder.appending(path: "\(file).svg"), encoding: .utf8)
      if let start = svg.range(of: "<svg") { svg = String(svg[start.lowerBound...]) }
      // Names that all drawings use, such as those of fonts and gradients, are each drawing's own.
      page += "<div><iframe srcdoc=\"\(Self.quoted(svg))\" id=c\(index) style=\"border:0;width:\(widest)px;height:\(highest)px\"></iframe></div>"
    }
    try Data(page.utf8).write(to: folder.appending(path: "all.html"))
    _ = try PrintedBrief.run(
      [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.path)/browser", "--print-to-pdf=\(folder.path)/browser.pdf",
        folder.appending(path: "all.html").path,
      ], in: folder)
    let shown = try pictures("browser.pdf", in: folder)
    expectAlike(printed, Array(shown.prefix(printed.count)), "Chromium, fonts")
    expectAlike(printed, Array(shown.dropFirst(printed.count)), "Chromium, outlines")
    let words = String(decoding: try PrintedBrief.run(["pdftotext", "browser.pdf", "-"], in: folder), as: UTF8.self)
    #expect(words.contains("东港"))
  }

  /// A drawing as a page of its own, as an attribute's value.
  private static func quoted(_ svg: String) -> String {
    "<style>body{margin:0}svg{display:block}</style>\(svg)".replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
  }
}
