import ReportKit
import Themes
import Typesetting

/// Titles stand in running heads, contents and outline, where no box can stand in for them: characters that no font has
/// are written U+XXXX there, and a box in the section says so.
struct ShownTitles {
  let theme: Theme
  let words: FrameWords
  let typesetter: Typesetter

  func checked(_ report: Report) -> (Report, [Diagnostic]) {
    var report = report
    var failures: [Diagnostic] = []
    for field in [
      \Report.Information.title, \.subtitle, \.series, \.period, \.author, \.source, \.rights,
    ] as [WritableKeyPath<Report.Information, String>] {
      guard let failure = failure(of: report.information[keyPath: field], place: report.information.title) else { continue }
      report.information[keyPath: field] = report.information[keyPath: field].printable
      failures.append(Diagnostic(.error, code: failure.code, message: failure.message, place: Place(section: failure.place)))
    }
    for index in report.sections.indices {
      let section = report.sections[index]
      guard let failure = failure(of: section.title, place: section.id) else { continue }
      report.sections[index].title = section.title.printable
      report.sections[index].blocks.insert(.failure(failure), at: 0)
      report.sections[index].sources.insert(nil, at: 0)
      failures.append(Diagnostic(.error, code: failure.code, message: failure.message, place: Place(section: section.id)))
    }
    return (report, failures)
  }

  /// The directory with titles that lists can print.
  func checked(_ directory: Directory) -> Directory {
    var directory = directory
    directory.changeTitles { isShown($0) ? $0 : $0.printable }
    return directory
  }

  private func isShown(_ title: String) -> Bool {
    failure(of: title, place: "") == nil
  }

  private func failure(of title: String, place: String) -> Failure? {
    guard title != title.printable else { return nil }
    for style in [theme.text.heading(1), theme.text["running head"], theme.text["contents section"]] {
      do {
        _ = try typesetter.line(StyledText(title, style.text))
      } catch {
        return Failure(
          subject: title.printable, code: LayoutError.typesetting(error).code, message: "\(error)",
          place: place.printable)
      }
    }
    return nil
  }
}
