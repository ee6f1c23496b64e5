import Foundation

/// Nothing that acts, attachments that say what they are, properties that agree, fonts that are whole.
extension FileAudit {
  mutating func checkActions() {
    let names: Set<String> = [
      "/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/ResetForm", "/Rendition", "/RichMedia",
      "/Screen", "/Movie", "/Sound", "/3D", "/FileAttachment", "/Hide",
    ]
    for dictionary in file.allDictionaries {
      for key in ["/JS", "/AA", "/OpenAction", "/Encrypt"] where dictionary[key] != nil { faults.append("the file has a \(key)") }
      // In a structure element /S is a role.
      for key in ["/S", "/Subtype"] where dictionary["/P"] == nil {
        if let name = dictionary[key] as? String, names.contains(name) { faults.append("the file has a \(name)") }
      }
      if dictionary["/Interpolate"] as? Bool == true { faults.append("a picture is interpolated") }
      if "\(dictionary["/Filter"] ?? "")".contains("LZW") { faults.append("a stream is compressed by LZW") }
    }
  }

  mutating func checkFiles() {
    for dictionary in file.allDictionaries where dictionary["/EF"] != nil {
      for key in ["/F", "/UF", "/AFRelationship", "/Desc"] where dictionary[key] == nil { faults.append("an attachment has no \(key)") }
    }
  }

  mutating func checkProperties() throws {
    let packet = String(decoding: try PrintedBrief.run("pdfinfo", "-meta", path), as: UTF8.self)
    let information = file.dictionary(file.trailer["/Info"])
    let names = [
      ("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Subject", "dc:description"), ("/Keywords", "pdf:Keywords"),
      ("/Producer", "pdf:Producer"), ("/Creator", "xmp:CreatorTool"),
    ]
    for (key, name) in names {
      let words = file.words(information[key])
      let element = packet.range(of: "<\(name)>").flatMap { start in
        packet.range(of: "</\(name)>").map { String(packet[start.upperBound..<$0.lowerBound]) }
      }
      var text = (element ?? "").replacing(#/<[^>]*>/#, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] { text = text.replacing(entity, with: sign) }
      if words != text { faults.append("\(key) is “\(words)”, and in XMP “\(text)”") }
    }
    if file.words(information["/Title"]).isEmpty { faults.append("the file has no title") }
    if file.dictionary(file.catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool != true { faults.append("the title is not shown") }
    if file.words(file.catalog["/Lang"]).isEmpty { faults.append("the file says no language") }
    if file.array(file.trailer["/ID"]).count != 2 { faults.append("the file has no identifier") }
  }

  /// Every font is in the file, reduced to what is used, and says what its codes stand for.
  mutating func checkFonts() throws {
    let rows = String(decoding: try PrintedBrief.run("pdffonts", path), as: UTF8.self).split(separator: "\n").dropFirst(2)
    for row in rows where !row.contains(#/ yes +yes +yes +\d+ +\d+$/#) { faults.append("a font is not whole: \(row)") }
  }
}
