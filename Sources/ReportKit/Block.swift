/// A building block of a section. In JSON every block is an object with its `"type"`.
public indirect enum Block: Hashable, Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list(List)
  case quote(Quote)
  case callout(Callout)
  case keyFigures(KeyFigures)
  case table(Table)
  case chart(ChartFigure)
  case image(ImageFigure)
  case timeline(Timeline)
  case columns(Columns)
  case sideBySide(SideBySide)
  case code(Code)
  case listing(Listing)
  case bibliography(Bibliography)
  case letterhead(Letterhead)
  case signature(Signature)
  case imprint(Imprint)
  case rule
  case pageBreak
  /// What follows begins on a right-hand page; the page before it stays blank if it must.
  case rectoBreak
  case failure(Failure)
}

extension Block: Codable {
  /// The word in `"type"`.
  public enum Kind: String, CaseIterable, Sendable {
    case heading, paragraph, list, quote, callout, keyFigures, table, chart, image, timeline, columns, sideBySide
    case code, listing, bibliography, letterhead, signature, imprint, rule, pageBreak, rectoBreak, failure
  }

  public var kind: Kind {
    switch self {
    case .heading: .heading
    case .paragraph: .paragraph
    case .list: .list
    case .quote: .quote
    case .callout: .callout
    case .keyFigures: .keyFigures
    case .table: .table
    case .chart: .chart
    case .image: .image
    case .timeline: .timeline
    case .columns: .columns
    case .sideBySide: .sideBySide
    case .code: .code
    case .listing: .listing
    case .bibliography: .bibliography
    case .letterhead: .letterhead
    case .signature: .signature
    case .imprint: .imprint
    case .rule: .rule
    case .pageBreak: .pageBreak
    case .rectoBreak: .rectoBreak
    case .failure: .failure
    }
  }

  private enum Key: String, CodingKey { case type }

  public init(from decoder: any Decoder) throws {
    let type = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .type)
    switch Kind(rawValue: type) {
    case .heading: self = .heading(try Heading(from: decoder))
    case .paragraph: self = .paragraph(try Paragraph(from: decoder))
    case .list: self = .list(try List(from: decoder))
    case .quote: self = .quote(try Quote(from: decoder))
    case .callout: self = .callout(try Callout(from: decoder))
    case .keyFigures: self = .keyFigures(try KeyFigures(from: decoder))
    case .table: self = .table(try Table(from: decoder))
    case .chart: self = .chart(try ChartFigure(from: decoder))
    case .image: self = .image(try ImageFigure(from: decoder))
    case .timeline: self = .timeline(try Timeline(from: decoder))
    case .columns: self = .columns(try Columns(from: decoder))
    case .sideBySide: self = .sideBySide(try SideBySide(from: decoder))
    case .code: self = .code(try Code(from: decoder))
    case .listing: self = .listing(try Listing(from: decoder))
    case .bibliography: self = .bibliography(try Bibliography(from: decoder))
    case .letterhead: self = .letterhead(try Letterhead(from: decoder))
    case .signature: self = .signature(try Signature(from: decoder))
    case .imprint: self = .imprint(try Imprint(from: decoder))
    case .rule: self = .rule
    case .pageBreak: self = .pageBreak
    case .rectoBreak: self = .rectoBreak
    case .failure: self = .failure(try Failure(from: decoder))
    case nil: self = .failure(Failure(unknownBlock: type, path: decoder.codingPath))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.rawValue, forKey: .type)
    switch self {
    case .heading(let block): try block.encode(to: encoder)
    case .paragraph(let block): try block.encode(to: encoder)
    case .list(let block): try block.encode(to: encoder)
    case .quote(let block): try block.encode(to: encoder)
    case .callout(let block): try block.encode(to: encoder)
    case .keyFigures(let block): try block.encode(to: encoder)
    case .table(let block): try block.encode(to: encoder)
    case .chart(let block): try block.encode(to: encoder)
    case .image(let block): try block.encode(to: encoder)
    case .timeline(let block): try block.encode(to: encoder)
    case .columns(let block): try block.encode(to: encoder)
    case .sideBySide(let block): try block.encode(to: encoder)
    case .code(let block): try block.encode(to: encoder)
    case .listing(let block): try block.encode(to: encoder)
    case .bibliography(let block): try block.encode(to: encoder)
    case .letterhead(let block): try block.encode(to: encoder)
    case .signature(let block): try block.encode(to: encoder)
    case .imprint(let block): try block.encode(to: encoder)
    case .rule, .pageBreak, .rectoBreak: break
    case .failure(let block): try block.encode(to: encoder)
    }
  }
}
