import Frames

/// Makes glyph runs of a row of placed atoms, and links of the runs that have one.
struct RunBuilder {
  private let paragraph: Paragraph
  private let row: Row
  /// What is drawn at the line's end where it ends at a soft hyphen.
  private let hyphen: Hyphen?
  private let resources: Resources

  init(_ paragraph: Paragraph, row: Row, hyphen: Hyphen?, resources: Resources) {
    self.paragraph = paragraph
    self.row = row
    self.hyphen = hyphen
    self.resources = resources
  }

  func frame(size: Size, baseline: Double, origin: Double) throws(TypesettingError) -> Frame {
    var frame = Frame(size: size, baseline: baseline)
    let runs = runs()
    var next = 0
    while next < runs.count {
      let slots = runs[next]
      let run = paragraph.text.runs[look(slots.lowerBound).run]
      if let link = run.link {
        let own = runs[next...].prefix { paragraph.text.runs[look($0.lowerBound).run].link == link }
        for part in RunBuilder.parts(own) { try place(link: link, part, in: &frame, baseline: baseline, origin: origin) }
        next += own.count
      } else {
        if let glyphs = try glyphRun(slots) {
          let rise = run.style.rise * run.style.size
          frame.place(.glyphs(glyphs), at: Point(x: origin + row.starts[slots.lowerBound], y: baseline - rise))
        }
        next += 1
      }
    }
    if paragraph.isDecorated { DecorationBuilder(paragraph, row: row).draw(in: &frame, baseline: baseline, origin: origin) }
    return frame
  }

