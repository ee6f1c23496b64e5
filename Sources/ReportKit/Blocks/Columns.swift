/// Text in several columns; the last page's columns are of like height.
public struct Columns: Hashable, Sendable, Codable {
  /// How many columns stand beside each other.
  public var count: Int
  public var blocks: [Block]

  public init(count: Int = 2, blocks: [Block]) {
    self.count = count
    self.blocks = blocks
  }

  enum CodingKeys: String, CodingKey { case count, blocks }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    count = try container.decodeIfPresent(Int.self, forKey: .count) ?? 2
    blocks = try container.decode([Block].self, forKey: .blocks)
  }
}

/// Blocks side by side, each column with content of its own: a chart beside what is said of it.
public struct SideBySide: Hashable, Sendable, Codable {
  public struct Column: Hashable, Sendable, Codable {
    /// The column's share of the width against the others'.
    public var weight: Double
    public var blocks: [Block]

    public init(weight: Double = 1, blocks: [Block]) {
      self.weight = weight
      self.blocks = blocks
    }

    enum CodingKeys: String, CodingKey { case weight, blocks }

    /// A list of blocks, or an object with `blocks` and `weight`.
    public init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        var blocks: [Block] = []
        while !list.isAtEnd { blocks.append(try list.decode(Block.self)) }
        self.init(blocks: blocks)
      } else {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
          weight: try container.decodeIfPresent(Double.self, forKey: .weight) ?? 1,
          blocks: try container.decode([Block].self, forKey: .blocks))
      }
    }
  }

  public var columns: [Column]

  public init(_ columns: [Column]) {
    self.columns = columns
  }
}
