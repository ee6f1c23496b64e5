extension Block {
  /// The block with every picture in it, at whatever depth, exchanged.
  /// - Parameter place: of the block.
  public func replacingImages(at place: BlockPlace, _ replacement: (ImageFigure, BlockPlace) -> Block) -> Block {
    switch self {
    case .image(let image): return replacement(image, place)
    case .signature(var signature):
      // A seal that can't be shown leaves its room.
      for index in signature.seals.indices {
        if case .image(let seal) = replacement(signature.seals[index], place) {
          signature.seals[index] = seal
        } else {
          signature.seals[index].picture = nil
        }
      }
      return .signature(signature)
    default:
      guard !inner.isEmpty else { return self }
      var index = 0
      return replacingParts { prose, _ in
        prose
      } blocks: { blocks in
        blocks.map { block in
          defer { index += 1 }
          return block.replacingImages(at: place.inside(block, at: index), replacement)
        }
      }
    }
  }
}
