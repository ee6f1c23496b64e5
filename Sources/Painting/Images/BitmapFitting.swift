import Frames

extension Bitmap {
  /// A picture of more bytes in a file gets fewer pixels: a million points of several colours are noise, which no compression
  /// makes smaller.
  private static let mostBytes = 650_000

  /// The picture with as many pixels as a file has room for.
  /// - Throws: `PaintingError.image` for what is no picture, or without memory.
  func fitting() throws(PaintingError) -> Bitmap {
    // Pixels that are like one beside them take next to no room, all others four bytes at most.
    guard width > 1, height > 1, data.count == width * height * 4, changes * 4 > Bitmap.mostBytes else { return self }
    let bytes = try compressed().count
    guard bytes > Bitmap.mostBytes else { return self }
    let share = min((Double(Bitmap.mostBytes) / Double(bytes)).squareRoot(), 0.95)
    let (width, height) = (max(1, Int(Double(width) * share)), max(1, Int(Double(height) * share)))
    return try CairoImage(self).resized(width: width, height: height).bitmap().fitting()
  }

  /// How many pixels differ from both the one at their left and the one above.
  private var changes: Int {
    data.withUnsafeBytes { data in
      func pixel(_ index: Int) -> UInt32 { data.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self) }
      var count = 0
      for row in 0..<height {
        for index in (row * width)..<((row + 1) * width) {
          let own = pixel(index)
          if (index == row * width || pixel(index - 1) != own) && (row == 0 || pixel(index - width) != own) { count += 1 }
        }
      }
      return count
    }
  }
}
