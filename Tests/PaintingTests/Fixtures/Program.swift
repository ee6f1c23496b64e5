import Foundation
import Testing

/// A program of the machine that looks at files for the tests.
enum Program {
  /// What the program prints, given a file of the bytes as its argument `FILE`.
  static func run(_ words: String..., on bytes: [UInt8], as ending: String = "pdf") throws -> String {
    try run(words, on: bytes, as: ending)
  }

  static func run(_ words: [String], on bytes: [UInt8], as ending: String = "pdf") throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words.map { $0 == "FILE" ? file.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(words.joined(separator: " ")): \(text)")
    return text
  }
}
