import Frames

/// The files that travel inside a document.
struct AttachmentObjects {
  /// Name and file specification, in the order of the name tree.
  private let files: [(name: String, reference: Reference)]
  /// Those that stand for no part of the document are noted with the catalog (PDF/A-3, 6.8).
  private let all: [String: Reference]

  /// - Throws: `PaintingError.pdf` if two files have one name.
  init(_ attachments: [Attachment], created: Int, into objects: inout PDFObjects) throws(PaintingError) {
    var all: [String: Reference] = [:]
    let date = PDFText(bytes: Timestamp(created).pdf)
    for attachment in attachments {
      let stream = objects.addCompressed(
        "/Type /EmbeddedFile /Subtype \(PDFName(attachment.mediaType))"
          + " /Params << /Size \(attachment.data.count) /ModDate \(date) >>", attachment.data)
      let specification = objects.add(
        "<< /Type /Filespec /F \(PDFText(attachment.name)) /UF \(PDFText(attachment.name))"
          + " /Desc \(PDFText(attachment.description)) /AFRelationship /Data /EF << /F \(stream) /UF \(stream) >> >>")
      guard all.updateValue(specification, forKey: attachment.name) == nil else {
        throw .pdf("two attachments are named “\(attachment.name)”")
      }
    }
    self.all = all
    // A name tree is in the order of its keys' bytes; big-endian UTF-16 sorts as its units do.
    files = all.sorted { Array($0.key.utf16).lexicographicallyPrecedes(Array($1.key.utf16)) }
      .map { (name: $0.key, reference: $0.value) }
  }

  /// - Throws: `PaintingError.missingAttachment`.
  func reference(_ name: String) throws(PaintingError) -> Reference {
    guard let reference = all[name] else { throw .missingAttachment(name) }
    return reference
  }

  /// The catalog's keys for the files.
  /// - Parameter associated: the names of the files that a part of the document has for its own.
  func catalogWords(associated: Set<String>) -> String {
    guard !files.isEmpty else { return "" }
    let names = files.map { "\(PDFText($0.name)) \($0.reference)" }.joined(separator: " ")
    let others = files.filter { !associated.contains($0.name) }.map(\.reference.description)
    return " /Names << /EmbeddedFiles << /Names [\(names)] >> >>"
      + (others.isEmpty ? "" : " /AF [\(others.joined(separator: " "))]")
  }
}
