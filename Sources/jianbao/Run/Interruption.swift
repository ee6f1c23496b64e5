import Dispatch
import Foundation
import Hosting

/// What happens on Ctrl-C: the sections end with the command, nothing of theirs is left, and the exit status is 130.
///
/// A handler of a signal may do almost nothing; this one rings a bell, and another thread does the work.
enum Interruption {
  nonisolated(unsafe) private static var bell: Int32 = -1
  nonisolated(unsafe) private static var listener: (any DispatchSourceRead)?

  /// Watches from now on. To be called before anything else runs.
  static func watch() {
    guard listener == nil else { return }
    let pipe = Pipe()
    bell = pipe.fileHandleForWriting.fileDescriptor
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        var byte: UInt8 = 1
        _ = write(Interruption.bell, &byte, 1)
      }
    }
    let source = DispatchSource.makeReadSource(
      fileDescriptor: pipe.fileHandleForReading.fileDescriptor, queue: .global(qos: .userInteractive))
    source.setEventHandler {
      withExtendedLifetime(pipe) {}
      RunningSections.endAll()
      StagedFile.removeAll()
      try? FileHandle.standardError.write(contentsOf: Data("interrupted\n".utf8))
      exit(ExitStatus.interrupted.rawValue)
    }
    source.resume()
    listener = source
  }
}
