/// Typed spaces: how wide they are and what they give.
extension JointRules {
  /// A typed space: its width, by what stands on both sides.
  func setSpace(
    _ joint: inout Joint, _ index: Int, _ atoms: UnsafeMutableBufferPointer<Atom>, _ looks: [Look]
  ) {
    let a = atoms[index - 1]
    joint.natural = a.rightSpace
    let scalar = source.scalars[Int(atoms[index].first)]
    guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x09, source.hasHan else { return }
    let em = Float(looks[Int(atoms[index].look)].size)
    let next = index + 1 < atoms.count ? atoms[index + 1] : nil
    if let next, isHan(a) && isWord(next) || isWord(a) && isHan(next) {
      atoms[index].width = Gap.natural * em
    } else if let next, isHan(a), isHan(next) {
      atoms[index].width = WordSpace.betweenHan * em
    } else if let next, a.kind == .letter, next.kind == .letter,
      !traits[Int(a.first)].flags.contains(.cursive)
    {
      atoms[index].width = max(atoms[index].width, WordSpace.natural * em)
    }
  }

  /// The elasticity of a typed space stands in the joint after it.
  func spaceJoint(_ space: Int, _ atoms: UnsafeMutableBufferPointer<Atom>, _ looks: [Look]) -> Joint {
    var joint = Joint()
    let atom = atoms[space], next = atoms[space + 1]
    joint.natural = next.kind == .mark ? next.leftSpace : 0
    let scalar = source.scalars[Int(atom.first)]
    guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x09, space > 0 else { return joint }
    let em = Float(looks[Int(atom.look)].size)
    let previous = atoms[space - 1]
    joint.expands = true
    if source.hasHan, isHan(previous) && isWord(next) || isWord(previous) && isHan(next) {
      joint.shrink = (Gap.natural - Gap.least) * em
      joint.shrinkTier = .gap
      joint.stretch = (Gap.most - Gap.natural) * em
      joint.stretchTier = .gap
      return joint
    }
    let least = source.hasHan ? WordSpace.least * em : atom.width * 2 / 3
    joint.shrink = max(0, atom.width - least)
    joint.shrinkTier = .wordSpace
    // Spaces among joined letters open with the line alone, all alike.
    if !traits[Int(previous.first)].flags.contains(.cursive), !traits[Int(next.first)].flags.contains(.cursive),
      atom.level % 2 == 0
    {
      joint.stretch = max(0, WordSpace.most * em - atom.width)
      joint.stretchTier = .wordSpace
    }
    return joint
  }
}
