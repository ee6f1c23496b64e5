import Foundation

/// Where the fonts are: given by hand, beside the command, or in the checkout that it was built in.
enum FontFolder {
  /// - Throws: a fault that lists the places where no font was found.
  static func find(_ given: String?) throws(Fault) -> String {
    let named = given ?? ProcessInfo.processInfo.environment["JIANBAO_FONTS"]
    if let named {
      guard holdsFonts(named) else {
        throw Fault(.inputMissing, code: "fonts.missing", "there are no fonts in \(named)")
      }
      return named
    }
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in ["Fonts", "share/jianbao/Fonts"] {
        let path = folder.appendingPathComponent(candidate).path
        if holdsFonts(path) { return path }
      }
      folder.deleteLastPathComponent()
    }
    throw Fault(
      .inputMissing, code: "fonts.missing",
      "found no folder Fonts beside the command or above it; name one with --fonts or JIANBAO_FONTS")
  }

  private static func holdsFonts(_ path: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") || $0.hasSuffix(".ttc") }
  }
}
