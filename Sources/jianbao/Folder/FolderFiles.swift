import Facts
import Foundation
import ReportKit

/// The files of a report folder. Nothing outside it is read, whatever the names say.
struct FolderFiles {
  let root: String
  /// The largest file that is read, in bytes.
  static let limit = 256 << 20

  func read(_ name: String) throws(Fault) -> DataFile {
    let folder = URL(fileURLWithPath: root).resolvingSymlinksInPath().standardizedFileURL
    let url = folder.appendingPathComponent(name).resolvingSymlinksInPath().standardizedFileURL
    let place = Place(file: name)
    guard !name.contains("://"), !name.hasPrefix("/") else {
      throw Fault(
        .badData, code: "file.outside", "only files of the report folder are read; copy it there and name it by its path in the folder",
        place: place)
    }
    guard url.path.hasPrefix(folder.path + "/") else {
      throw Fault(.badData, code: "file.outside", "the path leads out of the report folder", place: place)
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    guard let attributes else {
      throw Fault(.inputMissing, code: "file.missing", "there is no such file in \(root)", place: place)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw Fault(.badData, code: "file.kind", "this is no regular file", place: place)
    }
    guard let size = attributes[.size] as? Int, size <= Self.limit else {
      throw Fault(.badData, code: "file.large", "the file is larger than \(Self.limit >> 20) MB", place: place)
    }
    do {
      return DataFile(name: name, bytes: Array(try Data(contentsOf: url)))
    } catch {
      throw Fault(.inputMissing, code: "file.read", "cannot read it: \(error.localizedDescription)", place: place)
    }
  }
}
