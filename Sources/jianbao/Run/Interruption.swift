import Dispatch
import Foundation
import Hosting

/// What happens on Ctrl-C: the sections end with the command, nothing of theirs is left, and the exit status is 130.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Watches from now on. To be called once, before anything else runs.
  static func watch() {
    guard sources.isEmpty else { return }
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        RunningSections.endAll()
        try? FileHandle.standardError.write(contentsOf: Data("\ninterrupted\n".utf8))
        exit(ExitStatus.interrupted.rawValue)
      }
      source.resume()
      sources.append(source)
    }
  }
}
