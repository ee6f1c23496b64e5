import Dispatch
import Synchronization

/// The subsetting of a document's fonts, all at the same time and beside whatever else is done to finish the file.
final class FontWorks {
  private let fonts: [UsedFont]
  private let done = Done()
  private let group = DispatchGroup()

  /// What came of each font so far.
  private final class Done: Sendable {
    let results = Mutex<[Int: Result<FontObjects, PaintingError>]>([:])
  }

  /// A font on its way to another thread; nobody else uses it until the work is done.
  private struct Handed: @unchecked Sendable {
    let font: UsedFont
  }

  init(_ fonts: [UsedFont]) {
    self.fonts = fonts
    for (index, font) in fonts.enumerated() {
      let handed = Handed(font: font)
      DispatchQueue.global().async(group: group) { [done] in
        let result: Result<FontObjects, PaintingError>
        do throws(PaintingError) {
          result = .success(try FontObjects(handed.font))
        } catch {
          result = .failure(error)
        }
        done.results.withLock { $0[index] = result }
      }
    }
  }

  /// Adds the fonts to the file, in the order in which they were first used.
  /// - Throws: `PaintingError.font`.
  func finish(into objects: inout PDFObjects) throws(PaintingError) {
    group.wait()
    let results = done.results.withLock { $0 }
    for (index, font) in fonts.enumerated() {
      guard let result = results[index] else { throw .pdf("a font was not made") }
      try result.get().add(as: font.reference, to: &objects)
    }
  }
}
