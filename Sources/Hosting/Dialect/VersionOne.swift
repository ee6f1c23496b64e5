import ReportKit

/// The blocks and inlines of version 1 of the section protocol. It is closed: what comes later is said in version 2.
enum VersionOne {
  /// What may stand in a place of a message.
  indirect enum Form: Sendable {
    /// Anything; sections pass it on unread.
    case any
    /// One of some words.
    case word(Set<String>)
    case prose
    case inline
    case block
    case list(Form)
    /// An object with no other keys than these.
    case object([String: Form])
    case either(Form, Form)
  }

  /// Something that the version has no words for.
  private struct Unsayable: Error {}

  static let blocks: [String: [String: Form]] = [
    "heading": ["level": .any, "text": .prose, "anchor": .any],
    "paragraph": ["text": .prose, "style": .any],
    "list": ["ordered": .any, "items": .list(.list(.block))],
    "quote": ["blocks": .list(.block), "attribution": .prose],
    "callout": ["kind": .word(["case", "note"]), "title": .prose, "blocks": .list(.block)],
    "keyFigures": ["items": .list(.object(keyFigure))],
    "table": table,
    "chart": ["anchor": .any, "spec": .any, "caption": .prose, "source": .prose],
    "timeline": ["events": .list(.object(["date": .any, "text": .prose, "note": .prose]))],
    "pageBreak": [:],
    "failure": ["subject": .any, "version": .any, "code": .any, "message": .any, "place": .any],
  ]

  private static let keyFigure: [String: Form] = [
    "figure": .either(.object(figure), .any), "label": .prose, "note": .prose, "number": .any, "unit": .any,
  ]
  private static let figure: [String: Form] = [
    "figure": .any, "form": .word(["full", "number", "unit", "label"]), "text": .any,
  ]
  private static let cell: Form = .either(.either(.prose, .inline), .object(["text": .prose, "columns": .any]))
  private static let row: [String: Form] = [
    "cells": .list(cell), "kind": .word(["data", "group", "total"]), "indent": .any,
  ]
  private static let column: [String: Form] = [
    "title": .prose, "alignment": .word(["start", "center", "end", "decimal"]), "weight": .any,
  ]
  private static let table: [String: Form] = [
    "anchor": .any, "caption": .prose, "unit": .any, "columns": .list(.object(column)),
    "rows": .list(.either(.list(cell), .object(row))), "notes": .list(.prose), "source": .prose,
  ]

  /// The inlines, by the key that tells them apart.
  static let inlines: [String: [String: Form]] = [
    "strong": ["strong": .prose],
    "emphasis": ["emphasis": .prose],
    "superscript": ["superscript": .prose],
    "subscript": ["subscript": .prose],
    "code": ["code": .any],
    "link": ["link": .any, "text": .prose],
    "figure": figure,
    "ref": ["ref": .any, "form": .word(["number", "page", "title"])],
    "break": ["break": .any],
    "text": ["text": .any],
  ]

  /// A block in the version's own words.
  static func said(block value: DataValue, _ kept: inout StandIns) -> DataValue {
    (try? said(value, .block, &kept)) ?? kept.block(for: value)
  }

  private static func said(_ value: DataValue, _ form: Form, _ kept: inout StandIns) throws(Unsayable) -> DataValue {
    switch form {
    case .any: return value
    case .word(let words):
      guard let word = value.string, words.contains(word) else { throw Unsayable() }
      return value
    case .prose:
      guard let inlines = value.list else {
        guard value.string != nil else { throw Unsayable() }
        return value
      }
      return .list(inlines.map { inline in (try? said(inline, .inline, &kept)) ?? kept.inline(for: inline) })
    case .inline:
      guard let fields = value.object else {
        guard value.string != nil else { throw Unsayable() }
        return value
      }
      guard let form = inlines.first(where: { fields[$0.key] != nil && fields.keys.allSatisfy($0.value.keys.contains) })
      else { throw Unsayable() }
      return try said(value, .object(form.value), &kept)
    case .block:
      guard var fields = value.object, let type = fields["type"]?.string else { throw Unsayable() }
      guard let form = blocks[type] else { return kept.block(for: value) }
      fields["type"] = nil
      var inner = kept
      guard let said = try? said(.object(fields), .object(form), &inner), var object = said.object else {
        return kept.block(for: value)
      }
      kept = inner
      object["type"] = .string(type)
      return .object(object)
    case .list(let form):
      guard let elements = value.list else { throw Unsayable() }
      var result: [DataValue] = []
      for element in elements { result.append(try said(element, form, &kept)) }
      return .list(result)
    case .object(let forms):
      guard let fields = value.object else { throw Unsayable() }
      var result: Properties = [:]
      for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
        guard let form = forms[key] else { throw Unsayable() }
        result[key] = try said(value, form, &kept)
      }
      return .object(result)
    case .either(let first, let second):
      var attempt = kept
      guard let said = try? said(value, first, &attempt) else { return try said(value, second, &kept) }
      kept = attempt
      return said
    }
  }
}
