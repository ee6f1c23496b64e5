/// Makes room for the annotations of a paragraph: words part where their annotations are wider than they are.
struct RubyRules {
  private let text: StyledText
  private let annotations: [Int: SetAnnotation]

  /// The least white space between neighbouring annotations, in em of theirs.
  private static let between = 0.25
  /// How far an annotation may stand over a neighbour that has none, in em of the words.
  private static let overhang = 0.25
  /// The column of letters beside a word, in em of theirs; a tone mark stands right of them.
  static let column = 1.6

  init(_ text: StyledText, _ annotations: [Int: SetAnnotation]) {
    self.text = text
    self.annotations = annotations
  }

  func apply(_ atoms: inout [Atom], _ joints: inout [Joint], _ penalties: inout [Float], looks: [Look]) {
    func run(_ index: Int) -> Int { looks[Int(atoms[index].look)].run }
    var start = 0
    while start < atoms.count {
      let run = run(start)
      var end = start + 1
      while end < atoms.count, looks[Int(atoms[end].look)].run == run { end += 1 }
      defer { start = end }
      guard let annotation = annotations[run] else { continue }
      for index in start + 1..<max(end, start + 1) { penalties[index] = Penalty.forbidden }
      let em = text.runs[run].style.size
      switch annotation.placement {
      case .beside: atoms[end - 1].width += Float(RubyRules.column * annotation.size)
      case .above:
        var base = 0.0
        for index in start..<end { base += Double(atoms[index].width) + (index > start ? Double(joints[index].natural) : 0) }
        let wanting = annotation.width + RubyRules.between * annotation.size - base
        guard wanting > 0 else { continue }
        let count = Double(end - start)
        for index in start + 1..<max(end, start + 1) { widen(&joints[index], wanting / count) }
        let side = wanting / count / 2
        let before = start > 0 && annotations[looks[Int(atoms[start - 1].look)].run] == nil
        let after = end < atoms.count && annotations[looks[Int(atoms[end].look)].run] == nil
        // White space that stands there anyway, such as a mark's, may lie below the annotation too.
        let over = RubyRules.overhang * em
        widen(&joints[start], max(0, side - (before ? over + Double(joints[start].natural) : 0)))
        if end < joints.count { widen(&joints[end], max(0, side - (after ? over + Double(joints[end].natural) : 0))) }
      }
    }
  }

  private func widen(_ joint: inout Joint, _ width: Double) {
    guard width > 0 else { return }
    joint.natural += Float(width)
  }
}
