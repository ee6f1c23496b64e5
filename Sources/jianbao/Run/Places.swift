import ArgumentParser
import Hosting

/// Where the command looks for fonts and sections.
struct Places: ParsableArguments {
  @Option(help: "The folder of the fonts; else JIANBAO_FONTS, else the folder Fonts beside or above the command.")
  var fonts: String?

  @Option(name: .customLong("plugins"), help: "A section plugin's folder, or one that holds such folders. May be repeated.")
  var plugins: [String] = []

  func fontFolder() throws(Fault) -> String {
    try FontFolder.find(fonts)
  }

  func catalogue(for folder: ReportFolder) -> Catalogue {
    Catalogue(report: folder.path, folders: plugins, executables: Catalogue.ownFolder)
  }
}
