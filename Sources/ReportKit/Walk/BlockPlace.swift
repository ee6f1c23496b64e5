/// Where a block of a section stands, as messages name it: by file and line where its source is known, else by section
/// and number.
public struct BlockPlace: Hashable, Sendable {
  /// The block's own place.
  public private(set) var place: Place
  private var source: BlockSource?

  init(_ place: Place, _ source: BlockSource?) {
    self.place = place
    self.source = source
    if let source { (self.place.file, self.place.line) = (source.file, source.line) }
  }

  /// The place of a block inside this one, by its number among ``Block/inner`` from 0.
  public func inside(_ block: Block, at index: Int) -> BlockPlace {
    var inner = place
    inner.block = [place.block, block.numbered(index)].compactMap(\.self).joined(separator: " › ")
    let sources = source?.inner ?? []
    var found = BlockPlace(inner, sources.indices.contains(index) ? sources[index] : nil)
    if found.source == nil { found.source = source.map { BlockSource(file: $0.file, line: $0.line) } }
    return found
  }

  /// The place of the block's words.
  public func words(_ site: ProseSite) -> Place {
    switch site {
    case .text, .head: place
    case .cell(let row): self.row(row, named: "\(row + 1)")
    case .item(let index): row(index)
    }
  }

  /// The place of a row, an event or an item, by its number from 0.
  /// - Parameter name: what the row is called where its line is not known.
  public func row(_ index: Int, named name: String? = nil) -> Place {
    var row = place
    row.row = name
    if let source, source.rows.indices.contains(index) { row.line = source.rows[index] }
    return row
  }
}

extension Section {
  /// The place of a block of the section, by its number from 0.
  public func place(of index: Int) -> BlockPlace {
    let source = sources.indices.contains(index) ? sources[index] : nil
    let name = blocks.indices.contains(index) ? blocks[index].numbered(index) : nil
    return BlockPlace(Place(section: id, block: name), source)
  }

  /// All blocks with their places: each before those in it, in the order of reading.
  public var placedBlocks: [(block: Block, at: BlockPlace)] {
    blocks.indices.flatMap { Self.placed(blocks[$0], place(of: $0)) }
  }

  private static func placed(_ block: Block, _ place: BlockPlace) -> [(block: Block, at: BlockPlace)] {
    [(block, place)] + block.inner.enumerated().flatMap { placed($0.element, place.inside($0.element, at: $0.offset)) }
  }
}

extension Block {
  /// The block by its number and kind: block 3 (table).
  fileprivate func numbered(_ index: Int) -> String { "block \(index + 1) (\(kind.rawValue))" }
}
