import Foundation
import Hosting
import ReportKit

/// The files of a new section, made from the command's templates.
struct Scaffold {
  let id: String
  let title: String
  /// The value of the column “section” that the section reads.
  let figures: String

  init(id: String, title: String, figures: String) throws(Fault) {
    guard Manifest.isValid(id: id) else {
      throw Fault(
        .usage, code: "plugin.name", "“\(id)” is no id: 1 to 64 lower-case letters, digits and hyphens, a letter first")
    }
    guard !title.isEmpty, !title.contains(where: { "\"\\\n\r".contains($0) }) else {
      throw Fault(.usage, code: "plugin.title", "a title is one line without quotation marks and backslashes")
    }
    guard !figures.contains(where: { "\"\\\n\r".contains($0) }) else {
      throw Fault(.usage, code: "plugin.figures", "“\(figures)” is no value of the column “section”")
    }
    self.id = id
    self.title = title
    self.figures = figures
  }

  /// The Swift target's name: `road-safety` becomes `RoadSafety`.
  var target: String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Writes a section in a scripting language into a report folder; returns the section's folder.
  func addFolder(_ language: String, to report: String) throws(Fault) -> String {
    let folder = try folder(in: report)
    try write(language, to: folder)
    return folder
  }

  /// Where a section of a report folder goes.
  private func folder(in report: String) throws(Fault) -> String {
    guard FileManager.default.fileExists(atPath: report + "/report.yaml") else {
      throw Fault(
        .inputMissing, code: "report.missing",
        "\(report) is no report folder; stand in one, or name it with --report, or make one with jianbao new")
    }
    return (report == "." ? "" : report + "/") + "plugins/" + id
  }

  /// Writes a section in Swift into the package in the current folder and names it in the package's list of sections;
  /// returns the section's folder.
  func addTarget() throws(Fault) -> String {
    guard let data = FileManager.default.contents(atPath: "Package.swift") else {
      throw Fault(
        .inputMissing, code: "package.missing",
        "here is neither a report folder nor a checkout of jianbao; stand in one of them, or name a report with --report")
    }
    let package = try Self.package(String(decoding: data, as: UTF8.self), adding: target)
    let folder = "Plugins/" + target
    try write("swift", to: folder)
    try Output(path: "Package.swift").write(package.utf8)
    return folder
  }

  /// Writes a Swift package of its own into a report folder, which takes ReportKit from `kit`: the path of a checkout of
  /// jianbao, or the address of its repository; returns the section's folder.
  func addPackage(to report: String, kit: String) throws(Fault) -> String {
    let folder = try folder(in: report)
    let isAddress = kit.contains("://") || kit.hasPrefix("git@")
    let path = URL(fileURLWithPath: kit).standardizedFileURL.path
    guard isAddress || FileManager.default.fileExists(atPath: path + "/Package.swift") else {
      throw Fault(
        .inputMissing, code: "kit.missing",
        "\(kit) is no package; --kit names a checkout of jianbao, or the address of its repository")
    }
    guard !kit.contains(where: { "\"\\\n\r".contains($0) }) else {
      throw Fault(.usage, code: "kit.path", "a path with quotation marks and backslashes cannot stand in Package.swift")
    }
    let dependency =
      isAddress ? ".package(url: \"\(kit)\", branch: \"main\")" : ".package(name: \"jianbao\", path: \"\(path)\")"
    try write("swift", to: folder, replacing: ["Section.swift": "Sources/\(target)/\(target).swift"])
    try write("package", to: folder, words: ["{{kit}}": dependency], isNew: false)
    try Output(path: folder + "/.gitignore").write(".build\n".utf8)
    return folder
  }

  /// The checkout of jianbao that the command was built in; nil for a command that was installed elsewhere.
  static var checkout: String? {
    var folder = Catalogue.ownFolder.map { URL(fileURLWithPath: $0) }
    while let path = folder, path.path != "/" {
      let text = FileManager.default.contents(atPath: path.path + "/Package.swift").map { String(decoding: $0, as: UTF8.self) }
      if text?.contains("name: \"jianbao\"") == true { return path.path }
      folder = path.deletingLastPathComponent()
    }
    return nil
  }

  /// The text of a Package.swift with one more name in its list `let sections = [ … ]`.
  static func package(_ text: String, adding target: String) throws(Fault) -> String {
    let missing = Fault(
      .badData, code: "package.sections", "Package.swift has no list “let sections = [ … ]”",
      place: Place(file: "Package.swift"))
    guard let start = text.range(of: "\nlet sections = [\n"),
      let end = text.range(of: "\n]\n", range: text.index(before: start.upperBound)..<text.endIndex)
    else { throw missing }
    let list = text[start.upperBound..<max(start.upperBound, end.lowerBound)]
    guard !list.contains("\"\(target)\"") else {
      throw Fault(
        .cannotWrite, code: "plugin.exists", "Package.swift names a section “\(target)” already; choose another name")
    }
    return text.replacingCharacters(in: end, with: "\n  \"\(target)\",\n]\n")
  }

  private func write(
    _ language: String, to folder: String, replacing names: [String: String] = [:], words: [String: String] = [:],
    isNew: Bool = true
  ) throws(Fault) {
    guard !isNew || !FileManager.default.fileExists(atPath: folder) else {
      throw Fault(.cannotWrite, code: "plugin.exists", "\(folder) is already there; choose another name")
    }
    guard let templates = Bundle.module.path(forResource: "Sections", ofType: nil) else {
      throw Fault(.inputMissing, code: "template.missing", "the templates that belong to the command are not beside it")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder + "/fixtures", withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: templates + "/" + language).sorted() {
        try copy("\(templates)/\(language)/\(name)", to: folder, as: names[name] ?? name, words)
      }
      try copy(templates + "/sample.json", to: folder, as: "fixtures/sample.json", words)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.cannotWrite, code: "folder.write", "cannot make \(folder): \(error.localizedDescription)")
    }
  }

  /// Fills one template in; a program stays executable.
  private func copy(_ template: String, to folder: String, as name: String, _ more: [String: String]) throws {
    let name =
      switch name {
      case "Section.swift": target + ".swift"
      case "sample.result.json": "fixtures/" + name
      default: name
      }
    let words = [("{{id}}", id), ("{{title}}", title), ("{{Name}}", target), ("{{figures}}", figures)] + more.map { $0 }
    let parent = URL(fileURLWithPath: folder + "/" + name).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    var text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: template)), as: UTF8.self)
    for (mark, word) in words { text = text.replacingOccurrences(of: mark, with: word) }
    try Output(path: folder + "/" + name).write(text.utf8)
    if FileManager.default.isExecutableFile(atPath: template) {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/" + name)
    }
  }
}
