import Frames

/// The document's properties as its information dictionary holds them (ISO 32000-1, 14.3.3).
struct InformationDictionary {
  let words: String

  /// What makes the files.
  static let producer = "Jianbao"

  init(_ information: DocumentInformation) {
    var entries = [("Title", information.title)]
    if !information.author.isEmpty { entries.append(("Author", information.author)) }
    if !information.subject.isEmpty { entries.append(("Subject", information.subject)) }
    if !information.keywords.isEmpty { entries.append(("Keywords", information.keywords.joined(separator: ", "))) }
    // Two that ISO 32000-1 has no key for, under the names that Dublin Core has for them.
    if !information.rights.isEmpty { entries.append(("Rights", information.rights)) }
    entries.append(("Language", information.language))
    entries.append(("Creator", InformationDictionary.producer))
    entries.append(("Producer", InformationDictionary.producer))
    let date = PDFText(bytes: Timestamp(information.created).pdf)
    words =
      "<< " + entries.map { "/\($0) \(PDFText($1)) " }.joined() + "/CreationDate \(date) /ModDate \(date) >>"
  }
}
