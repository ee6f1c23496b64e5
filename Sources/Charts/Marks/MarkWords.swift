import ReportKit

/// What a mark says, for those who cannot see it: what it shows, part by part.
struct MarkWords: Hashable, Sendable {
  /// One thing that a mark says: what it is, where that has a name, and its value.
  struct Part: Hashable, Sendable {
    var heading: String?
    var value: String
    /// Whether it is no more than what kind of mark it is.
    var isKind = false

    /// - Parameter heading: none where it is empty.
    init(heading: String? = nil, value: String, isKind: Bool = false) {
      self.heading = heading?.isEmpty == true ? nil : heading
      (self.value, self.isKind) = (value, isKind)
    }

    static func == (a: Part, b: Part) -> Bool {
      a.isKind == b.isKind && Spelling(a.value) == Spelling(b.value) && a.heading.map(Spelling.init) == b.heading.map(Spelling.init)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(Spelling(value)) }
  }

  var parts: [Part] = []

  init(_ parts: [Part] = []) { self.parts = parts }

  init(_ text: String) { parts = text.isEmpty ? [] : [Part(value: text)] }

  var isEmpty: Bool { parts.isEmpty }

  /// Whether they say nothing of any data.
  var areKind: Bool { parts.allSatisfy(\.isKind) }

  /// As the name of a mark: `地区: 东港; 人次: 37`.
  var name: String { parts.map { ($0.heading.map { "\($0): " } ?? "") + $0.value }.joined(separator: "; ") }

  /// As a part of a sentence: 地区为东港，人次为37.
  var phrase: String { parts.map { ($0.heading.map { "\($0)为" } ?? "") + $0.value }.joined(separator: "，") }
}
