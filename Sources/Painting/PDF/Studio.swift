import Dispatch
import Frames
import Synchronization

/// Paints pages that know nothing of each other, in stretches on all cores.
struct Studio {
  let faces: FacePool
  let sheet: PrintSheet
  let language: String

  /// How many pages a stretch has at least, and how many stretches a document has at most. Neither depends on the
  /// machine, since the stretches decide which code stands for which character.
  private static let leastPages = 4
  private static let mostStretches = 24

  /// Paints the pages in one go.
  /// - Parameters:
  ///   - number: the first page's, from 0.
  ///   - known: what glyphs' codes stand for on the pages before.
  func paint(
    _ pages: some Collection<Page>, from number: Int, known: [FontFace: [UInt32: UInt32]]
  ) throws(PaintingError) -> PaintedPages {
    try faces.withShelf { shelf throws(PaintingError) in
      let fonts = FontUses(shelf, known: known)
      var painted: [PaintedPage] = []
      for (index, page) in pages.enumerated() {
        let painter = PagePainter(
          sheet.sheet(of: page), number: number + index, fonts: fonts, language: language,
          overprintsBlack: sheet != .trimmed)
        painted.append(try painter.paint())
      }
      return PaintedPages(pages: painted, ledgers: fonts.ledgers)
    }
  }

  /// Paints the pages in stretches at the same time.
  func paint(_ pages: [Page], from number: Int) -> [(Range<Int>, Result<PaintedPages, PaintingError>)] {
    let length = max(Studio.leastPages, (pages.count + Studio.mostStretches - 1) / Studio.mostStretches)
    let stretches = stride(from: 0, to: pages.count, by: length).map { $0..<min($0 + length, pages.count) }
    let done = Mutex<[Int: Result<PaintedPages, PaintingError>]>([:])
    DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
      let stretch = stretches[index]
      let result: Result<PaintedPages, PaintingError>
      do throws(PaintingError) {
        result = .success(try paint(pages[stretch], from: number + stretch.lowerBound, known: [:]))
      } catch {
        result = .failure(error)
      }
      done.withLock { $0[index] = result }
    }
    let results = done.withLock { $0 }
    return stretches.enumerated().map { ($1, results[$0] ?? .failure(.pdf("a page was not painted"))) }
  }
}
