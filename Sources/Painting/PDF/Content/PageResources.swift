/// A resource by the name that content streams call it.
struct Resource: Hashable {
  enum Kind: String, CaseIterable {
    case font = "Font"
    case graphics = "ExtGState"
    case pattern = "Pattern"
    case shading = "Shading"
    case object = "XObject"
  }

  var kind: Kind
  var index: Int

  var name: String {
    switch kind {
    case .font: "F\(index)"
    case .graphics: "G\(index)"
    case .pattern: "P\(index)"
    case .shading: "S\(index)"
    case .object: "X\(index)"
    }
  }
}

/// The resources that a page's content names (ISO 32000-1, 7.8.3).
struct PageResources {
  private(set) var used: [Resource: Reference] = [:]

  mutating func use(_ resource: Resource, _ reference: Reference) { used[resource] = reference }

  /// The resource dictionary.
  var words: String {
    let parts = Resource.Kind.allCases.compactMap { kind -> String? in
      let own = used.filter { $0.key.kind == kind }.sorted { $0.key.index < $1.key.index }
      guard !own.isEmpty else { return nil }
      return "/\(kind.rawValue) << \(own.map { "/\($0.key.name) \($0.value)" }.joined(separator: " ")) >>"
    }
    return "<< \(parts.joined(separator: " ")) >>"
  }
}
