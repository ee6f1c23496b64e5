import ArgumentParser
import Foundation
import ReportKit

/// `jianbao plugin schema`: the JSON Schema of the section protocol, or of plugin.json.
struct PluginSchema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of every message and block of the section protocol, or of plugin.json.",
    discussion: """
      EXAMPLES
        jianbao plugin schema > protocol.schema.json
        jianbao plugin schema --manifest > plugin.schema.json
      """)

  @Flag(help: "The schema of plugin.json.")
  var manifest = false

  /// The folder of the schemas, which belongs to the command.
  static func text(manifest: Bool) throws(Fault) -> String {
    let name = manifest ? "plugin.schema.json" : "protocol.schema.json"
    guard let folder = Bundle.module.path(forResource: "Schema", ofType: nil),
      let data = FileManager.default.contents(atPath: folder + "/" + name)
    else {
      throw Fault(.inputMissing, code: "schema.missing", "\(name), which belongs to the command, is not beside it")
    }
    return String(decoding: data, as: UTF8.self)
  }

  func run() async throws {
    try await Console().run {
      try Output(path: "-").write(try Self.text(manifest: manifest).utf8)
      return .fine
    }
  }
}