  /// The slots of each glyph run in the order of reading, which is not the one of standing where text runs both ways.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var slot = 0
    while slot < row.atoms.count {
      let end = endOfRun(slot)
      runs.append(slot..<end)
      slot = end
    }
    guard paragraph.source.hasRightToLeft || paragraph.rightToLeft else { return runs }
    func first(_ slots: Range<Int>) -> Int { min(row.atoms[slots.lowerBound], row.atoms[slots.upperBound - 1]) }
    return runs.sorted { first($0) < first($1) }
  }

  /// A link's runs as one stretch of the line, or each by itself where something else stands between them.
  private static func parts(_ runs: ArraySlice<Range<Int>>) -> [ArraySlice<Range<Int>>] {
    let slots = runs.reduce(0) { $0 + $1.count }
    let start = runs.map(\.lowerBound).min() ?? 0
    let end = runs.map(\.upperBound).max() ?? 0
    return slots == end - start ? [runs] : runs.indices.map { runs[$0...$0] }
  }

  private func look(_ slot: Int) -> Look { paragraph.list.looks[Int(paragraph.list.atoms[row.atoms[slot]].look)] }

  /// The first slot after the atoms that one glyph run can hold.
  private func endOfRun(_ start: Int) -> Int {
    let look = paragraph.list.atoms[row.atoms[start]].look
    let step = paragraph.list.looks[Int(look)].rightToLeft ? -1 : 1
    var end = start + 1
    while end < row.atoms.count, row.atoms[end] == row.atoms[end - 1] + step {
      let next = paragraph.list.atoms[row.atoms[end]].look
      guard next == look || isSame(Int(next), Int(look)) else { break }
      end += 1
    }
    return end
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (paragraph.list.looks[a], paragraph.list.looks[b])
    return first.run == second.run && first.face == second.face && first.rightToLeft == second.rightToLeft
  }

  /// - Parameter runs: a stretch of the line, in the order of reading.
  private func place(
    link: Link, _ runs: ArraySlice<Range<Int>>, in frame: inout Frame, baseline: Double, origin: Double
  ) throws(TypesettingError) {
    guard let first = runs.min(by: { $0.lowerBound < $1.lowerBound })?.lowerBound,
      let last = runs.map(\.upperBound).max().map({ $0 - 1 })
    else { return }
    let style = paragraph.text.runs[look(first).run].style
    let start = row.starts[first]
    let end = min(row.advance, row.starts[last] + Double(paragraph.list.atoms[row.atoms[last]].width))
    let size = Size(width: max(0, end - start), height: style.size)
    let ascent = 0.88 * style.size
    var inner = Frame(size: size, baseline: ascent)
    inner.place(.link(link, size), at: .zero)
    for slots in runs {
      guard let glyphs = try glyphRun(slots) else { continue }
      let own = paragraph.text.runs[look(slots.lowerBound).run].style
      let rise = (own.rise * own.size) - style.rise * style.size
      inner.place(.glyphs(glyphs), at: Point(x: row.starts[slots.lowerBound] - start, y: ascent - rise))
    }
    let top = baseline - style.rise * style.size - ascent
    var item = Item.tag(Tag(.link), inner)
    if let anchor = link.anchor {
      item = .tag(Tag(.reference, element: anchor, anchor: anchor), Frame(size: size, items: [Placed(item, at: .zero)]))
    } else if link.isLabel {
      item = .tag(Tag(.listLabel), Frame(size: size, items: [Placed(item, at: .zero)]))
    }
    frame.place(item, at: Point(x: origin + start, y: top))
  }

  /// Nil where nothing is drawn.
  private func glyphRun(_ slots: Range<Int>) throws(TypesettingError) -> GlyphRun? {
    let list = paragraph.list
    let look = look(slots.lowerBound)
    let style = paragraph.text.runs[look.run].style
    let face = try resources.face(look.face)
    let start = row.starts[slots.lowerBound]
    var glyphs: [Glyph] = []
    var clusters: [Cluster] = []
    glyphs.reserveCapacity(slots.count + 8)
    clusters.reserveCapacity(slots.count)
    var unplaced = 0
    for slot in slots {
      let atom = list.atoms[row.atoms[slot]]
      let bytes = Int(paragraph.source.offsets[Int(atom.end)] - paragraph.source.offsets[Int(atom.first)])
      let x = row.starts[slot] - start
      let hyphenated = slot == row.atoms.count - 1 && hyphen?.face == look.face
      if let hyphen, hyphenated, atom.glyphCount == 0 {
        // The soft hyphen's own bytes are the drawn hyphen's text.
        glyphs.append(Glyph(id: hyphen.glyph, x: x))
        clusters.append(Cluster(bytes: bytes + unplaced, glyphs: 1))
        unplaced = 0
        continue
      }
      if atom.glyphCount == 0 {
        if let last = clusters.indices.last {
          clusters[last].bytes += UInt16(clamping: bytes)
        } else {
          unplaced += bytes
        }
        continue
      }
      for index in Int(atom.glyphStart)..<Int(atom.glyphStart + atom.glyphCount) {
        let glyph = list.glyphs[index]
        glyphs.append(Glyph(id: glyph.id, x: x + Double(glyph.x), y: Double(glyph.y)))
      }
      var count = Int(atom.glyphCount)
      if let hyphen, hyphenated {
        glyphs.append(Glyph(id: hyphen.glyph, x: x + Double(atom.width)))
        count += 1
      }
      clusters.append(Cluster(bytes: bytes + unplaced, glyphs: count))
      unplaced = 0
    }
    guard !glyphs.isEmpty else { return nil }
    let end = slots.upperBound - 1
    let advance = row.starts[end] + Double(list.atoms[row.atoms[end]].width) - start
    return GlyphRun(
      face: face.face, size: style.size, color: style.color, language: style.language, text: text(slots),
      glyphs: glyphs, clusters: clusters, advance: advance, rightToLeft: look.rightToLeft, gap: max(0, gap(after: end)))
  }

  /// The white space between an atom's body and the next one's first glyph.
  private func gap(after slot: Int) -> Double {
    guard slot + 1 < row.starts.count else { return 0 }
    let list = paragraph.list
    let next = list.atoms[row.atoms[slot + 1]]
    let inside = next.glyphCount > 0 ? Double(list.glyphs[Int(next.glyphStart)].x) : 0
    return row.starts[slot + 1] + inside - row.starts[slot] - Double(list.atoms[row.atoms[slot]].width)
  }

  private func text(_ slots: Range<Int>) -> String {
    let atoms = row.atoms[slots]
    guard let first = atoms.min(), let last = atoms.max() else { return "" }
    return paragraph.source.string(Int(paragraph.list.atoms[first].first)..<Int(paragraph.list.atoms[last].end))
  }
}
