/// The head of an official document (版头 of GB/T 9704—2012, 7.2): all above the red rule, and the rule.
public struct Letterhead: Hashable, Sendable, Codable {
  /// 份号, six digits.
  public var copyNumber: String?
  /// 密级和保密期限: 机密★1年.
  public var classification: String?
  /// 紧急程度: 特急.
  public var urgency: String?
  /// 发文机关标志, in red: several organs stand one below the other.
  public var organs: [String]
  /// 文件, behind the organs' names at half their height; nil for none.
  public var kind: String?
  /// 发文字号: 河政发〔2026〕10号.
  public var number: String
  /// 签发人 of a document to a higher authority; its number then stands at left.
  public var signers: [String]

  public init(
    copyNumber: String? = nil, classification: String? = nil, urgency: String? = nil, organs: [String],
    kind: String? = nil, number: String, signers: [String] = []
  ) {
    self.copyNumber = copyNumber
    self.classification = classification
    self.urgency = urgency
    self.organs = organs
    self.kind = kind
    self.number = number
    self.signers = signers
  }

  enum CodingKeys: String, CodingKey { case copyNumber, classification, urgency, organs, kind, number, signers }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    copyNumber = try container.decodeIfPresent(String.self, forKey: .copyNumber)
    classification = try container.decodeIfPresent(String.self, forKey: .classification)
    urgency = try container.decodeIfPresent(String.self, forKey: .urgency)
    organs = try container.decode([String].self, forKey: .organs)
    kind = try container.decodeIfPresent(String.self, forKey: .kind)
    number = try container.decode(String.self, forKey: .number)
    signers = try container.decodeIfPresent([String].self, forKey: .signers) ?? []
  }
}

/// The end of an official document's text (GB/T 9704—2012, 7.3.4 to 7.3.6): the list of enclosures, who signs, and the
/// date. It never stands on a page without text of the document.
public struct Signature: Hashable, Sendable, Codable {
  public enum Seal: String, Hashable, Sendable, Choice {
    /// None: the organ's name stands two em from the right.
    case none
    /// Room for a seal over name and date, which is marked where the seal goes.
    case room
  }

  /// 附件说明: the enclosures' names.
  public var enclosures: [Prose]
  public var organs: [String]
  /// As it is printed: 2026年11月25日.
  public var date: String
  public var seal: Seal
  /// Pictures of the organs' seals in the organs' order, each 42 mm wide if it does not say otherwise; with them no
  /// marks are drawn where seals go.
  public var seals: [ImageFigure]
  /// 附注: （此件公开发布）.
  public var note: Prose?

  public init(
    enclosures: [Prose] = [], organs: [String], date: String, seal: Seal = .none, seals: [ImageFigure] = [],
    note: Prose? = nil
  ) {
    self.enclosures = enclosures
    self.organs = organs
    self.date = date
    self.seal = seal
    self.seals = seals
    self.note = note
  }

  enum CodingKeys: String, CodingKey { case enclosures, organs, date, seal, seals, note }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    enclosures = try container.decodeIfPresent([Prose].self, forKey: .enclosures) ?? []
    organs = try container.decode([String].self, forKey: .organs)
    date = try container.decode(String.self, forKey: .date)
    seals = try container.decodeIfPresent([ImageFigure].self, forKey: .seals) ?? []
    seal = try container.decodeIfPresent(Seal.self, forKey: .seal) ?? (seals.isEmpty ? .none : .room)
    note = try container.decodeIfPresent(Prose.self, forKey: .note)
  }
}

/// The foot of an official document's last page (版记 of GB/T 9704—2012, 7.4): who else gets it, who printed it and when.
public struct Imprint: Hashable, Sendable, Codable {
  /// 抄送.
  public var copiesTo: Prose?
  /// 印发机关.
  public var printer: String
  /// 印发日期, as it is printed: 2026年11月25日.
  public var date: String

  public init(copiesTo: Prose? = nil, printer: String, date: String) {
    self.copiesTo = copiesTo
    self.printer = printer
    self.date = date
  }
}
