/// Works out the white space between neighbouring atoms: what is left of two marks' halves, the Han–Latin gap, word
/// spaces, letter-spacing.
struct JointRules {
  let source: Source
  let text: StyledText
  let style: ParagraphStyle
  let traits: [Trait]

  init(_ source: Source, text: StyledText, style: ParagraphStyle) {
    self.source = source
    self.text = text
    self.style = style
    traits = source.traits
  }

  /// One joint before each atom; the first stands at the paragraph's start and is empty. Spaces get their width here.
  func joints(_ atoms: inout [Atom], looks: [Look]) -> [Joint] {
    var joints = [Joint](repeating: Joint(), count: atoms.count)
    if style.punctuation != .plain { settleWhite(&atoms) }
    atoms.withUnsafeMutableBufferPointer { atoms in
      for index in 1..<max(1, atoms.count) {
        let a = atoms[index - 1], b = atoms[index]
        if a.kind == .cell, b.kind == .cell {
          joints[index].expands = true
        } else if a.kind == .letter, b.kind == .letter {
          if isHan(a) != isHan(b) { setGap(&joints[index], a, b, looks) }
        } else {
          set(&joints[index], index, atoms, looks)
        }
        let spacing = text.runs[looks[Int(a.look)].run].style.letterSpacing
        if spacing != 0, !traits[Int(a.first)].flags.contains(.cursive), a.kind != .invisible {
          joints[index].natural += Float(spacing * looks[Int(a.look)].size)
        }
      }
    }
    return joints
  }

  func isHan(_ atom: Atom) -> Bool { traits[Int(atom.first)].flags.contains(.han) }
  func isWord(_ atom: Atom) -> Bool { traits[Int(atom.first)].flags.contains(.word) }
  func isRaised(_ atom: Atom, _ looks: [Look]) -> Bool {
    text.runs[looks[Int(atom.look)].run].style.rise != 0
  }

  /// Whether white space beside the mark collapses with that of the next.
  func collapses(_ atom: Atom) -> Bool { atom.kind == .mark && (atom.mark.isAdjustable || atom.mark == .wide) }
}

// MARK: - Joints of each kind

extension JointRules {
  private func set(_ joint: inout Joint, _ index: Int, _ atoms: UnsafeMutableBufferPointer<Atom>, _ looks: [Look]) {
    let (a, b) = (atoms[index - 1], atoms[index])
    if b.kind == .space {
      return setSpace(&joint, index, atoms, looks)
    }
    if a.kind == .space {
      joint = spaceJoint(index - 1, atoms, looks)
      return
    }
    if a.kind == .invisible || b.kind == .invisible { return setThrough(&joint, index, atoms, looks) }
    if a.kind == .mark || b.kind == .mark {
      setMarks(&joint, a, b)
      let rigid = isRigid(a.mark) || isRigid(b.mark)
      joint.expands = !rigid && a.level % 2 == 0
      return
    }
    if isHan(a) != isHan(b) { setGap(&joint, a, b, looks) }
    joint.expands = !isRaised(b, looks)
  }

  /// Marks whose neighbours stay close when a line opens.
  private func isRigid(_ mark: Mark) -> Bool { mark == .connector || mark == .solidus }

  private func setMarks(_ joint: inout Joint, _ a: Atom, _ b: Atom) {
    let shared = style.punctuation != .plain && collapses(a) && collapses(b)
    let white = shared ? max(a.rightSpace, b.leftSpace) : a.rightSpace + b.leftSpace
    joint.natural = white
    guard white > 0, style.punctuation != .plain else { return }
    joint.shrink = white
    joint.shrinkTier = b.leftSpace > 0 ? tier(b.mark) : tier(a.mark)
  }

  private func tier(_ mark: Mark) -> ShrinkTier {
    switch mark {
    case .openQuote, .closeQuote, .openBracket, .closeBracket: .bracket
    case .pause, .colon: .pause
    case .stop, .exclamation: .stop
    case .interpunct: .interpunct
    case .none, .wide, .dash, .ellipsis, .connector, .solidus: .bracket
    }
  }

  /// The gap of a quarter em between Han and letters or digits.
  private func setGap(_ joint: inout Joint, _ a: Atom, _ b: Atom, _ looks: [Look]) {
    guard isHan(a) && isWord(b) || isWord(a) && isHan(b), !isRaised(a, looks), !isRaised(b, looks) else { return }
    let em = Float(looks[Int(isHan(a) ? a.look : b.look)].size)
    joint.natural = Gap.natural * em
    joint.shrink = (Gap.natural - Gap.least) * em
    joint.shrinkTier = .gap
    joint.stretch = (Gap.most - Gap.natural) * em
    joint.stretchTier = .gap
    joint.expands = true
  }

  /// An invisible character between two atoms: the white space of the two goes before the second.
  private func setThrough(
    _ joint: inout Joint, _ index: Int, _ atoms: UnsafeMutableBufferPointer<Atom>, _ looks: [Look]
  ) {
    guard atoms[index].kind != .invisible else { return }
    var before = index - 1
    while before > 0, atoms[before].kind == .invisible { before -= 1 }
    let (a, b) = (atoms[before], atoms[index])
    guard a.kind != .invisible, a.kind != .space else { return }
    if a.kind == .mark || b.kind == .mark {
      setMarks(&joint, a, b)
    } else if isHan(a) != isHan(b) {
      setGap(&joint, a, b, looks)
    }
    joint.expands = a.kind != .letter || b.kind != .letter
  }
}
