import Dispatch
import Foundation
import Synchronization
import Typesetting

/// Does independent pieces of work on all cores, each core with a typesetter of its own. Results come in the order of the
/// work, whichever thread did it.
struct Workshop {
  let fonts: FontLibrary
  /// How many work at once.
  let workers: Int

  /// - Parameter workers: how many work at once; nil for one a core.
  init(fonts: FontLibrary, workers: Int?) {
    self.fonts = fonts
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The workshop of one of several pieces of work, which share the cores.
  func share(of pieces: Int) -> Workshop {
    Workshop(fonts: fonts, workers: workers / max(1, pieces))
  }

  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input, Typesetter) -> Output
  ) -> [Output] {
    let next = Mutex(0)
    let done = Mutex([Output?](repeating: nil, count: inputs.count))
    let workers = min(inputs.count, workers)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let typesetter = Typesetter(fonts: fonts)
      while let index = next.withLock({ $0 < inputs.count ? ($0, $0 += 1).0 : nil }) {
        let output = work(inputs[index], typesetter)
        done.withLock { $0[index] = output }
      }
    }
    return done.withLock { $0.compactMap(\.self) }
  }
}
