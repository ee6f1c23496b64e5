import Frames

/// The outline that viewers show beside the pages.
struct OutlineObjects {
  /// Nil where there are no entries.
  let root: Reference?

  init(_ entries: [OutlineEntry], places: Places, into objects: inout PDFObjects) {
    guard !entries.isEmpty else {
      root = nil
      return
    }
    let reference = objects.reserve()
    let (words, count) = OutlineObjects.add(entries, under: reference, places: places, into: &objects)
    objects.set(reference, "<< /Type /Outlines \(words) /Count \(count) >>")
    root = reference
  }

  /// Adds the entries and theirs, all open; gives the keys of the entry above, and how many lines show.
  private static func add(
    _ entries: [OutlineEntry], under parent: Reference, places: Places, into objects: inout PDFObjects
  ) -> (words: String, count: Int) {
    let references = entries.map { _ in objects.reserve() }
    var total = entries.count
    for (index, entry) in entries.enumerated() {
      var words = "<< /Title \(PDFText(entry.title)) /Parent \(parent)"
      if let destination = places.destination(entry.anchor) { words += " /Dest \(destination)" }
      if index > 0 { words += " /Prev \(references[index - 1])" }
      if index + 1 < references.count { words += " /Next \(references[index + 1])" }
      if !entry.children.isEmpty {
        let below = add(entry.children, under: references[index], places: places, into: &objects)
        words += " \(below.words) /Count \(below.count)"
        total += below.count
      }
      objects.set(references[index], words + " >>")
    }
    guard let first = references.first, let last = references.last else { return ("", 0) }
    return ("/First \(first) /Last \(last)", total)
  }
}
