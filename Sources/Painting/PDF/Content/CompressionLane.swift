import Dispatch
import Synchronization

/// Compresses pages' contents beside the painting of the next ones, on a thread of its own.
final class CompressionLane: Sendable {
  private let queue = DispatchQueue(label: "compression")
  private let done = Mutex<[Int: [UInt8]]>([:])

  /// Hands a content over.
  func compress(_ content: [UInt8], as number: Int) {
    queue.async { [self] in
      let compressed = (try? Deflater(.quick))?.compress(content) ?? []
      done.withLock { $0[number] = compressed }
    }
  }

  /// All contents by number, once they are compressed.
  func finish() -> [Int: [UInt8]] {
    queue.sync {}
    return done.withLock { $0 }
  }
}
