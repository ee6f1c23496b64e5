import Foundation
import ReportKit

/// A file that appears whole or not at all: written beside its place and then renamed.
struct Output {
  let path: String

  func write(_ bytes: some Sequence<UInt8>) throws(Fault) {
    let url = URL(fileURLWithPath: path)
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Fault(
        .cannotWrite, code: "output.write", "cannot write \(path): \(error.localizedDescription)",
        place: Place(file: path))
    }
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
}
