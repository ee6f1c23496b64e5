import Facts
import Foundation
import Frames
import Hosting
import Painting
import ReportKit

/// Reads the pictures that sections show, each from where its section may have it.
struct PictureDesk {
  let folder: ReportFolder
  let fonts: String?

  /// Where a section's pictures come from.
  enum Sources {
    /// Any file of the report folder.
    case report
    /// The files that the section's manifest calls its assets, and those that its manuscript shows.
    case section(SectionRequest)
  }

  /// - Throws: a fault where there are pictures and no fonts for the words in them.
  func section(_ section: Section, sources: Sources) throws(Fault) -> (section: Section, diagnostics: [Diagnostic]) {
    guard !Mentions(section.blocks).pictures.isEmpty else { return (section, []) }
    let fonts = try FontFolder.find(fonts)
    var copy = section
    var diagnostics: [Diagnostic] = []
    copy.blocks = section.blocks.enumerated().map { index, block in
      block.replacingImages(at: section.place(of: index)) { image, own in
        let place = own.place
        do throws(Refusal) {
          let (picture, leftOut) = try read(image.file, sources, fonts)
          var image = image
          image.picture = picture
          diagnostics += remarks(on: image, leftOut, at: place)
          return .image(image)
        } catch {
          let failure = Failure(
            subject: "image", code: error.code, message: "\(image.file.shortened): \(error.message)",
            place: "\(place)", anchor: image.caption.isEmpty ? nil : image.anchor)
          diagnostics.append(Diagnostic(.error, code: error.code, message: failure.message, place: place))
          return .failure(failure)
        }
      }
    }
    return (copy, diagnostics)
  }

  private struct Refusal: Error {
    var code: String
    var message: String
  }

  private func remarks(on image: ImageFigure, _ leftOut: [String], at place: Place) -> [Diagnostic] {
    var remarks: [Diagnostic] = []
    if image.alternative.isEmpty {
      remarks.append(
        Diagnostic(
          .warning, code: "image.alternative",
          message: "the picture \(image.file.shortened) does not say what it shows to readers who do not see it; write "
            + "![caption](file \"what it shows\"), or alt in JSON", place: place))
    }
    if !leftOut.isEmpty {
      remarks.append(
        Diagnostic(
          .warning, code: "image.reduced",
          message: "the drawing \(image.file.shortened) is shown without what could do more than draw: "
            + leftOut.joined(separator: ", "), place: place))
    }
    return remarks
  }

  private func read(
    _ file: String, _ sources: Sources, _ fonts: String
  ) throws(Refusal) -> (picture: Picture, leftOut: [String]) {
    let bytes = try bytes(of: file, sources)
    do {
      let read = try ImageFile(bytes, fonts: fonts)
      let format: Picture.Format =
        switch read.image.format {
        case .png: .png
        case .jpeg: .jpeg
        case .svg: .svg
        }
      let picture = Picture(
        format: format, pixelWidth: read.image.pixelWidth, pixelHeight: read.image.pixelHeight,
        turn: Picture.Turn(quarters: read.quarters, mirrored: read.mirrored), data: Data(read.image.data))
      return (picture, read.leftOut)
    } catch {
      throw Refusal(code: "image.read", message: "\(error)")
    }
  }

  private func bytes(of file: String, _ sources: Sources) throws(Refusal) -> [UInt8] {
    if file.hasPrefix("data:") {
      guard let comma = file.firstIndex(of: ","), file[..<comma].hasSuffix(";base64"),
        let data = Data(base64Encoded: String(file[file.index(after: comma)...]), options: .ignoreUnknownCharacters)
      else { throw Refusal(code: "image.address", message: "a picture's data: address is data:image/png;base64,…") }
      return Array(data)
    }
    switch sources {
    case .report: return try bytes(of: file, in: folder.path)
    case .section(let request):
      let section = request.section
      if section.manifest.assets.contains(where: { fnmatch($0, file, FNM_PATHNAME | FNM_PERIOD) == 0 }) {
        return try bytes(of: file, in: section.folder)
      }
      if case .shared(_, let narrative, _) = request.data, Mentions(narrative).pictures.contains(file) {
        return try bytes(of: file, in: folder.path)
      }
      throw Refusal(
        code: "image.asset",
        message: "a section shows the assets that its plugin.json names, and the pictures of its manuscript; it is neither")
    }
  }

  private func bytes(of file: String, in root: String) throws(Refusal) -> [UInt8] {
    do {
      return try FolderFiles(root: root).read(file).bytes
    } catch {
      let first = error.diagnostics.first
      throw Refusal(code: first?.code ?? "image.read", message: first?.message ?? "it can't be read")
    }
  }
}

extension String {
  /// As messages show it: a `data:` address is long.
  fileprivate var shortened: String { count > 80 ? prefix(60) + "…" : self }
}
