/// The places of a stretch where a line may end, with their prices; the first is the stretch's start, the last its end.
struct Places {
  private(set) var atoms: [Int32]
  private(set) var prices: [Float]

  /// The price of a line end that the rules forbid; inside a word or a number it is more.
  static let violation: Float = 10_000
  static let insideWord: Float = 20_000
  static let insideNumber: Float = 40_000

  /// - Parameter anywhere: whether lines may end against the rules, at a price.
  init(_ stretch: Range<Int>, of paragraph: Paragraph, anywhere: Bool) {
    atoms = [Int32(stretch.lowerBound)]
    prices = [0]
    for index in stretch.dropFirst() {
      let penalty = paragraph.penalties[index]
      if penalty < .infinity {
        atoms.append(Int32(index))
        prices.append(penalty)
      } else if anywhere, paragraph.list.atoms[index].kind != .space, paragraph.list.atoms[index].kind != .invisible {
        atoms.append(Int32(index))
        prices.append(Places.price(of: index, in: paragraph))
      }
    }
    atoms.append(Int32(stretch.upperBound))
    prices.append(0)
  }

  private static func price(of index: Int, in paragraph: Paragraph) -> Float {
    let (a, b) = (paragraph.list.atoms[index - 1], paragraph.list.atoms[index])
    guard a.kind == .letter, b.kind == .letter else { return violation }
    let (before, after) = (paragraph.source.scalars[Int(a.end) - 1], paragraph.source.scalars[Int(b.first)])
    func isOfNumber(_ scalar: UInt32) -> Bool { Units.isDigit(scalar) || scalar == 0x2E || scalar == 0x2C }
    return isOfNumber(before) && isOfNumber(after) ? insideNumber : insideWord
  }

  var count: Int { atoms.count }
}
