import Synchronization

/// Shelves of opened faces that threads take turns with: opening a large font takes longer than painting a page.
final class FacePool: Sendable {
  /// A shelf between two threads' turns. It is in the list or in the hands of one thread, never both, and the list's lock
  /// passes it on: no two threads touch it at once.
  private struct Resting: @unchecked Sendable {
    let shelf: FaceShelf
  }

  let folder: String
  private let resting = Mutex<[Resting]>([])

  init(folder: String) {
    self.folder = folder
  }

  /// Works with a shelf that nobody else uses meanwhile.
  func withShelf<Result>(_ work: (FaceShelf) throws(PaintingError) -> Result) throws(PaintingError) -> Result {
    let shelf = resting.withLock { $0.popLast() }?.shelf ?? FaceShelf(folder: folder)
    let handed = Resting(shelf: shelf)
    defer { resting.withLock { $0.append(handed) } }
    return try work(shelf)
  }
}
