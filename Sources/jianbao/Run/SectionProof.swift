import Facts
import Frames
import Hosting
import Layout
import Painting
import ReportKit

/// One section laid out by itself, with the report's figures where it has them.
struct SectionProof {
  /// The section's own pages.
  let document: Document
  let press: Press
  /// Parts for which a box stands in.
  let failures: [Diagnostic]

  init(_ section: Section, in folder: ReportFolder, fonts: String) throws {
    press = Press(fonts: fonts, theme: folder.theme)
    let alone = try section.standingAlone()
    var information = folder.file.information
    information.title = section.title
    let laidOut = try press.lay(Report(information: information, sections: folder.facts.resolve([alone]).sections))
    document = laidOut.document.chapter(section.id)
    failures = laidOut.failures
  }

  /// The pages as drawings.
  func pictures() throws(Fault) -> [[UInt8]] {
    do throws(PaintingError) {
      var pictures: [[UInt8]] = []
      for page in document.pages { pictures.append(try press.svg(page, of: document)) }
      return pictures
    } catch {
      throw Fault(.failed, code: "painting", "\(error)")
    }
  }
}

extension Document {
  /// The document without its cover and its contents, whose pages have no plain number.
  func chapter(_ id: String) -> Document {
    var document = self
    document.pages.removeAll { Int($0.label) == nil }
    document.outline.removeAll { $0.anchor != id }
    return document
  }
}
