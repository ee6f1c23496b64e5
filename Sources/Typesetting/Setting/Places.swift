/// The places of a stretch where a line may end, with their prices; the first is the stretch's start, the last its end.
struct Places {
  private(set) var atoms: [Int32]
  private(set) var prices: [Float]

  /// The price of a line end that the rules forbid.
  static let violation: Float = 10_000

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
        prices.append(Places.violation)
      }
    }
    atoms.append(Int32(stretch.upperBound))
    prices.append(0)
  }

  var count: Int { atoms.count }
}
