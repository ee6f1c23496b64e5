import Foundation
import ReportKit

/// A file that appears whole or not at all: written beside its place and then renamed. A symbolic link stays one and its
/// target is replaced; a device or a pipe is written into, and `-` is standard output.
struct Output {
  let path: String

  func write(_ bytes: some Sequence<UInt8>) throws(Fault) {
    let bytes = Array(bytes)
    if let descriptor = try stream() {
      defer { close(descriptor) }
      do {
        try jianbao.write(bytes, to: descriptor)
      } catch {
        throw fault("\(error)")
      }
    } else {
      try stage(bytes).commit(to: self)
    }
  }

  /// The bytes beside their place, to be put there later.
  func stage(_ bytes: [UInt8]) throws(Fault) -> StagedFile {
    let target = try target()
    do {
      return try StagedFile(bytes, for: target)
    } catch {
      throw fault("\(error)")
    }
  }

  /// Writes several files that belong together: none stands in its place before the last is made.
  static func writeAll(_ outputs: [Output], bytes: (Int) throws -> [UInt8]) throws {
    let staged = try outputs.indices.map { try outputs[$0].stage(try bytes($0)) }
    for (output, file) in zip(outputs, staged) { try file.commit(to: output) }
  }

  /// The files of a document's pages: `brief.svg` becomes `brief-01.svg`, `brief-02.svg` ….
  static func pages(of path: String, count: Int) -> [Output] {
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().path
    let width = max(2, String(count).count)
    return (1...max(count, 1)).prefix(count).map { number in
      let digits = String(number)
      let padded = String(repeating: "0", count: width - digits.count) + digits
      return Output(path: "\(stem)-\(padded).\(url.pathExtension)")
    }
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A device or a pipe that stands at the path, opened; nil for a file or nothing.
  private func stream() throws(Fault) -> Int32? {
    if path == "-" { return dup(STDOUT_FILENO) }
    var status = stat()
    guard stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return nil }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("\(SystemError())") }
    return descriptor
  }

  /// Where the file goes: behind a symbolic link, and only where it may be replaced.
  private func target() throws(Fault) -> String {
    guard !path.isEmpty else { throw fault("the path is empty") }
    var target = path
    for _ in 0..<40 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else { break }
      target = link.hasPrefix("/") ? link : Self.folder(of: target) + "/" + link
    }
    var status = stat()
    guard stat(target, &status) == 0 else {
      let folder = Self.folder(of: target)
      guard stat(folder, &status) == 0 else { throw fault("there is no folder \(folder); make it first") }
      return target
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw fault("it is a folder; name a file in it") }
    guard access(target, W_OK) == 0 else { throw fault("the file is write-protected") }
    return target
  }

  fileprivate func fault(_ why: String) -> Fault {
    Fault(.cannotWrite, code: "output.write", "cannot write “\(path)”: \(why)", place: Place(file: path))
  }
}

extension StagedFile {
  /// Puts the file in its place.
  func commit(to output: Output) throws(Fault) {
    do {
      try commit()
    } catch {
      throw output.fault("\(error)")
    }
  }
}
