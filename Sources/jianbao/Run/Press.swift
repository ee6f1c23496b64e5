import Foundation
import Frames
import Layout
import Painting
import ReportKit
import Themes
import Typesetting

/// Lays a report out and prints it.
struct Press {
  let fonts: String
  let theme: Theme
  /// Fonts that were opened before, for a press that prints many reports.
  var library: FontLibrary?
  /// Pages of sections that may come again; one of its own for a press that prints once.
  var cache = PageCache()

  /// For presses that print again and again in one process.
  static let kept = PageCache()

  func lay(_ report: Report) throws(Fault) -> LaidOutReport {
    do {
      let library = try library ?? FontLibrary(folder: fonts)
      let words = FrameWords(language: report.information.language) ?? .chinese
      let maker = PageMaker(theme: theme, words: words, fonts: library, cache: cache, pictures: ChartSource.pictures(inAddresses: fonts))
      var laidOut = try maker.pages(of: report, created: try created(report.information))
      if let word = report.information.watermark {
        laidOut.document.pages = try Watermark(word, theme: theme, fonts: library).behind(laidOut.document.pages)
      }
      if FrameWords(language: report.information.language) == nil {
        laidOut.remarks.append(
          Diagnostic(
            .warning, code: "language.words",
            message: "there are no words for heads, contents and captions in “\(report.information.language)”; they are Chinese"))
      }
      return laidOut
    } catch let fault as Fault {
      throw fault
    } catch LayoutError.typesetting(.unknownFamily(let families)) {
      throw Fault(.badData, code: "fonts.family", "\(TypesettingError.unknownFamily(families))", place: Place(table: "theme", column: "fonts"))
    } catch let error as LayoutError {
      throw Fault(.failed, code: error.code, "\(error)")
    } catch {
      throw Fault(.inputMissing, code: "fonts", "\(error)")
    }
  }

  /// Opens the fonts of a folder.
  static func library(_ fonts: String) throws(Fault) -> FontLibrary {
    do {
      return try FontLibrary(folder: fonts)
    } catch {
      throw Fault(.inputMissing, code: "fonts", "\(error)")
    }
  }

  /// The moment that files carry: SOURCE_DATE_EPOCH, or the day of issue at 00:00 UTC.
  private func created(_ information: Report.Information) throws(Fault) -> Int {
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw Fault(.usage, code: "epoch", "SOURCE_DATE_EPOCH is “\(epoch.prefix(40))”; it is a number of seconds since 1970")
      }
      return seconds
    }
    return CalendarDay(information.date)?.secondsSinceEpoch ?? 0
  }
}
