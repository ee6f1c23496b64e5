extension Inline {
  /// The words that the inline dresses up; nil for one that holds none. A note's words stand elsewhere and are not inside.
  public var inner: Prose? {
    switch self {
    case .strong(let prose), .emphasis(let prose), .superscript(let prose), .subscript(let prose), .link(_, let prose),
      .marked(_, let prose), .spaced(_, let prose), .language(_, let prose):
      prose
    case .text, .code, .ruby, .figure, .reference, .note, .index, .lineBreak: nil
    }
  }

  /// The inline with the words that it dresses up exchanged.
  public func replacingInner(_ change: (Prose) -> Prose) -> Inline {
    switch self {
    case .strong(let prose): .strong(change(prose))
    case .emphasis(let prose): .emphasis(change(prose))
    case .superscript(let prose): .superscript(change(prose))
    case .subscript(let prose): .subscript(change(prose))
    case .link(let address, let prose): .link(address: address, change(prose))
    case .marked(let marking, let prose): .marked(marking, change(prose))
    case .spaced(let em, let prose): .spaced(em, change(prose))
    case .language(let tag, let prose): .language(tag, change(prose))
    case .text, .code, .ruby, .figure, .reference, .note, .index, .lineBreak: self
    }
  }
}

extension Prose {
  /// The inlines at whatever depth, each before those inside it, in the order of reading.
  /// - Parameter withNotes: whether the words of a note follow its mark.
  public func allInlines(withNotes: Bool) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      if withNotes, case .note(let note) = inline { return [inline] + note.text.allInlines(withNotes: true) }
      guard let inner = inline.inner else { return [inline] }
      return [inline] + inner.allInlines(withNotes: withNotes)
    }
  }

  /// The prose with every inline that dresses nothing up exchanged, in the order of reading.
  public func replacingInlines(_ change: (Inline) -> Inline) -> Prose {
    Prose(
      inlines.map { inline in
        inline.inner == nil ? change(inline) : inline.replacingInner { $0.replacingInlines(change) }
      })
  }

  /// The notes in the prose, in the order of their marks.
  public var notes: [Note] {
    allInlines(withNotes: false).compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  /// The prose with all notes in it exchanged, in the order of their marks.
  public func replacingNotes(_ change: (Note) -> Note) -> Prose {
    replacingInlines { if case .note(let note) = $0 { .note(change(note)) } else { $0 } }
  }

  /// The marks for the index, those in notes too, in the order of reading.
  public var indexTerms: [IndexTerm] {
    allInlines(withNotes: true).compactMap { if case .index(let term) = $0 { term } else { nil } }
  }

  /// The prose with a name on every mark for the index, those in notes too.
  public func namingTerms(_ name: () -> String) -> Prose {
    replacingInlines { inline in
      switch inline {
      case .index(var term):
        term.anchor = term.anchor ?? name()
        return .index(term)
      case .note(var note):
        note.text = note.text.namingTerms(name)
        return .note(note)
      case .text, .code, .ruby, .figure, .reference, .lineBreak, .strong, .emphasis, .superscript, .subscript, .link,
        .marked, .spaced, .language:
        return inline
      }
    }
  }
}
