import Charts
import Facts
import Foundation
import Hosting
import Painting
import ReportKit

/// Where the command's charts come from: a report's sections, or JSON files.
struct ChartSource {
  let report: String?
  let places: Places
  let console: Console
  /// Longer lists of rows than so many bytes stay text until it is known what of them is needed.
  private static let long = 200_000

  /// - Parameter lenience: leaves out what cannot be read of a specification, with a warning; nil where that is an error.
  func figure(_ name: String, _ lenience: Lenience?, warn: (Diagnostic) -> Void) async throws -> ChartFigure {
    if Self.isSpecification(name) || FileManager.default.fileExists(atPath: name) { return try file(name, lenience, warn) }
    let charts = try await figures()
    guard let figure = charts.first(where: { $0.anchor == name }) else {
      let known = charts.compactMap(\.anchor).joined(separator: ", ")
      throw Fault(
        .inputMissing, code: "chart.missing",
        "the report has no chart “\(name)”, and there is no such file; its charts are: \(known)")
    }
    return figure
  }

  private func file(_ name: String, _ lenience: Lenience?, _ warn: (Diagnostic) -> Void) throws(Fault) -> ChartFigure {
    let place = ReportKit.Place(file: name)
    let data = try contents(name)
    do {
      let json = try DataValue(json: [UInt8](data), rawFrom: Self.long)
      let spec = try lenience?.spec(json) { warn(Self.leftOut($0, of: name)) } ?? ChartSpec(json: json)
      return ChartFigure(spec: spec, caption: "")
    } catch let error as JSONError {
      throw Fault(
        .badData, code: "chart.json", "column \(error.column): \(error.problem)",
        place: ReportKit.Place(file: name, line: error.line))
    } catch {
      throw Fault(.badData, code: "chart.json", "\(error)", place: place)
    }
  }

  private func contents(_ name: String) throws(Fault) -> Data {
    if name == "-" {
      do { return try FileHandle.standardInput.readToEnd() ?? Data() } catch {
        throw Fault(.inputMissing, code: "input", "standard input cannot be read")
      }
    }
    if let data = FileManager.default.contents(atPath: name) { return data }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
    let problem = isFolder.boolValue ? "it is a folder, not a chart; name the charts in it" : exists ? "it may not be read" : "there is no such file"
    throw Fault(.inputMissing, code: exists ? "file.unreadable" : "file.missing", problem, place: ReportKit.Place(file: name))
  }

  /// What to say of a piece of a specification that is not drawn.
  static func leftOut(_ problem: ChartError, of name: String) -> Diagnostic {
    Diagnostic(.warning, code: "chart.left-out", message: "\(problem.path): \(problem.problem); it is left out", place: ReportKit.Place(file: name))
  }

  /// The charts of the report, in the order of its sections.
  func figures() async throws -> [ChartFigure] {
    let opened = try ReportFolder(ReportFolder.path(report))
    let editor = Editor(folder: opened, catalogue: try places.catalogue(for: opened), console: console)
    let result = try await editor.report()
    return result.report.sections.flatMap { section in section.blocks.flatMap(\.charts) }
  }

  /// The data files in the folder of a specification; none above or outside it.
  static func files(beside name: String) -> ChartFiles? {
    guard isSpecification(name) else { return nil }
    return { address in
      guard !address.hasPrefix("/"), !address.contains("://"), !address.split(separator: "/").contains(".."),
        let data = FileManager.default.contents(atPath: folder(of: name).appendingPathComponent(address).path)
      else { return nil }
      return .string(String(decoding: data, as: UTF8.self))
    }
  }

  /// The pictures in the folder of a specification, and those that it holds itself.
  static func pictures(beside name: String, fonts: String) -> ChartPictures? {
    guard isSpecification(name) else { return nil }
    let own = pictures(inAddresses: fonts)
    return { address in
      if address.hasPrefix("data:") { return try own(address) }
      let bytes = try? FolderFiles(root: folder(of: name).path).read(address).bytes
      return try bytes.map { try ImageFile([UInt8]($0), fonts: fonts).image }
    }
  }

  /// The pictures that specifications hold themselves: in `data:` addresses (RFC 2397).
  static func pictures(inAddresses fonts: String) -> ChartPictures {
    { address in
      guard address.hasPrefix("data:"), let comma = address.firstIndex(of: ",") else { return nil }
      let content = String(address[address.index(after: comma)...])
      let bytes = address[..<comma].hasSuffix(";base64")
        ? Data(base64Encoded: content, options: .ignoreUnknownCharacters) : content.removingPercentEncoding.map { Data($0.utf8) }
      return try bytes.map { try ImageFile([UInt8]($0), fonts: fonts).image }
    }
  }

  /// Whether a name is that of a JSON file, or of standard input.
  private static func isSpecification(_ name: String) -> Bool { name == "-" || name.hasSuffix(".json") }

  /// Where the files of a chart lie; those of one from standard input where the command stands.
  private static func folder(of name: String) -> URL {
    name == "-" ? URL(fileURLWithPath: FileManager.default.currentDirectoryPath) : URL(fileURLWithPath: name).deletingLastPathComponent()
  }

  /// What a chart's file is called without its endings.
  static func stem(_ name: String) -> String {
    if name == "-" { return "chart" }
    var stem = name.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".json", ".vl"] where stem.hasSuffix(ending) { stem.removeLast(ending.count) }
    return stem.isEmpty ? "chart" : stem
  }
}
