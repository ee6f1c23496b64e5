/// Links, the outline and the names of pages.
extension FileAudit {
  private func isPlace(_ destination: Any?) -> Bool {
    guard let page = file.array(destination).first as? String else { return false }
    return file.pages.contains(page)
  }

  mutating func checkLinks() {
    let held = Dictionary(elements.flatMap { element in element.annotations.map { ($0, element.role) } }) { first, _ in first }
    for (number, page) in file.pages.enumerated() {
      let entries = file.dictionary(page)
      let annotations = file.array(entries["/Annots"])
      if !annotations.isEmpty, entries["/Tabs"] as? String != "/S" { faults.append("page \(number + 1) has no order of tabs") }
      for annotation in annotations {
        let link = file.dictionary(annotation)
        if link["/F"] as? Int != 4 { faults.append("a link of page \(number + 1) is not printed") }
        if file.words(link["/Contents"]).isEmpty { faults.append("a link of page \(number + 1) says nothing") }
        if held[annotation as? String ?? ""] != "Link" { faults.append("a link of page \(number + 1) stands in no Link") }
        let action = file.dictionary(link["/A"])
        if let address = action["/URI"] {
          let text = file.words(address)
          let isAllowed = ["https:", "http:", "mailto:"].contains { text.hasPrefix($0) }
          if !isAllowed || text.unicodeScalars.contains(where: { !(33...126).contains($0.value) }) {
            faults.append("a link of page \(number + 1) leads to “\(text)”")
          }
        } else if !isPlace(link["/Dest"]) {
          faults.append("a link of page \(number + 1) leads nowhere")
        }
      }
    }
  }

  mutating func checkOutline() {
    var titles: [String] = []
    func walk(_ first: Any?) {
      var next = first
      while let reference = next {
        let entry = file.dictionary(reference)
        titles.append(file.words(entry["/Title"]))
        if !isPlace(entry["/Dest"]) { faults.append("the outline's “\(titles.last ?? "")” leads nowhere") }
        if let below = entry["/First"] { walk(below) }
        next = entry["/Next"]
      }
    }
    walk(file.dictionary(file.catalog["/Outlines"])["/First"])
    let headings = elements.filter { $0.role.hasPrefix("H") && Int($0.role.dropFirst()) != nil }.map { file.words($0.entries["/T"]) }
    func bare(_ titles: [String]) -> [String] { titles.map { $0.filter { !$0.isWhitespace } } }
    if !titles.isEmpty || headings.count > 1, bare(titles) != bare(headings) {
      let difference = zip(bare(titles), bare(headings)).first { $0 != $1 }
      faults.append("the outline has \(titles.count) lines for \(headings.count) headings: \(difference.map { "\($0)" } ?? "")")
    }
  }

  /// Where a link names a page, it leads there.
  mutating func checkPageNames() {
    let names = pageNames
    for page in file.pages {
      for annotation in file.array(file.dictionary(page)["/Annots"]) {
        let link = file.dictionary(annotation)
        let words = file.words(link["/Contents"])
        guard let target = file.array(link["/Dest"]).first as? String, let place = file.pages.firstIndex(of: target),
          let match = words.firstMatch(of: #/(?:第|\s)([0-9]+)页?$/#), let name = names[place]
        else { continue }
        if String(match.1) != name { faults.append("the link “\(words)” leads to page \(name)") }
      }
    }
  }

  /// What the pages are called, where that is a number.
  private var pageNames: [Int: String] {
    let list = file.array(file.dictionary(file.catalog["/PageLabels"])["/Nums"])
    var names: [Int: String] = [:]
    for index in stride(from: 0, to: list.count - 1, by: 2) {
      let label = file.dictionary(list[index + 1])
      guard let first = list[index] as? Int, label["/S"] as? String == "/D" else { continue }
      let end = index + 2 < list.count ? list[index + 2] as? Int ?? first : file.pages.count
      for page in first..<end { names[page] = "\((label["/St"] as? Int ?? 1) + page - first)" }
    }
    return names
  }
}
