import Foundation
import ReportKit

/// A file that appears whole or not at all: written beside its place and then renamed. A symbolic link stays one and its
/// target is replaced; a device or a pipe is written into, and `-` is standard output.
struct Output {
  let path: String

  func write(_ bytes: some Sequence<UInt8>) throws(Fault) {
    try prepare(Array(bytes)).commit()
  }

  /// What is ready to be written: a file that stands beside its place, or bytes for a device or a pipe.
  struct Prepared {
    fileprivate enum Way {
      case file(StagedFile)
      case stream(Int32, [UInt8])
    }

    fileprivate let output: Output
    fileprivate let way: Way

    /// Writes it; for a stream once only.
    func commit() throws(Fault) {
      switch way {
      case .file(let file): try file.commit(to: output)
      case .stream(let descriptor, let bytes):
        defer { close(descriptor) }
        do {
          try jianbao.write(bytes, to: descriptor)
        } catch {
          throw output.fault("\(error)")
        }
      }
    }
  }

  /// Does all of the writing that may fail for lack of rights or room, but for the last step.
  func prepare(_ bytes: [UInt8]) throws(Fault) -> Prepared {
    if let descriptor = try stream() { return Prepared(output: self, way: .stream(descriptor, bytes)) }
    return Prepared(output: self, way: .file(try stage(bytes)))
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

  /// The files of a document's pages: `brief.svg` becomes `brief-01.svg`, `brief-02.svg` …. What they end in is their
  /// format's, whatever the path ends in.
  static func pages(of path: String, count: Int, as format: PageFormat) -> [Output] {
    let ending = PageFormat.allCases.map { ".\($0.rawValue)" }.first { path.lowercased().hasSuffix($0) }
    let stem = path.dropLast(ending?.count ?? 0)
    let width = max(2, String(count).count)
    return (1...max(count, 1)).prefix(count).map { number in
      let digits = String(number)
      let padded = String(repeating: "0", count: width - digits.count) + digits
      return Output(path: "\(stem)-\(padded).\(format.rawValue)")
    }
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A device or a pipe that stands at the path, opened; nil for a file or nothing.
  private func stream() throws(Fault) -> Int32? {
    if path == "-" {
      let descriptor = dup(STDOUT_FILENO)
      guard descriptor >= 0 else { throw fault("\(SystemError())") }
      return descriptor
    }
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
    guard path != "-" else { return Fault(.cannotWrite, code: "output.write", "cannot write to standard output: \(why)") }
    return Fault(.cannotWrite, code: "output.write", "cannot write “\(path)”: \(why)", place: Place(file: path))
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
