/// The white halves of marks: what their neighbours and the style leave them.
extension JointRules {
  /// Takes from each mark the white halves that its neighbours and the style leave it none of.
  func settleWhite(_ atoms: inout [Atom]) {
    var exclamations = 0
    for index in atoms.indices {
      guard atoms[index].kind == .mark else {
        exclamations = 0
        continue
      }
      if !style.punctuation.keeps(atoms[index].mark) {
        atoms[index].leftSpace = 0
        atoms[index].rightSpace = 0
        continue
      }
      let previous = index > 0 ? atoms[index - 1] : nil
      if let previous, collapses(previous), previous.mark.isOpening || previous.mark == .wide,
        atoms[index].mark.isOpening
      {
        atoms[index].leftSpace = 0
      }
      // Two exclamation or question marks share one em (GB/T 15834—2011, 5.1.2).
      exclamations = atoms[index].mark == .exclamation && atoms[index].rightSpace > 0 ? exclamations + 1 : 0
      guard let next = following(index, atoms), collapses(atoms[next]), collapses(atoms[index]) else {
        if exclamations > 0, exclamations % 2 == 0 { atoms[index].rightSpace = 0 }
        continue
      }
      if atoms[index].leftSpace > 0, atoms[index].rightSpace > 0 { atoms[index].leftSpace = 0 }
      if !(atoms[next].mark.isOpening && atoms[next].leftSpace > 0 && !atoms[index].mark.isOpening) {
        atoms[index].rightSpace = 0
      }
    }
  }

  /// The atom that follows a mark, past raised note marks.
  private func following(_ index: Int, _ atoms: [Atom]) -> Int? {
    var next = index + 1
    while next < atoms.count, atoms[next].kind == .letter || atoms[next].kind == .invisible {
      let run = Int(source.runs[Int(atoms[next].first)])
      guard text.runs[run].style.rise != 0 || atoms[next].kind == .invisible else { return nil }
      next += 1
    }
    return next < atoms.count ? next : nil
  }
}
