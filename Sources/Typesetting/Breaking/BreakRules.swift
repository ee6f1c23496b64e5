/// Finds where lines may end in a paragraph and what each place costs: the prohibition rules (CLREQ), UAX #14 and the
/// tokens that hold together.
struct BreakRules {
  private let source: Source
  private let text: StyledText
  private let level: LineBreaking
  private let cohesion: [Cohesion]
  private let addresses: [UInt8]
  private let western: WesternBreaks

  init(_ source: Source, text: StyledText, level: LineBreaking) {
    self.source = source
    self.text = text
    self.level = level
    cohesion = CohesionScanner.scan(source)
    addresses = AddressBreaks.scan(source, text: text)
    western = WesternBreaks(level: level)
  }

  /// The penalty of a line's end before each atom; the first is forbidden.
  func penalties(_ atoms: [Atom]) -> [Float] {
    var penalties = [Float](repeating: Penalty.forbidden, count: atoms.count)
    let plain = cohesion.isEmpty
    atoms.withUnsafeBufferPointer { atoms in
      source.traits.withUnsafeBufferPointer { traits in
        var visible = 0
        // Whether a zero-width space and nothing but spaces stand before the place.
        var opened = false
        // Regional indicators in a row: two make a flag (LB30a).
        var regionals = 0
        for index in 1..<max(1, atoms.count) {
          let (before, after) = (atoms[index - 1], atoms[index])
          if !addresses.isEmpty, addresses[Int(after.first)] > 0 {
            if addresses[Int(after.first)] == 2 { penalties[index] = Penalty.slight }
            continue
          }
          if before.kind != .space && before.kind != .invisible || traits[Int(before.first)].breakClass == .glue {
            visible = index - 1
          }
          if before.kind != .space { opened = before.kind == .invisible && source.scalars[Int(before.first)] == 0x200B }
          let held = plain ? Cohesion.none : cohesion[Int(after.first)]
          if held == .hard { continue }
          let a = traits[Int(before.end) - 1], b = traits[Int(after.first)]
          regionals = traits[Int(before.first)].breakClass == .regionalIndicator ? regionals + 1 : 0
          let free: Bool
          if before.kind == .cell, after.kind == .cell, a.breakClass == .ideographic, b.breakClass == .ideographic {
            free = true
          } else {
            let startsFlag = b.breakClass == .regionalIndicator && regionals > 0 && regionals.isMultiple(of: 2)
            free =
              startsFlag
              || !endsHebrewHyphen(atoms, index, traits)
                && allows(before, after, previous: atoms[visible], opened: opened, traits: traits)
          }
          if free { penalties[index] = held.penalty + (source.scalars[Int(before.first)] == 0xAD ? Penalty.hyphen : 0) }
          if free, level == .gb, after.mark == .ellipsis { penalties[index] += Penalty.slight }
        }
      }
    }
    if level != .none, !level.isCSS { openValves(&penalties, atoms) }
    return penalties
  }

  /// LB21a: whether the place follows a hyphen after a Hebrew letter.
  private func endsHebrewHyphen(
    _ atoms: UnsafeBufferPointer<Atom>, _ index: Int, _ traits: UnsafeBufferPointer<Trait>
  ) -> Bool {
    guard index > 1, atoms[index - 1].kind == .letter else { return false }
    let hyphen = traits[Int(atoms[index - 1].first)].breakClass
    return (hyphen == .hyphen || hyphen == .after) && traits[Int(atoms[index - 2].first)].breakClass == .hebrewLetter
  }

  /// Three marks in a row may part before the last of them, for a price (CLREQ, B10 of the checklist).
  private func openValves(_ penalties: inout [Float], _ atoms: [Atom]) {
    var run = 0
    for index in atoms.indices {
      let atom = atoms[index]
      guard atom.kind == .mark, atom.mark.isAdjustable else {
        run = 0
        continue
      }
      run += 1
      if run >= 3, penalties[index] == Penalty.forbidden, atom.mark.isClosing, atoms[index - 1].mark.isClosing {
        penalties[index] = Penalty.valve
      }
    }
  }

