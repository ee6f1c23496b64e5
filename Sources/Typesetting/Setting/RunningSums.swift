/// What the atoms of a paragraph add up to from its beginning on: any line's width and give are differences of them.
struct RunningSums {
  /// Where each atom's body starts when nothing gives, in points; and the end of the last.
  private(set) var positions: [Double]
  /// What the joints before each atom may give in all.
  private(set) var elasticities: [Elasticity]
  /// How many Han stand before each atom.
  private(set) var hanBefore: [Int32]
  /// For a line that ends before an atom: the last atom that is seen on it, or -1.
  private(set) var lastSeen: [Int32]

  init(_ source: Source, _ list: AtomList, _ joints: [Joint]) {
    let count = list.atoms.count
    positions = [Double](repeating: 0, count: count + 1)
    elasticities = [Elasticity](repeating: Elasticity(), count: count)
    hanBefore = [Int32](repeating: 0, count: count + 1)
    lastSeen = [Int32](repeating: -1, count: count + 1)
    var pen = 0.0
    var elasticity = Elasticity()
    var seen: Int32 = -1
    for index in 0..<count {
      let atom = list.atoms[index]
      pen += Double(joints[index].natural)
      elasticity.add(joints[index])
      positions[index] = pen
      elasticities[index] = elasticity
      pen += Double(atom.width)
      let isHan = atom.kind == .cell && source.traits[Int(atom.first)].flags.contains(.han)
      hanBefore[index + 1] = hanBefore[index] + (isHan ? 1 : 0)
      if atom.kind != .space, atom.kind != .invisible { seen = Int32(index) }
      lastSeen[index + 1] = seen
    }
    positions[count] = pen
  }
}