  private func allows(
    _ before: Atom, _ after: Atom, previous: Atom, opened: Bool, traits: UnsafeBufferPointer<Trait>
  ) -> Bool {
    if after.kind == .space, traits[Int(after.first)].breakClass != .glue { return false }
    if opened, after.kind != .invisible || source.scalars[Int(after.first)] != 0x200B { return true }
    if source.scalars[Int(before.end) - 1] == 0x200D { return false }
    if traits[Int(after.first)].kind == .attached, before.kind != .space { return false }
    let next = source.scalars[Int(after.first)]
    if after.kind == .invisible { return false }
    if before.kind == .invisible {
      switch source.scalars[Int(before.first)] {
      case 0xAD:
        let east = traits[Int(after.first)].flags.contains(.wide)
        return western.allows(.after, traits[Int(after.first)].breakClass, spaces: false, eastA: false, eastB: east)
      case 0x2060, 0xFEFF: return false
      default: break
      }
    }
    let spaces = before.kind == .space
    if !spaces, text.runs[Int(source.runs[Int(after.first)])].style.rise != 0 { return false }
    if spaces, traits[Int(before.first)].breakClass == .glue { return false }
    var b = traits[Int(after.first)]
    var a = base(previous, traits)
    // Characters of ambiguous width are letters in Western text (UAX #14, AI).
    if a.breakClass == .ambiguous, !isEastAsian(previous) { a.flags.remove(.wide) }
    if b.breakClass == .ambiguous, !isEastAsian(after) { b.flags.remove(.wide) }
    if level == .none, !(previous.kind == .letter && after.kind == .letter) {
      return true
    }
    if level.isCSS, !spaces, previous.kind != .letter || a.flags.contains(.wide) {
      let east = isChineseOrJapanese(after)
      if let forbidden = level.cssForbidsStart(next, b.breakClass, wide: b.flags.contains(.wide), east: east) {
        if forbidden { return false }
        return western.allows(a.breakClass, .ideographic, spaces: spaces, eastA: a.flags.contains(.wide), eastB: true)
      }
      if level == .cssLoose, east, a.breakClass == .prefix, a.flags.contains(.wide) {
        return western.allows(
          .ideographic, b.breakClass, spaces: spaces, eastA: true, eastB: b.flags.contains(.wide))
      }
    }
    if previous.kind == .mark || after.kind == .mark {
      if level.isCSS { return allowsByCSS(previous, after, a, b, spaces: spaces) }
      return allowsMark(previous, after, a, b, spaces: spaces)
    }
    return western.allows(
      a.breakClass, b.breakClass, spaces: spaces, eastA: a.flags.contains(.wide), eastB: b.flags.contains(.wide))
  }

  private func isChineseOrJapanese(_ atom: Atom) -> Bool {
    let language = text.runs[Int(source.runs[Int(atom.first)])].style.language
    return language.hasPrefix("zh") || language.hasPrefix("ja")
  }

  private func isEastAsian(_ atom: Atom) -> Bool {
    isChineseOrJapanese(atom) || text.runs[Int(source.runs[Int(atom.first)])].style.language.hasPrefix("ko")
  }

  /// The trait of the character that a cluster hangs on.
  private func base(_ atom: Atom, _ traits: UnsafeBufferPointer<Trait>) -> Trait {
    var index = Int(atom.end) - 1
    while index > 0, traits[index].kind == .attached {
      let before = traits[index - 1]
      // LB10: a mark that joins nothing is a letter.
      guard index > Int(atom.first) || before.breakClass == .glue || before.breakClass == .wordJoiner else { break }
      index -= 1
    }
    return traits[index]
  }

  /// CLREQ: at least one of the two is a Chinese mark.
  private func allowsMark(_ previous: Atom, _ after: Atom, _ a: Trait, _ b: Trait, spaces: Bool) -> Bool {
    if level.forbidsEnd(previous.mark) || level.forbidsStart(after.mark) { return false }
    if previous.mark == .dash, after.mark == .ellipsis || after.mark == .dash, !spaces { return false }
    if previous.mark == .ellipsis, after.mark == .ellipsis, !spaces { return false }
    if after.kind != .mark {
      return western.allows(
        .ideographic, b.breakClass, spaces: spaces, eastA: true, eastB: b.flags.contains(.wide))
    }
    if previous.kind != .mark {
      return western.allows(a.breakClass, .ideographic, spaces: spaces, eastA: a.flags.contains(.wide), eastB: true)
    }
    return true
  }

  /// CSS leaves marks to UAX #14, with Chinese quotes as brackets.
  private func allowsByCSS(_ previous: Atom, _ after: Atom, _ a: Trait, _ b: Trait, spaces: Bool) -> Bool {
    func type(_ atom: Atom, _ trait: Trait) -> BreakClass {
      switch atom.mark {
      case .openQuote: .open
      case .closeQuote: .close
      case .exclamation where level == .cssLoose && isChineseOrJapanese(atom): .ideographic
      default: trait.breakClass
      }
    }
    return western.allows(
      type(previous, a), type(after, b), spaces: spaces, eastA: a.flags.contains(.wide),
      eastB: b.flags.contains(.wide))
  }
}
